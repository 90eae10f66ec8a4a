import { isPrivate } from "../network-lookup";
import { about, type Policy } from "../policy";

export const privatePlaces: Policy = {
  requirement: "G4",
  title: "load balancers are internal, and all but the NAT instances is in private subnets",
  stacks: ["network-east", "network-west", "storage", "compute", "data", "api"],
  check: (inventory) => {
    const places = [
      ...inventory.instances
        .filter(({ fleet }) => fleet !== undefined)
        .map((thing) => ({ thing, subnets: [thing.subnet] })),
      ...[...inventory.loadBalancers, ...inventory.databases, ...inventory.functions].map((thing) => ({
        thing,
        subnets: thing.subnets,
      })),
      ...inventory.fileSystems.map((thing) => ({
        thing,
        subnets: thing.mountTargets.map(({ subnet }) => subnet),
      })),
    ];
    return [
      ...inventory.loadBalancers
        .filter(({ internal }) => !internal)
        .map((balancer) => about(balancer, "faces the internet")),
      ...inventory.databases
        .filter((database) => database.public)
        .map((database) => about(database, "is publicly accessible")),
      ...inventory.subnets
        .filter(({ publicAddresses }) => publicAddresses)
        .map((subnet) => about(subnet, "gives public addresses to what starts in it")),
      ...places
        .filter(({ subnets }) => subnets.length === 0 || !subnets.every((id) => isPrivate(inventory, id)))
        .map(({ thing }) => about(thing, "is not in private subnets only")),
    ];
  },
};
