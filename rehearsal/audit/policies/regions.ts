import { missing, type Policy } from "../policy";

export const regions: Policy = {
  requirement: "G1",
  title: "every stack works in us-east-1 and us-west-2 only",
  stacks: "each",
  over: {
    worlds: ["synthesized"],
    because: "an account is read in these two regions only",
  },
  check: (inventory) =>
    inventory.regions
      .filter(({ region }) => !["us-east-1", "us-west-2"].includes(region))
      .map(({ stack, region }) => missing(`${stack} has to do with ${region}`, stack)),
};
