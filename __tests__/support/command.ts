import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a TypeScript program of this project as `npm run` does. @param environment all of it */
export function startProgram(file: string, given: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...given], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const finished = new Promise<Finished>((ended, failed) => {
    child.once("error", failed).once("close", (code) => {
      ended({ code, ...output });
    });
  });
  return { child, output, finished };
}
