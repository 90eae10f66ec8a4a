import { about, type Policy } from "../policy";

export const deletionProtection: Policy = {
  requirement: "O2",
  title: "AWS refuses to delete database, users and load balancers where the settings protect them",
  stacks: ["compute", "data", "api"],
  check: ({ databases, userPools, loadBalancers }, { operations: { deletionProtection: wanted } }) =>
    [...databases, ...userPools, ...loadBalancers]
      .filter((thing) => thing.deletionProtection !== wanted)
      .map((thing) =>
        about(thing, wanted ? "can be deleted" : "cannot be deleted, though the settings say so"),
      ),
};

export const destroyProtection: Policy = {
  requirement: "O2",
  title: "Terraform refuses to destroy database, models and users where the settings protect them",
  stacks: ["storage", "data", "api"],
  over: { worlds: ["synthesized"], because: "only Terraform knows what it refuses" },
  check: (inventory, { operations: { deletionProtection: wanted } }) =>
    [...inventory.databases, ...inventory.fileSystems, ...inventory.userPools]
      .filter(({ id }) => inventory.undestroyable.has(id) !== wanted)
      .map((thing) =>
        about(thing, wanted ? "can be destroyed" : "cannot be destroyed, though the settings say so"),
      ),
};
