import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { SynthesizedApp } from "../support/synthesized-app";
import { providerMirror, terraform, terraformEnvironment } from "../support/terraform";

const run = promisify(execFile);
const app = new SynthesizedApp();
const cloud = new SynthesizedApp({ backend: { kind: "cloud", organization: "learners" } });
const production = new SynthesizedApp({
  preset: "production",
  account: "123456789012",
  operations: { alarmEmail: "team@example.com" },
  web: { repository: "https://github.com/example/ngobrol" },
});
afterAll(() => {
  for (const each of [app, cloud, production]) each.dispose();
});

/** The provider's process takes 500 MB: two at a time. */
const concurrency = 2;

async function validate(
  stack: string,
  { outdir } = app,
): Promise<{ valid: boolean; diagnostics: unknown[] }> {
  const folder = `-chdir=${join(outdir, "stacks", stack)}`;
  const options = { env: terraformEnvironment() };
  await run(
    terraform ?? "",
    [folder, "init", "-backend=false", `-plugin-dir=${providerMirror ?? ""}`, "-no-color"],
    options,
  );
  // Exits with 1 where something is wrong, and says what on standard output all the same.
  const { stdout } = await run(terraform ?? "", [folder, "validate", "-json"], options).catch(
    (error: unknown) => error as { stdout: string },
  );
  return JSON.parse(stdout) as { valid: boolean; diagnostics: unknown[] };
}

const whereInstalled = terraform && providerMirror ? it : it.skip;

whereInstalled("G8: terraform and the real AWS provider accept all eight stacks", async () => {
  const results = new Map<string, { valid: boolean; diagnostics: unknown[] }>();
  const waiting = [...app.stackNames];
  const work = async () => {
    for (let stack = waiting.shift(); stack; stack = waiting.shift()) {
      results.set(stack, await validate(stack));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  expect(results.size).toBe(8);
  for (const [stack, { valid, diagnostics }] of results) {
    expect({ stack, valid, diagnostics }).toEqual({ stack, valid: true, diagnostics: [] });
  }
});

whereInstalled(
  "G8: terraform accepts a stack whose state, and those it reads, are in HCP Terraform",
  async () => {
    expect(await validate("peering", cloud)).toMatchObject({ valid: true, diagnostics: [] });
  },
);

whereInstalled(
  "G8: terraform accepts what production, alarms by e-mail and a repository of the client add",
  async () => {
    for (const stack of ["network-east", "storage", "data", "api", "web"]) {
      const { valid, diagnostics } = await validate(stack, production);
      expect({ stack, valid, diagnostics }).toEqual({ stack, valid: true, diagnostics: [] });
    }
  },
);
