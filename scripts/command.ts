import { stdin } from "node:process";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { loadSettings, SettingsError } from "../config/load";
import { MissingToolError } from "../rehearsal/rehearsal-error";
import { CommandError } from "./command-error";
import { environment } from "./environment";
import { AwsClients } from "./preflight/aws-clients";
import { preflight } from "./preflight/preflight";

/** Says a line to whoever runs the command. */
export const say = (line: string): void => {
  console.log(line);
};

/** Whether somebody sits at the terminal who can be asked. */
export const canAsk = (): boolean => stdin.isTTY;

/** @throws CommandError with the usage where an option is unknown */
export function readArguments<O extends NonNullable<ParseArgsConfig["options"]>>(usage: string, options: O) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
}

/**
 * Settings and account, once everything was found to be in order.
 * @throws CommandError where something is in the way
 */
export async function prepare({
  creates,
  stacks,
}: {
  readonly creates: boolean;
  readonly stacks: readonly string[];
}) {
  const settings = loadSettings(environment.settingsFile);
  say("Checks:");
  const { amplifyAccessToken } = environment;
  const account = await preflight({
    settings,
    stacks,
    creates,
    amplifyAccessToken,
    aws: new AwsClients(),
    say,
  });
  return { settings, account };
}

/** Runs a command to its end; what a person can fix is shown without a stack trace. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    const known =
      error instanceof CommandError || error instanceof SettingsError || error instanceof MissingToolError;
    if (!known) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  });
}
