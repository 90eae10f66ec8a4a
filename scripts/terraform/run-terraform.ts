import { spawn } from "node:child_process";
import { CommandError } from "../command-error";
import { hintFor, missingOutputs } from "./hints";

/** The stack reads outputs of another one that is not deployed yet, or not as it is now. */
export class MissingOutputsError extends CommandError {
  override readonly name = "MissingOutputsError";
}

export interface TerraformRun {
  readonly program: string;
  /** Folder of a synthesized stack. */
  readonly folder: string;
  readonly arguments: readonly string[];
  /** Whether what it prints is shown. @default true */
  readonly shown?: boolean;
  /** Exit codes that are no failure. @default [0] */
  readonly good?: readonly number[];
}

export interface TerraformResult {
  readonly code: number;
  /** Standard output. */
  readonly output: string;
}

/**
 * Runs Terraform as if it had been called by hand: it may ask, and Ctrl-C goes to Terraform, which saves its state
 * and releases its lock before it ends.
 * @throws CommandError where it fails, with a hint where the reason is a known one
 */
export async function runTerraform(run: TerraformRun): Promise<TerraformResult> {
  const { program, folder, shown = true, good = [0] } = run;
  const color = process.stdout.isTTY ? [] : ["-no-color"];
  const [command = "", ...options] = run.arguments;
  const child = spawn(program, [command, ...(command === "state" ? [] : color), ...options], {
    cwd: folder,
    stdio: ["inherit", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (shown) process.stdout.write(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
    process.stderr.write(text);
  });
  // The terminal sends it to both; whoever kills this process alone means Terraform too.
  const wait = () => undefined;
  const pass = () => child.kill("SIGTERM");
  process.on("SIGINT", wait).on("SIGTERM", pass);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject).once("close", (exitCode) => {
        resolve(exitCode ?? 1);
      });
    });
    if (good.includes(code)) return { code, output };
    if (output.includes("Apply cancelled."))
      throw new CommandError("You did not say yes: nothing was changed here.");
    const everything = `${output}\n${errors}`;
    const hint = hintFor(everything);
    const Failure = missingOutputs.test(everything) ? MissingOutputsError : CommandError;
    throw new Failure(`terraform ${command} failed in ${folder}.${hint === undefined ? "" : `\n${hint}`}`);
  } finally {
    process.off("SIGINT", wait).off("SIGTERM", pass);
  }
}
