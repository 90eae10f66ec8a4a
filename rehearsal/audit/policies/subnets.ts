import { planNetwork } from "../../../config/network";
import { nameIn } from "../network-lookup";
import { missing, type Policy } from "../policy";

export const subnets: Policy = {
  requirement: "N2, N3",
  title: "each VPC has one public and two private subnets in the ranges and availability zones of the plan",
  stacks: ["network-east", "network-west"],
  check: (inventory, { zones }) =>
    (["a", "b"] as const).flatMap((zone) => {
      const { region, vpcCidr, availabilityZones } = zones[zone];
      const [first, second] = availabilityZones;
      const plan = planNetwork(vpcCidr);
      const expected = [
        `lks-subnet-${zone}-private-${first} ${plan.private[0]} ${region}${first}`,
        `lks-subnet-${zone}-private-${second} ${plan.private[1]} ${region}${second}`,
        `lks-subnet-${zone}-public-${first} ${plan.public} ${region}${first}`,
      ].sort();
      const found = inventory.subnets
        .filter(({ vpc }) => nameIn(inventory.vpcs, vpc) === `lks-zone-${zone}`)
        .map(({ name, cidr, availabilityZone }) => `${name} ${cidr} ${availabilityZone}`)
        .sort();
      if (found.join() === expected.join()) return [];
      return [
        missing(
          `subnets of zone ${zone}: ${found.join(", ") || "none"}; expected ${expected.join(", ")}`,
          zone === "a" ? "network-east" : "network-west",
        ),
      ];
    }),
};
