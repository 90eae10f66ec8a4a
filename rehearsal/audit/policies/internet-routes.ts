import { about, type Policy } from "../policy";

export const internetRoutes: Policy = {
  requirement: "N5",
  title: "private subnets reach the internet through the NAT instance, public ones through the gateway",
  stacks: ["network-east", "network-west"],
  check: (inventory) =>
    inventory.routeTables.flatMap((table) => {
      const natIds = inventory.instances
        .filter(({ fleet }) => fleet === undefined)
        .filter(({ subnet }) => inventory.subnets.find(({ id }) => id === subnet)?.vpc === table.vpc)
        .map(({ id }) => id);
      const [route, ...more] = table.routes.filter(({ destination }) => destination === "0.0.0.0/0");
      const right = table.main
        ? route?.via === "instance" && natIds.includes(route.target)
        : route?.via === "internet gateway";
      if (right && more.length === 0) return [];
      const wanted = table.main ? "its zone's NAT instance" : "an internet gateway";
      return [about(table, `leads 0.0.0.0/0 to ${route?.via ?? "nothing"}, expected ${wanted}`)];
    }),
};
