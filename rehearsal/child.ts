import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

const wrapper = join(__dirname, "end-with-parent.mjs");
const running = new Set<ChildProcess>();

export interface ChildProps {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** File that receives everything the child prints. */
  readonly log: string;
  /** Receives each line of output as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface ChildResult {
  readonly code: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/** Runs a program to its end. It ends with this process, even if this one is killed. */
export async function runChild(props: ChildProps): Promise<ChildResult> {
  mkdirSync(dirname(props.log), { recursive: true });
  const log = createWriteStream(props.log);
  // A group of its own: Ctrl-C in a terminal reaches this process alone, which then ends the others in order.
  const child = spawn(process.execPath, [wrapper, props.program, ...props.arguments], {
    cwd: props.cwd,
    env: { ...props.environment },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      log.write(text);
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) props.onLine?.(line);
    });
  }
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject).once("close", (exitCode) => {
        resolve(exitCode ?? 1);
      });
    });
    return { code, output };
  } finally {
    running.delete(child);
    log.end();
  }
}

/** Asks all children to end (Terraform saves its state and releases its lock) and waits until they did. */
export function endChildren(): Promise<void> {
  return signalChildren("SIGTERM");
}

/** Ends all children without asking: there is nothing left that they could save to. */
export function killChildren(): Promise<void> {
  return signalChildren("SIGQUIT");
}

async function signalChildren(signal: NodeJS.Signals): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill(signal);
      await ended;
    }),
  );
}
