import { resolve } from "node:path";
import type { Settings } from "../../config/presets";
import { buildApp } from "../../main";
import { readStacks, type StackEntry } from "../../rehearsal/manifest";
import { CommandError } from "../command-error";

/** Synthesizes, and returns all stacks in the order of deployment. */
export function synthesizeStacks(settings: Settings): StackEntry[] {
  const app = buildApp(settings);
  app.synth();
  return readStacks(resolve(app.outdir));
}

/**
 * The stacks asked for, in the order of `all`; every one where none is named.
 * @throws CommandError for a name that is no stack
 */
export function chooseStacks(all: readonly StackEntry[], names: readonly string[]): StackEntry[] {
  const unknown = names.filter((name) => !all.some((stack) => stack.name === name));
  if (unknown.length > 0) {
    throw new CommandError(
      `There is no stack ${unknown.join(", ")}. There are: ${all.map(({ name }) => name).join(", ")}.`,
    );
  }
  return all.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Stacks that need one of the chosen ones, directly or through others, and are not chosen themselves. */
export function dependants(all: readonly StackEntry[], chosen: readonly StackEntry[]): StackEntry[] {
  const affected = new Set(chosen.map(({ name }) => name));
  for (const { name, dependencies } of all) {
    if (dependencies.some((dependency) => affected.has(dependency))) affected.add(name);
  }
  return all.filter((stack) => affected.has(stack.name) && !chosen.includes(stack));
}
