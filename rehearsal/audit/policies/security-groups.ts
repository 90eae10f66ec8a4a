import type { Inventory } from "../inventory";
import { about, missing, type Policy } from "../policy";

const expected = {
  a: ["lks-sg-db", "lks-sg-efs", "lks-sg-lb", "lks-sg-llm", "lks-sg-nat"],
  b: ["lks-sg-lb", "lks-sg-llm"],
} as const;

export const securityGroups: Policy = {
  requirement: "SG1",
  title: "there are the five and the two security groups, and the default ones have no rules",
  stacks: ["network-east", "network-west"],
  check: (inventory, { zones }) => [
    ...(["a", "b"] as const).flatMap((zone) => {
      const found = inventory.securityGroups
        .filter(({ isDefault, region }) => !isDefault && region === zones[zone].region)
        .map(({ name }) => name)
        .sort();
      if (found.join() === expected[zone].join()) return [];
      const stack = zone === "a" ? "network-east" : "network-west";
      return [
        missing(
          `zone ${zone} has the groups ${found.join(", ")}; expected ${expected[zone].join(", ")}`,
          stack,
        ),
      ];
    }),
    ...inventory.vpcs.flatMap((vpc) => {
      const group = inventory.securityGroups.find((one) => one.isDefault && one.vpc === vpc.id);
      if (!group) return [about(vpc, "keeps the rules of its default group: it is not adopted")];
      return group.rules.length === 0 ? [] : [about(group, `has ${group.rules.length} rules, expected none`)];
    }),
  ],
};

export const usedSecurityGroups: Policy = {
  requirement: "SG1",
  title: "every security group is carried by something, the default ones by nothing",
  stacks: ["network-east", "network-west", "storage", "compute", "data", "api"],
  check: (inventory) => {
    const carried = carriedGroups(inventory);
    return inventory.securityGroups
      .filter(({ id, isDefault }) => carried.has(id) === isDefault)
      .map((group) => about(group, group.isDefault ? "is carried by something" : "is carried by nothing"));
  },
};

function carriedGroups(inventory: Inventory): Set<string> {
  const carriers = [
    ...inventory.instances,
    ...inventory.launchTemplates,
    ...inventory.loadBalancers,
    ...inventory.databases,
    ...inventory.functions,
    ...inventory.fileSystems.flatMap(({ mountTargets }) => mountTargets),
  ];
  return new Set(carriers.flatMap(({ groups }) => groups));
}
