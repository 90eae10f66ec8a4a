import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RehearsalError } from "./rehearsal-error";

export interface StackEntry {
  readonly name: string;
  /** Absolute path of the folder with cdk.tf.json. */
  readonly folder: string;
  readonly dependencies: readonly string[];
}

interface Manifest {
  readonly stacks: Readonly<Record<string, { dependencies: string[]; workingDirectory: string }>>;
}

/** Reads the stacks that a synthesis wrote, each after those it depends on. */
export function readStacks(outdir: string): StackEntry[] {
  const { stacks } = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as Manifest;
  return inOrder(
    Object.entries(stacks).map(([name, { dependencies, workingDirectory }]) => ({
      name,
      folder: join(outdir, workingDirectory),
      dependencies,
    })),
  );
}

/** One stack and everything it depends on. @throws RehearsalError for an unknown name */
export function withUpstream(stacks: readonly StackEntry[], name: string): StackEntry[] {
  if (!stacks.some((stack) => stack.name === name)) {
    throw new RehearsalError(
      `No stack "${name}": there are ${stacks.map((stack) => stack.name).join(", ")}.`,
    );
  }
  const wanted = new Set([name]);
  for (const stack of [...stacks].reverse()) {
    if (wanted.has(stack.name)) stack.dependencies.forEach((dependency) => wanted.add(dependency));
  }
  return stacks.filter((stack) => wanted.has(stack.name));
}

function inOrder(stacks: readonly StackEntry[]): StackEntry[] {
  const ordered: StackEntry[] = [];
  const ready = ({ dependencies }: StackEntry) =>
    dependencies.every((dependency) => ordered.some(({ name }) => name === dependency));
  let waiting = [...stacks];
  while (waiting.length > 0) {
    const next = waiting.filter(ready);
    if (next.length === 0) {
      throw new RehearsalError(
        `Stacks depend on each other in a circle: ${waiting.map(({ name }) => name).join(", ")}.`,
      );
    }
    ordered.push(...next);
    waiting = waiting.filter((stack) => !next.includes(stack));
  }
  return ordered;
}
