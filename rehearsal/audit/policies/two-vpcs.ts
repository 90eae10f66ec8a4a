import { missing, type Policy } from "../policy";

export const twoVpcs: Policy = {
  requirement: "N1",
  title: "there are two VPCs, lks-zone-a and lks-zone-b, with their ranges and regions",
  stacks: ["network-east", "network-west"],
  check: ({ vpcs }, { zones: { a, b } }) => {
    const found = vpcs.map(({ name, cidr, region }) => `${name} ${cidr} ${region}`).sort();
    const expected = [`lks-zone-a ${a.vpcCidr} ${a.region}`, `lks-zone-b ${b.vpcCidr} ${b.region}`];
    if (found.join() === expected.join()) return [];
    return [missing(`VPCs: ${found.join(", ") || "none"}; expected ${expected.join(", ")}`)];
  },
};
