import { missing, type Policy } from "../policy";

export const noClearTextSecrets: Policy = {
  requirement: "G4",
  title: "no password, secret or token stands in clear in what is synthesized",
  stacks: "each",
  over: {
    worlds: ["synthesized"],
    because: "accounts keep secrets; the JSON is what ends up in plans, artifacts and repositories",
  },
  check: ({ clearTextSecrets }) =>
    clearTextSecrets.map(({ stack, attribute }) => missing(`${stack}: ${attribute} is in clear`, stack)),
};
