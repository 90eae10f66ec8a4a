import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endChild, spawnNode } from "../process/child";
import type { Workers } from "./workers";

export interface TutorProps {
  /** Of the project. */
  readonly root: string;
  readonly ports: readonly number[];
  /** Called with each line it prints after its start, and when it ends unasked. */
  readonly onLine: (line: string) => void;
}

/** Starts of the tutor after the first, before it is given up. */
const restarts = 5;

/** Starts the built-in tutor, one process for all ports, and starts it again should it end. */
export async function startTutor(props: TutorProps): Promise<Workers> {
  let closing = false;
  let left = restarts;
  let child = await launch(props);
  const watch = () => {
    child.once("exit", (code, signal) => {
      if (closing) return;
      props.onLine(
        `ended unasked (${signal ?? `code ${code ?? "none"}`})${left > 0 ? "; it is started again" : ""}`,
      );
      if (left > 0) void relaunch();
    });
  };
  const relaunch = async () => {
    left -= 1;
    try {
      child = await launch(props);
    } catch (error) {
      props.onLine((error as Error).message);
      return;
    }
    watch();
  };
  watch();
  return {
    urls: props.ports.map((port) => `http://127.0.0.1:${port}`),
    description: "built-in tutor (offline, not an LLM)",
    close: async () => {
      closing = true;
      await endChild(child);
    },
  };
}

/** @returns the process once it says that it is ready @throws Error with what it printed, where it ends before */
async function launch({ root, ports, onLine }: TutorProps): Promise<ChildProcess> {
  const child = spawnNode({
    script: join(root, "local/src/tutor/main.ts"),
    typescript: true,
    cwd: root,
    environment: { TUTOR_PORTS: ports.join(",") },
  });
  const lines: string[] = [];
  let ready = false;
  await new Promise<void>((resolve, reject) => {
    const read = (line: string) => {
      if (ready) onLine(line);
      else if (isReady(line)) {
        ready = true;
        resolve();
      } else lines.push(line);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", read);
    }
    child.once("error", reject);
    child.once("exit", () => {
      reject(new Error(`The built-in tutor did not start:\n${lines.join("\n")}`));
    });
  });
  return child;
}

function isReady(line: string): boolean {
  try {
    return (JSON.parse(line) as { ready?: unknown } | null)?.ready === true;
  } catch {
    return false;
  }
}
