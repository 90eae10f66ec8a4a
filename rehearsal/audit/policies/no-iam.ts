import { about, type Policy } from "../policy";

export const noIam: Policy = {
  requirement: "G2",
  title: "no role, policy, user or instance profile is created",
  stacks: "each",
  check: ({ iam }) => iam.map((thing) => about(thing, "was created; only what exists already may be used")),
};
