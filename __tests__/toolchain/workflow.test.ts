import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseDocument } from "yaml";

const root = resolve(__dirname, "../..");
const folder = join(root, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Record<string, string | boolean>;
  readonly env?: Record<string, string>;
}
interface Job {
  readonly if?: string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Record<string, string>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  return { name, text, document, workflow: document.toJS() as Workflow };
});
const everyStep = workflows.flatMap(({ workflow }) =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps),
);
const [check] = workflows.filter(({ name }) => name === "check.yml");
const plan = check?.workflow.jobs.plan;

it.each(workflows)("O2: $name is YAML without errors, warnings and doubled keys", ({ document }) => {
  expect([...document.errors, ...document.warnings]).toEqual([]);
});

it("O2: actions are pinned to a commit, with the version beside it", () => {
  const uses = workflows.flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it("O2: jobs may read the repository; only the plan may ask for credentials and write its comment", () => {
  for (const { workflow } of workflows) {
    expect(workflow.permissions).toEqual({ contents: "read" });
    for (const [name, { permissions }] of Object.entries(workflow.jobs)) {
      expect([name, permissions]).toEqual([
        name,
        name === "plan" ? { contents: "read", "id-token": "write", "pull-requests": "write" } : undefined,
      ]);
    }
  }
});

it("O2: code of a stranger's pull request never runs with secrets", () => {
  for (const { workflow } of workflows) expect(workflow.on).not.toHaveProperty("pull_request_target");
  expect(plan?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
  const others = Object.entries(check?.workflow.jobs ?? {}).filter(([name]) => name !== "plan");
  expect(JSON.stringify(others)).not.toContain("secrets.");
});

it("O2: secrets are names, and nothing of a pull request is pasted into a script", () => {
  for (const { run, env, with: inputs } of everyStep) {
    expect(run ?? "").not.toContain("${{");
    for (const [key, value] of Object.entries({ ...env, ...inputs })) {
      if (/token|secret|access-key|credentials/i.test(key) && typeof value === "string") {
        expect([key, value]).toEqual([
          key,
          expect.stringMatching(/^\$\{\{ (secrets\.[A-Z_]+|github\.token) \}\}$/),
        ]);
      }
    }
  }
});

it("O2: checks and tests are those of .ci/run, and the plan is npm run diff, whose report is the comment", () => {
  const runs = (job?: Job) => (job?.steps ?? []).flatMap(({ run }) => run ?? []);
  expect(runs(check?.workflow.jobs.check)).toContain(".ci/run");
  expect(existsSync(join(root, ".ci/run"))).toBe(true);
  expect(runs(plan)).toContain("npm run diff -- --report plan.md");
  expect(runs(plan).at(-1)).toContain("--body-file plan.md");
});

it("O2: every npm script that a workflow runs exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const called = everyStep.flatMap(({ run }) =>
    [...(run ?? "").matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name),
  );
  expect(called.length).toBeGreaterThan(0);
  for (const name of called) expect(Object.keys(scripts)).toContain(name);
});

it("O2: a Terraform of the workflow is new enough, and not wrapped in a script", () => {
  const terraforms = everyStep.filter(({ uses }) => uses?.startsWith("hashicorp/setup-terraform"));
  expect(terraforms.length).toBeGreaterThan(0);
  for (const { with: inputs } of terraforms) {
    expect(inputs).toMatchObject({ terraform_wrapper: false });
    expect(inputs?.terraform_version).toMatch(/^1\.1[0-9]\.\d+$/);
  }
});

it("O2: no job runs for ever", () => {
  for (const { workflow } of workflows) {
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  }
});
