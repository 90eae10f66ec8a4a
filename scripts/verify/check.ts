import { reasonOf } from "./reason";

/** One thing that a deployment has to do. */
export interface Check {
  readonly title: string;
  /** Where to look if it does not. */
  readonly fix: string;
  /** @returns what was seen @throws Error saying what was got instead */
  readonly run: () => Promise<string>;
}

/**
 * Runs checks one after the other and tells each.
 * @returns titles of those that failed
 */
export async function runChecks(checks: readonly Check[], say: (line: string) => void): Promise<string[]> {
  const failed: string[] = [];
  for (const { title, fix, run } of checks) {
    const started = performance.now();
    const seconds = () => `(${((performance.now() - started) / 1000).toFixed(1)} s)`;
    try {
      say(`  ok   ${title}: ${await run()} ${seconds()}`);
    } catch (error) {
      say(`  FAIL ${title}: ${reasonOf(error)} ${seconds()}`);
      say(`       Fix: ${fix}.`);
      failed.push(title);
    }
  }
  return failed;
}
