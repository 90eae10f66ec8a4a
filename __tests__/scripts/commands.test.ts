import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { SettingsInput } from "../../config/schema";
import { accountEnvironment, childEnvironment } from "../../rehearsal/environment";
import { TestAccount, toolsIfFound } from "../support/emulated-account";

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "lks-commands-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Call {
  readonly settings?: SettingsInput;
  readonly endpoint?: string;
  readonly environment?: Record<string, string>;
}

/** Runs a command as `npm run` does, with nobody at the terminal. */
function run(command: string, given: readonly string[], call: Call = {}) {
  const options = { cwd: root, env: environmentOf(call), encoding: "utf8", input: "" } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `scripts/${command}.ts`, ...given],
    options,
  );
  return { status, stdout, stderr };
}

/** Runs a command at a terminal, where somebody types an answer once the question is there. */
async function runAtTerminal(command: string, given: string, question: string, answer: string, call: Call) {
  const line = `${process.execPath} --import tsx scripts/${command}.ts ${given}`;
  const environment = { ...environmentOf(call), TF_INPUT: "1" };
  const terminal = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
    cwd: root,
    env: environment,
  });
  let shown = "";
  terminal.stdout.on("data", (text: Buffer) => {
    const asked = shown.includes(question);
    shown += text.toString();
    if (!asked && shown.includes(question)) terminal.stdin.write(`${answer}\n`);
  });
  const [status] = (await once(terminal, "close")) as [number];
  return { status, shown: stripVTControlCharacters(shown) };
}

function environmentOf({ settings = {}, endpoint, environment }: Call): Record<string, string> {
  const file = join(folder, "settings.json");
  writeFileSync(file, JSON.stringify(settings));
  return childEnvironment({
    // Nothing listens there: no test reaches a real account.
    ...accountEnvironment(endpoint ?? "http://127.0.0.1:9"),
    LKS_SETTINGS: file,
    CDKTF_OUTDIR: join(folder, "out"),
    ...environment,
  });
}

describe("commands that are refused before anything happens", () => {
  it("O2: deploy says which stacks there are, and which options", () => {
    expect(run("deploy", ["computer", "--yes"])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^\nThere is no stack computer\. There are: network-east, network-west, .*web\.\n$/,
      ) as unknown,
    });
    const { status, stderr } = run("deploy", ["--auto-approve"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Unknown option '--auto-approve'[\s\S]*--yes\s+do not ask/);
  });

  it("O2: deploy does not wait for an answer that nobody can give", () => {
    expect(run("deploy", ["storage"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "\nNobody can be asked here: say npm run deploy -- --yes to apply without a question.\n",
    });
  });

  it("O2: a wrong setting is told without a stack trace", () => {
    const { status, stderr } = run("diff", [], { settings: { roleName: "" } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/roleName: got "".*existing IAM role/);
    expect(stderr).not.toMatch(/ at .*\.ts/);
  });

  it("O2: destroy refuses production without the switch, and with it as long as it is protected", () => {
    const protectedOne: Call = { settings: { preset: "production" } };
    expect(run("destroy", ["--confirm", "ngobrol"], protectedOne)).toMatchObject({
      status: 1,
      stderr: "\nThe settings say production. If you mean it: npm run destroy -- --production.\n",
    });
    const { status, stderr } = run("destroy", ["--confirm", "ngobrol", "--production"], protectedOne);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\nDeletion protection is on\. To give it up: .*"deletionProtection": false/);
  });
});

const tools = toolsIfFound();

(tools ? describe : describe.skip)("commands on an emulated account", () => {
  let account: TestAccount;
  let call: Call;

  beforeAll(async () => {
    if (!tools) return;
    account = await TestAccount.start(tools);
    call = {
      endpoint: account.endpoint,
      environment: {
        PATH: [dirname(tools.terraform), dirname(process.execPath), process.env.PATH].join(":"),
        TF_CLI_ARGS_init: `-plugin-dir=${tools.providerMirror}`,
      },
    };
    expect(run("bootstrap", [], call).status).toBe(0);
  });
  afterAll(() => {
    account.end();
  });

  it("O2: bootstrap says whether the bucket is new, and changes nothing when it is not", () => {
    const { status, stdout } = run("bootstrap", [], call);
    expect(status).toBe(0);
    expect(stdout).toBe(
      "State bucket lks-terraform-state updated in account 123456789012: versioned, encrypted, TLS only, not public.\n",
    );
  });

  it("O2: deploy shows the plan and asks; an answer that is no yes changes nothing", async () => {
    const { status, shown } = await runAtTerminal("deploy", "network-west", "Enter a value:", "no", call);
    expect(shown).toMatch(/Plan: \d\d to add, 0 to change, 0 to destroy\./);
    expect(shown).toContain("You did not say yes: nothing was changed here.");
    expect(status).toBe(1);
    expect(run("destroy", ["network-west"], call).stdout).toMatch(/Nothing of this is deployed\.\n$/);
  });

  it("O2: deploy, diff and destroy do what they say, with Terraform itself", async () => {
    const deployed = run("deploy", ["network-west", "--yes"], call);
    expect(deployed.stderr).toBe("");
    expect(deployed.stdout).toMatch(
      /ok {3}Credentials: .*\n[\s\S]*network-west \(1 of 1\)[\s\S]*Apply complete! Resources: \d\d added/,
    );

    const report = join(folder, "report.md");
    const planned = run("diff", ["peering", "network-west", "--report", report], call);
    expect(planned.status).toBe(0);
    expect(planned.stdout).toMatch(
      /Not planned until the stacks before are deployed: peering\.\n\nNo changes\.\n$/,
    );
    expect(readFileSync(report, "utf8")).toBe(
      "## Terraform plan\n\n**network-west**: no changes.\n\n**peering**: not planned, it needs a stack that is not deployed yet.\n",
    );

    const mistyped = run("destroy", ["network-west", "--confirm", "network-east"], call);
    expect(mistyped.stdout).toMatch(
      /To be destroyed in account 123456789012:\n {2}network-west: \d\d resources/,
    );
    expect(mistyped.stderr).toBe('\n"network-east" is not "network-west": nothing was destroyed.\n');

    const question = "Type network-west to destroy:";
    const { status, shown } = await runAtTerminal("destroy", "network-west", question, "network-west", call);
    expect(shown).toMatch(/network-west: \d\d resources[\s\S]*Destroy complete! Resources: \d\d destroyed/);
    expect(status).toBe(0);
  }, 600_000);

  it("O2: verify finds the addresses in the outputs of the deployed stacks, or says that nothing is deployed", async () => {
    const user = { VERIFY_EMAIL: "ayu@example.com", VERIFY_PASSWORD: "not-a-users" };
    const asUser = { ...call, environment: { ...call.environment, ...user } };
    expect(run("verify", [], asUser)).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "\nThe stack api is not deployed: its state has no api_url. Fix: npm run deploy; or say what else to verify: --local for the laptop (npm start), --api URL --client-id ID for another place.\n",
    });

    // The state that a deployment leaves, as far as it matters here.
    const outputs = { api_url: "http://127.0.0.1:9/v1/", user_pool_client_id: "client" };
    const stack = JSON.parse(readFileSync(join(folder, "out/stacks/api/cdk.tf.json"), "utf8")) as {
      terraform: { backend: { s3: { bucket: string; key: string } } };
    };
    const { bucket: Bucket, key: Key } = stack.terraform.backend.s3;
    const state = {
      version: 4,
      terraform_version: "1.10.0",
      serial: 1,
      lineage: "test",
      outputs: Object.fromEntries(
        Object.entries(outputs).map(([name, value]) => [name, { value, type: "string" }]),
      ),
      resources: [],
    };
    const credentials = { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" };
    await new S3Client({ region: "us-east-1", endpoint: account.endpoint, credentials }).send(
      new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(state) }),
    );
    const { status, stdout, stderr } = run("verify-workers", [], asUser);
    expect(status).toBe(1);
    expect(stdout).toBe("API: http://127.0.0.1:9/v1\n");
    expect(stderr).toMatch(/^\nSign-in as ayu@example\.com failed: /);
    expect(stdout + stderr).not.toContain("not-a-users");
  }, 600_000);
});
