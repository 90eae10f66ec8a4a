import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment } from "../../rehearsal/environment";
import type { KeptAccount } from "../../rehearsal/work-folder";
import { startProgram } from "../support/command";
import { toolsIfFound } from "../support/emulated-account";

const workFolder = mkdtempSync(join(tmpdir(), "lks-dying-"));
afterAll(() => {
  // A test that failed half way may leave the account of its first run.
  const { pid } = JSON.parse(read("account.json") || "{}") as Partial<KeptAccount>;
  if (pid !== undefined && isServed(pid)) process.kill(pid);
  rmSync(workFolder, { recursive: true, force: true });
});

const rehearse = (...given: string[]) =>
  startProgram(
    "rehearsal/run.ts",
    ["--stack", "network-west", ...given],
    childEnvironment({ LKS_REHEARSAL_DIR: workFolder }),
  );

const read = (name: string) => {
  const file = join(workFolder, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

/** Whether the process is still the account, and not another one that got its number. */
const isServed = (pid: number) =>
  existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("serve.py");

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((later) => setTimeout(later, 50));
}

(toolsIfFound() ? it : it.skip)(
  "O3: an account that dies in the middle of an apply ends the run, and the next one recovers",
  async () => {
    const first = rehearse("--keep");
    await until(() => read("emulator.log").includes("ec2:CreateVpc") || first.child.exitCode !== null);

    const second = await rehearse().finished;
    expect(second.stderr).toMatch(/^rehearse: Another rehearsal is running \(process \d+\)\./);
    expect(second.code).toBe(1);

    const { pid } = JSON.parse(read("account.json")) as KeptAccount;
    process.kill(pid, "SIGKILL");
    const died = await first.finished;
    expect(died.stderr).toMatch(/rehearse: The emulated account ended in the middle of the run/);
    expect(died.code).toBe(1);

    const next = await rehearse().finished;
    expect(next.stderr).toBe("");
    expect(next.stdout).toMatch(/rehearsed without a deviation\n$/);
    expect(next.code).toBe(0);
  },
  600_000,
);
