import { about, type Policy } from "../policy";

export const imdsv2: Policy = {
  requirement: "G7",
  title: "metadata of instances are for IMDSv2 only",
  stacks: ["network-east", "network-west", "compute"],
  check: ({ instances, launchTemplates }) =>
    [...instances, ...launchTemplates]
      .filter((machine) => !machine.imdsv2)
      .map((machine) => about(machine, "gives its metadata, and with them its credentials, without a token")),
};
