import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { endChild, spawnNode } from "../process/child";
import { nextCommand } from "./next";

export interface ClientProps {
  /** Of the project. */
  readonly root: string;
  readonly port: number;
  /** Those of its .env file. */
  readonly variables: Readonly<Record<string, string>>;
  /** Called with its errors, and when it ends unasked. */
  readonly onLine: (line: string) => void;
}

export interface RunningClient {
  readonly close: () => Promise<void>;
}

/** Serves the built client. Resolves when a page has been served. */
export async function startClient({ root, port, variables, onLine }: ClientProps): Promise<RunningClient> {
  const frontend = join(root, "frontend");
  const child = spawnNode(nextCommand(frontend, ["start", "-p", String(port), "-H", "127.0.0.1"], variables));
  const errors: string[] = [];
  let ready = false;
  let closing = false;
  child.stdout?.resume();
  if (child.stderr) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (ready) onLine(line);
      else errors.push(line);
    });
  }
  child.once("exit", () => {
    if (ready && !closing) onLine("The client has ended unasked. Fix: start again.");
  });
  if (!(await servesPage(child, port))) {
    await endChild(child);
    throw new Error(`The client does not serve:\n${errors.join("\n")}`);
  }
  ready = true;
  return {
    close: () => {
      closing = true;
      return endChild(child);
    },
  };
}

/** Asks until it answers anything; false when the process has ended or a minute has passed. */
async function servesPage(child: ChildProcess, port: number): Promise<boolean> {
  const end = Date.now() + 60_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    try {
      await (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(20_000) })).text();
      return true;
    } catch {
      await delay(100);
    }
  }
  return false;
}
