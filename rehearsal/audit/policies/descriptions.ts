import { thingsOf } from "../inventory";
import { about, type Policy } from "../policy";

/** Two words at least. */
const pattern = /\w+ \w+/;

export const descriptions: Policy = {
  requirement: "G3",
  title: "everything that has a description says what it is for",
  stacks: "each",
  check: (inventory) => [
    ...thingsOf(inventory)
      .filter(({ description }) => description !== undefined && !pattern.test(description))
      .map((thing) => about(thing, "does not say what it is for")),
    ...inventory.securityGroups.flatMap((group) =>
      group.rules
        .filter(({ description }) => !pattern.test(description))
        .map(({ direction, ports }) =>
          about(group, `has a rule that does not say what it is for: ${direction}, port ${ports[0]}`),
        ),
    ),
  ],
};
