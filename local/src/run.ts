import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { help, parseArguments } from "./arguments";
import { Closers } from "./closers";
import { readEnvironment } from "./environment";
import { startLaptop } from "./laptop";
import { watchLauncher } from "./process/launcher";
import { createProgress } from "./progress";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Longest time for an orderly end, ms; what is left then ends with this process. */
const endPatience = 8000;

/** One Ctrl-C arrives more than once: from the terminal, and again from tsx and npm, which pass theirs on; ms. */
const echo = 1000;

/**
 * The whole program.
 * @param given command line without interpreter and script
 * @throws PlainError for everything that the person at the terminal can fix
 */
export async function run(given: readonly string[]): Promise<void> {
  const parsed = parseArguments(given);
  const progress = createProgress();
  if (parsed.help) {
    progress.note(help);
    return;
  }
  const closers = new Closers();
  const ending = new AbortController();
  let patientUntil = 0;
  const end = (code: number) => {
    if (ending.signal.aborted) {
      // A second Ctrl-C: somebody is in a hurry.
      if (Date.now() > patientUntil) process.exit(code);
      return;
    }
    ending.abort();
    patientUntil = Date.now() + echo;
    setTimeout(() => process.exit(code), endPatience).unref();
    void closers.closeAll().then(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      end(0);
    });
  }
  watchLauncher(() => {
    end(1);
  });
  try {
    await startLaptop(parsed, { root, environment: readEnvironment(root), progress, closers });
  } catch (error) {
    // While everything is being ended, steps under way fail for that very reason.
    if (ending.signal.aborted) return;
    await closers.closeAll();
    throw error;
  }
}
