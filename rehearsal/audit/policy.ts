import type { Settings } from "../../config/presets";
import type { Thing } from "./facts/thing";
import type { Inventory, World } from "./inventory";

export const stackNames = [
  "network-east",
  "network-west",
  "peering",
  "storage",
  "compute",
  "data",
  "api",
  "web",
] as const;

export type StackName = (typeof stackNames)[number];

/** One violation: what is wrong, where, and what was expected. */
export interface Finding {
  /** Whose it is; undefined: of all that the policy is about. */
  readonly stack: string | undefined;
  readonly sentence: string;
}

/** One rule, in a file of its own: a function of what was read, wherever it was read. */
export interface Policy {
  /** Id of the requirement it enforces. */
  readonly requirement: string;
  /** A sentence that is true where the policy is obeyed. */
  readonly title: string;
  /** The stacks that it needs and is counted for; "each": whichever there are; "account": none, the account itself. */
  readonly stacks: readonly StackName[] | "each" | "account";
  /** Where it can be judged. @default everywhere */
  readonly over?: {
    readonly worlds: readonly World[];
    /** Why not elsewhere. */
    readonly because: string;
  };
  /** @throws UnreadError where a fact it needs could not be read */
  check(inventory: Inventory, settings: Settings): Finding[];
}

/** @param sentence goes on after the thing's name: "is not encrypted" */
export function about(thing: Thing, sentence: string): Finding {
  const { type, name, region, stack } = thing;
  return { stack, sentence: `${type.replace(/^aws_/, "")} ${name} in ${region} ${sentence}` };
}

/** Something that is not there, or not as often as it must be. */
export function missing(sentence: string, stack?: string): Finding {
  return { stack, sentence };
}
