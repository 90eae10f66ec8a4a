import { workerKinds } from "../../../constructs/workers/worker-kind";
import { isPrivate } from "../network-lookup";
import { about, missing, type Policy } from "../policy";

export const workers: Policy = {
  requirement: "L1",
  title:
    "each region has six workers, one of each kind in each private subnet, all of the type that holds the models",
  stacks: ["network-east", "network-west", "compute"],
  check: (inventory, settings) => {
    const found = inventory.instances.filter(({ fleet }) => fleet !== undefined);
    const wrongType = found.filter(({ instanceType }) => instanceType !== settings.workers.instanceType);
    const privateSubnets = inventory.subnets.filter(({ id }) => isPrivate(inventory, id));
    return [
      ...wrongType.map((worker) =>
        about(worker, `is a ${worker.instanceType}, expected ${settings.workers.instanceType}`),
      ),
      ...privateSubnets.flatMap((subnet) =>
        workerKinds.flatMap((kind) => {
          const here = found.filter((worker) => worker.subnet === subnet.id && worker.tags?.Kind === kind);
          if (here.length === 1) return [];
          return [missing(`${subnet.name} has ${here.length} ${kind} workers, expected one`, "compute")];
        }),
      ),
      ...found
        .filter(({ subnet }) => !privateSubnets.some(({ id }) => id === subnet))
        .map((worker) => about(worker, "is in no private subnet")),
    ];
  },
};
