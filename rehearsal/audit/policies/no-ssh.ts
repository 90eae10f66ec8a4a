import { about, type Policy } from "../policy";

const port = 22;

export const noSsh: Policy = {
  requirement: "G5",
  title: "no machine has a key pair, and no rule covers port 22",
  stacks: ["network-east", "network-west", "compute"],
  check: (inventory) => [
    ...[...inventory.instances, ...inventory.launchTemplates].flatMap((machine) =>
      machine.keyPair === undefined ? [] : [about(machine, `has the key pair ${machine.keyPair}`)],
    ),
    ...inventory.others
      .filter(({ type }) => type === "aws_key_pair")
      .map((thing) => about(thing, "was created")),
    ...inventory.securityGroups.flatMap((group) =>
      group.rules
        .filter(({ ports: [lowest, highest] }) => lowest <= port && port <= highest)
        .map(({ direction, peer }) => about(group, `has a rule for port 22: ${direction}, ${peer}`)),
    ),
  ],
};
