import { missing, type Policy } from "../policy";

export const lockedStates: Policy = {
  requirement: "G8",
  title: "every stack keeps its state remotely, encrypted and locked",
  stacks: "each",
  over: {
    worlds: ["synthesized"],
    because: "an account does not show how Terraform was told to use it",
  },
  check: ({ backends }) =>
    backends
      .filter(({ kind, encrypted, locked }) => kind === "local" || kind === "none" || !encrypted || !locked)
      .map(({ stack, kind, encrypted, locked }) =>
        missing(
          `${stack}: state in ${kind}, ${encrypted ? "encrypted" : "in clear"}, ${locked ? "locked" : "without a lock"}`,
          stack,
        ),
      ),
};
