import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "../environment";

const preload = new URL("./exit-with-parent.mjs", import.meta.url).href;

export interface NodeChildProps {
  /** Absolute path of the script. */
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly cwd: string;
  /** Added to this process's environment; undefined removes a variable. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The script is TypeScript. @default false */
  readonly typescript?: boolean;
}

/** Starts a Node.js child that ends when this process ends, even by SIGKILL. Its output is piped. */
export function spawnNode({
  script,
  arguments: given = [],
  cwd,
  environment = {},
  typescript = false,
}: NodeChildProps): ChildProcess {
  const imports = typescript ? [import.meta.resolve("tsx"), preload] : [preload];
  return spawn(process.execPath, [...imports.flatMap((url) => ["--import", url]), script, ...given], {
    cwd,
    env: childEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/**
 * Runs a child to its end.
 * @returns everything it printed
 * @throws Error with the output where the exit code is not 0
 */
export async function runNode(props: NodeChildProps): Promise<string> {
  const child = spawnNode(props);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (code !== 0) throw new ChildError(props.script, code, output);
  return output;
}

/** Ends a child: politely, then, after a while, for certain. */
export async function endChild(child: ChildProcess, patience = 3000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(timer);
}

/** A child that failed, with all it printed. */
export class ChildError extends Error {
  override readonly name = "ChildError";

  constructor(
    readonly script: string,
    readonly code: number | null,
    readonly output: string,
  ) {
    super(`${script} ended with code ${code ?? "none"}:\n${output}`);
  }
}
