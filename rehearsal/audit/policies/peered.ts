import { about, missing, type Policy } from "../policy";

export const peered: Policy = {
  requirement: "N1",
  title: "the VPCs are peered, and all four route tables lead to the other one",
  stacks: ["network-east", "network-west", "peering"],
  check: ({ vpcs, peerings, routeTables }) => {
    const [peering] = peerings;
    if (!peering || peerings.length > 1)
      return [missing(`${peerings.length} peerings, expected one`, "peering")];
    const ends = [peering.requester, peering.accepter];
    return [
      ...(peering.accepted ? [] : [about(peering, "is not accepted")]),
      ...vpcs.filter(({ id }) => !ends.includes(id)).map((vpc) => about(vpc, "is not peered")),
      ...routeTables.flatMap((table) => {
        const other = vpcs.find(({ id }) => id !== table.vpc && ends.includes(id));
        const leads = table.routes.some(
          ({ destination, via, target }) =>
            destination === other?.cidr && via === "peering" && target === peering.id,
        );
        return leads
          ? []
          : [{ ...about(table, `has no route to ${other?.name ?? "the other VPC"}`), stack: "peering" }];
      }),
    ];
  },
};
