import { join } from "node:path";
import { environment as projectEnvironment } from "../config/environment";
import { loadSettings, SettingsError } from "../config/load";
import { AccountSession } from "./account-session";
import { readArguments } from "./arguments";
import { endChildren, killChildren } from "./child";
import { environment } from "./environment";
import { Progress } from "./progress";
import { Rehearsal } from "./rehearsal";
import { MissingToolError, RehearsalError } from "./rehearsal-error";
import { findTools } from "./tools";
import { WorkFolder } from "./work-folder";

const exitCodes = { deviation: 1, missingTool: 2, interrupted: 130 };

/** Milliseconds: npm and tsx pass on a signal that their whole group has received already. */
const sameSignal = 2000;

/** `npm run rehearse`: applies all stacks, unmodified, to an AWS account that exists in memory. */
async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  const settings = loadSettings(projectEnvironment.settingsFile);
  if (settings.backend.kind !== "s3") {
    throw new RehearsalError(
      `The rehearsal needs backend "s3"; the settings say "${settings.backend.kind}". Fix: set LKS_SETTINGS to a settings file with the S3 backend.`,
    );
  }
  const tools = findTools();
  const workFolder = new WorkFolder(environment.workFolder);
  const progress = new Progress((line) => {
    console.log(line);
  });
  const props = { arguments: given, settings, tools, workFolder, progress };
  let session: AccountSession | undefined;

  const end = async () => {
    await endChildren();
    session?.close();
    workFolder.release();
  };
  let interrupted = 0;
  const interrupt = () => {
    if (interrupted === 0) {
      interrupted = Date.now();
      progress.say("interrupted: Terraform saves its states and releases its locks; once more to kill it");
      void end().then(() => process.exit(exitCodes.interrupted));
    } else if (Date.now() - interrupted > sameSignal) {
      void killChildren();
    }
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);

  try {
    session = await AccountSession.open(props);
    const deviations = await new Rehearsal(props, session).run();
    for (const deviation of deviations) console.error(`DEVIATION ${deviation}`);
    progress.say(
      deviations.length === 0 ? "rehearsed without a deviation" : `${deviations.length} deviations`,
    );
    return deviations.length === 0 ? 0 : exitCodes.deviation;
  } catch (error) {
    console.error(`Logs: ${workFolder.path}`);
    if (!(await session?.died())) throw error;
    throw new RehearsalError(
      `The emulated account ended in the middle of the run (see ${join(workFolder.path, "emulator.log")}). ` +
        "Its states and locks are gone with it: run again, it begins with an empty account.",
    );
  } finally {
    await end();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof RehearsalError) && !(error instanceof SettingsError)) throw error;
    console.error(`rehearse: ${error.message}`);
    process.exitCode = error instanceof MissingToolError ? exitCodes.missingTool : exitCodes.deviation;
  },
);
