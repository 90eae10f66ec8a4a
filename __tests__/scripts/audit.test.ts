import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CreateTagsCommand, DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { S3Client } from "@aws-sdk/client-s3";
import type { SettingsInput } from "../../config/schema";
import { accountCredentials, accountEnvironment, childEnvironment } from "../../rehearsal/environment";
import { readStacks } from "../../rehearsal/manifest";
import { Terraform } from "../../rehearsal/terraform";
import type { Tools } from "../../rehearsal/tools";
import { ensureStateBucket } from "../../scripts/state-bucket";
import { startProgram } from "../support/command";
import { TestAccount, toolsIfFound } from "../support/emulated-account";
import { RefusingAws } from "../support/refusing-aws";
import { SynthesizedApp } from "../support/synthesized-app";

const folder = mkdtempSync(join(tmpdir(), "lks-audit-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function audit(endpoint: string, given: readonly string[] = [], settings: SettingsInput = {}) {
  const file = join(folder, "settings.json");
  writeFileSync(file, JSON.stringify(settings));
  const environment = childEnvironment({ ...accountEnvironment(endpoint), LKS_SETTINGS: file });
  return startProgram("scripts/audit.ts", given, environment).finished;
}

it("O2: the audit of an account uses no call that could change anything", () => {
  const sources = resolve(__dirname, "../../rehearsal/audit/account");
  const calls = readdirSync(sources).flatMap((name) => {
    const text = readFileSync(join(sources, name), "utf8");
    return [...text.matchAll(/\b(?:paginate(\w+)|(\w+)Command)\b/g)].map(
      ([, paged, single]) => paged ?? single,
    );
  });

  expect(calls.length).toBeGreaterThan(50);
  expect(calls.filter((call) => !/^(Describe|Get|List)[A-Z]/.test(call ?? ""))).toEqual([]);
});

it("O2: where AWS answers nothing, the audit says which rules it could not judge and why", async () => {
  const aws = await RefusingAws.start({ knows: true });

  const { code, stdout, stderr } = await audit(aws.endpoint, [], { backend: { kind: "local" } });

  await aws.end();
  expect(stderr).toBe("");
  expect(stdout).toMatch(
    /\? {4}G2 .* no role, policy, user or instance profile is created\n +- iam could not be read: AccessDenied/,
  );
  expect(stdout).toMatch(/\? {4}N1 .*\n +- vpcs could not be read: UnauthorizedOperation/);
  expect(stdout).toMatch(/, \d+ could not be judged\n/);
  expect(code).toBe(2);
});

it("O2: the audit refuses credentials that AWS does not know, and stacks that there are not", async () => {
  const aws = await RefusingAws.start({ knows: false });

  const refused = await audit(aws.endpoint);

  await aws.end();
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toMatch(/Credentials: AWS does not accept them: .* Fix: set AWS_PROFILE/);
});

const found = toolsIfFound();

(found ? describe : describe.skip)("the audit of an emulated account", () => {
  const tools = found as Tools;
  let account: TestAccount;
  let app: SynthesizedApp;

  beforeAll(async () => {
    account = await TestAccount.start(tools);
    app = new SynthesizedApp();
  });
  afterAll(() => {
    account.end();
    app.dispose();
  });

  it("O2: an empty account is not called well-kept", async () => {
    const { code, stderr } = await audit(account.endpoint);

    expect(stderr).toMatch(/The account holds nothing of this project/);
    expect(code).toBe(1);
    const unknown = await audit(account.endpoint, ["network-north"]);
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.stderr).toMatch(/There is no stack network-north\. There are: network-east, /);
  });

  it("O2: it finds the stack that is deployed, obeys every rule, and fails once something was changed", async () => {
    const { endpoint } = account;
    const client = { region: "us-east-1", endpoint, credentials: accountCredentials };
    await ensureStateBucket(new S3Client(client), {
      bucket: "lks-terraform-state",
      region: "us-east-1",
      account: "123456789012",
      tags: { Project: "ngobrol" },
    });
    const stack = readStacks(app.outdir).find(({ name }) => name === "network-west");
    if (!stack) throw new Error("There is no stack network-west");
    const terraform = new Terraform({ tools, endpoint, workFolder: account.folder }, stack);
    await terraform.init();
    await terraform.apply();

    const before = await audit(endpoint);
    expect(before.stdout).toMatch(
      /^Emulated account 123456789012, us-east-1 and us-west-2\.\nStacks: network-west\.\n/,
    );
    expect(before.stdout).toMatch(
      /\n {2}ok {3}G3 .* everything taggable has the tags Name, Project, Zone and Component\n/,
    );
    expect(before.stdout).toMatch(/\n(\d+) of \1 rules obeyed\n/);
    expect(before.stdout).toMatch(
      /\n {2}N4 {2}each VPC has exactly two route tables.*: it needs network-east as well\n/,
    );
    expect(before.stdout).toMatch(/\n {2}A1, A2 .*: the emulated account drops the authorizers/);
    expect(before).toMatchObject({ code: 0, stderr: "" });

    const ec2 = new EC2Client({ ...client, region: "us-west-2" });
    const { Vpcs = [] } = await ec2.send(
      new DescribeVpcsCommand({ Filters: [{ Name: "tag:Name", Values: ["lks-zone-b"] }] }),
    );
    const Resources = Vpcs.flatMap(({ VpcId }) => VpcId ?? []);
    await ec2.send(new CreateTagsCommand({ Resources, Tags: [{ Key: "Zone", Value: "nowhere" }] }));

    const after = await audit(endpoint, ["network-west"]);
    expect(after.stdout).toMatch(/FAIL G3 .*\n +- vpc lks-zone-b in us-west-2 is tagged Zone="nowhere"\n/);
    expect(after.stdout).toMatch(/rules obeyed, 1 not\n/);
    expect(after.code).toBe(1);
  });
});
