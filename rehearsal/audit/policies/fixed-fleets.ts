import { nameIn } from "../network-lookup";
import { about, type Policy } from "../policy";

export const fixedFleets: Policy = {
  requirement: "L1",
  title: "fleets keep their size and serve one target group: a lab account ends at twenty instances",
  stacks: ["network-east", "network-west", "compute"],
  check: ({ fleets, targetGroups }, { workers: { instancesPerKind: size } }) =>
    fleets.flatMap((fleet) => {
      const { minimum, desired, maximum } = fleet.size;
      const { Kind: kind = "" } = fleet.instanceTags;
      const served = fleet.targetGroups.map((id) => nameIn(targetGroups, id));
      return [
        ...([minimum, desired, maximum].every((number) => number === size)
          ? []
          : [about(fleet, `has ${minimum} to ${maximum} instances, ${desired} now; expected ${size}`)]),
        ...(served.length === 1 && served[0]?.endsWith(`-${kind}`)
          ? []
          : [about(fleet, `of ${kind} workers serves ${served.join(", ") || "nobody"}`)]),
      ];
    }),
};
