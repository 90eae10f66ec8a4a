import { about, type Policy } from "../policy";

export const workerConfiguration: Policy = {
  requirement: "L3",
  title: "State Manager configures every fleet, found by its tag, by the playbook, again and again",
  stacks: ["compute"],
  check: ({ fleets, associations }) => [
    ...fleets
      .filter(
        ({ region, instanceTags }) =>
          !associations.some(
            (association) =>
              association.region === region &&
              association.targets.some(
                ({ key, values }) =>
                  key === "tag:Worker" && values.join() === (instanceTags.Worker ?? "nobody"),
              ),
          ),
      )
      .map((fleet) => about(fleet, "is configured by no association")),
    ...associations
      .filter(({ document }) => document !== "AWS-ApplyAnsiblePlaybooks")
      .map((association) => about(association, `runs ${association.document}`)),
    ...associations
      .filter(({ schedule }) => schedule === undefined)
      .map((association) => about(association, "runs only once: it heals nothing")),
  ],
};
