import { nameIn, routeTableOf } from "../network-lookup";
import { about, type Policy } from "../policy";

export const twoRouteTables: Policy = {
  requirement: "N4",
  title: "each VPC has exactly two route tables: the main one is private, the other serves the public subnet",
  stacks: ["network-east", "network-west"],
  check: (inventory) =>
    inventory.vpcs.flatMap((vpc) => {
      const tables = inventory.routeTables.filter((table) => table.vpc === vpc.id);
      const found = tables.map(({ name, main }) => `${name}${main ? " (main)" : ""}`).sort();
      const uses = inventory.subnets
        .filter((subnet) => subnet.vpc === vpc.id)
        .filter((subnet) => {
          const tier = subnet.name.includes("-public-") ? "public" : "private";
          return nameIn(tables, routeTableOf(inventory, subnet.id)?.id ?? "") !== `lks-rtb-${tier}`;
        });
      return [
        ...(found.join() === "lks-rtb-private (main),lks-rtb-public"
          ? []
          : [about(vpc, `has the route tables ${found.join(", ") || "none"}`)]),
        ...uses.map((subnet) => about(subnet, "uses the route table of the other kind of subnet")),
      ];
    }),
};
