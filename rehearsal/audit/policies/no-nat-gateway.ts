import { about, type Policy } from "../policy";

export const noNatGateway: Policy = {
  requirement: "G7",
  title: "there is no NAT gateway",
  stacks: ["network-east", "network-west"],
  check: ({ natGateways }) => natGateways.map((thing) => about(thing, "costs more than all workers' disks")),
};
