import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { EC2Client, RunInstancesCommand, TerminateInstancesCommand } from "@aws-sdk/client-ec2";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { judge } from "../../scripts/preflight/processor-quota";
import { terraformVersion } from "../../scripts/preflight/terraform-version";
import { environment } from "../../rehearsal/environment";
import { findTerraform } from "../../rehearsal/tools";
import type { PreflightContext } from "../../scripts/preflight/check";
import { TestAccount, toolsIfFound } from "../support/emulated-account";
import { attemptPreflight, type PreflightAttempt } from "../support/preflight";
import { RefusingAws } from "../support/refusing-aws";

const tools = toolsIfFound();
const credentials = { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" };

(tools ? describe : describe.skip)("checks before a deployment, on an emulated account", () => {
  let emulated: TestAccount;

  beforeAll(async () => {
    if (!tools) return;
    emulated = await TestAccount.start(tools);
    await new S3Client(access("us-east-1")).send(new CreateBucketCommand({ Bucket: "lks-terraform-state" }));
  });
  afterAll(() => {
    emulated.end();
  });

  const access = (region: string) => ({ region, credentials, endpoint: emulated.endpoint });
  const attempt = (given: Omit<PreflightAttempt, "endpoint"> = {}) =>
    attemptPreflight({ endpoint: emulated.endpoint, ...given });

  it("O2: an account with everything passes, and each thing is told", async () => {
    const { lines, refusal } = await attempt();
    expect(refusal).toBeUndefined();
    expect(lines).toEqual(
      expect.arrayContaining([
        "ok   Credentials: arn:aws:sts::123456789012:user/moto in account 123456789012",
        "ok   State bucket: lks-terraform-state",
        "ok   Region of zone a: us-east-1, a and b",
        "ok   Region of zone b: us-west-2, a and b",
        "ok   Role: LabRole trusts lambda.amazonaws.com, amplify.amazonaws.com",
        "ok   Instance profile: LabInstanceProfile, with role LabRole",
        "ok   Room for instances in zone a: us-east-1 will run 7 of the 9 that a lab account may",
        "ok   Room for instances in zone b: us-west-2 will run 7 of the 9 that a lab account may",
        "ok   Processor quota in zone a: us-east-1: 13 more of 32 processors, 0 in use",
        "ok   Processor quota in zone b: us-west-2: 13 more of 32 processors, 0 in use",
        "ok   Cognito: available",
        "ok   Amplify: available",
      ]),
    );
  });

  it("O2: role and instance profile that do not exist are refused, with the setting to change", async () => {
    const { lines, refusal } = await attempt({
      settings: { roleName: "NoSuchRole", instanceProfileName: "NoSuchProfile" },
    });
    expect(refusal).toBe("2 things are in the way; nothing was changed.");
    expect(lines).toEqual(
      expect.arrayContaining([
        "FAIL Role: account 123456789012 has no role NoSuchRole",
        "Fix: set roleName in the settings to one that exists; nothing here creates IAM.",
        "FAIL Instance profile: account 123456789012 has no instance profile NoSuchProfile",
        "Fix: set instanceProfileName in the settings to one that exists; nothing here creates IAM.",
      ]),
    );
  });

  it("O2: credentials of another account than the settings name are refused, before anything else is asked", async () => {
    const { lines, refusal } = await attempt({ settings: { account: "210987654321" } });
    expect(refusal).toBe("1 thing is in the way; nothing was changed.");
    expect(lines.slice(1)).toEqual([
      "FAIL Credentials: they are of account 123456789012, and the settings say 210987654321",
      "Fix: use the credentials of that account, or change the setting account.",
    ]);
  });

  it("O2: a state bucket that does not exist is refused with the command that makes it", async () => {
    const { lines } = await attempt({ settings: { backend: { kind: "s3", bucket: "lks-absent" } } });
    expect(lines).toEqual(
      expect.arrayContaining(["FAIL State bucket: there is no bucket lks-absent", "Fix: npm run bootstrap."]),
    );
  });

  it("O2: a state bucket of someone else is refused", async () => {
    const sts = new STSClient(access("us-east-1"));
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: "arn:aws:iam::222222222222:role/stranger", RoleSessionName: "test" }),
    );
    const stranger = {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      sessionToken: Credentials?.SessionToken ?? "",
    };
    await new S3Client({ ...access("us-east-1"), credentials: stranger }).send(
      new CreateBucketCommand({ Bucket: "lks-foreign" }),
    );
    const { lines } = await attempt({ settings: { backend: { kind: "s3", bucket: "lks-foreign" } } });
    expect(lines).toContain(
      "FAIL State bucket: State bucket lks-foreign belongs to another account than 123456789012, which your credentials are of. Bucket names are shared by all of AWS.",
    );
  });

  it("G8: HCP Terraform needs no bucket", async () => {
    const { lines, refusal } = await attempt({
      settings: { backend: { kind: "cloud", organization: "learners" } },
    });
    expect(refusal).toBeUndefined();
    expect(lines.filter((line) => line.includes("State bucket"))).toEqual([]);
  });

  it("G7: other instances of a lab account count, and are named where there is no room", async () => {
    const ec2 = new EC2Client(access("us-west-2"));
    const { Instances = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: "ami-12c6146b",
        InstanceType: "t3.micro",
        MinCount: 3,
        MaxCount: 3,
      }),
    );
    const ids = Instances.map(({ InstanceId = "" }) => InstanceId);
    const lab = await attempt();
    const production = await attempt({ settings: { preset: "production" } });
    const oneStack = await attempt({ stacks: ["data"] });
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: ids }));

    expect(lab.refusal).toBe("1 thing is in the way; nothing was changed.");
    expect(lab.lines).toContain(
      "FAIL Room for instances in zone b: us-west-2 would run 10 instances, 7 of them ours; a lab account may run 9, and 20 in all regions deactivate it",
    );
    expect(lab.lines.find((line) => line.startsWith("Fix: stop 1 of the others"))).toMatch(
      new RegExp(ids[0] ?? "-"),
    );
    expect(production.refusal).toBeUndefined();
    expect(oneStack.refusal).toBeUndefined();
  });

  it("O2: a region whose quota of processors is too small is refused; other kinds of instances do not count", async () => {
    const ec2 = new EC2Client(access("us-west-2"));
    const start = async (InstanceType: "m5.2xlarge" | "g4dn.2xlarge") => {
      const one = { ImageId: "ami-12c6146b", InstanceType, MinCount: 1, MaxCount: 1 };
      const { Instances = [] } = await ec2.send(new RunInstancesCommand(one));
      return Instances.map(({ InstanceId = "" }) => InstanceId);
    };
    const ids = [...(await start("m5.2xlarge")), ...(await start("g4dn.2xlarge"))];
    const { lines, refusal } = await attempt({ settings: { workers: { instanceType: "m5.xlarge" } } });
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: ids }));
    expect(refusal).toBe("1 thing is in the way; nothing was changed.");
    expect(lines).toEqual(
      expect.arrayContaining([
        "ok   Processor quota in zone a: us-east-1: 25 more of 32 processors, 0 in use",
        "FAIL Processor quota in zone b: us-west-2 allows 32 virtual processors, 8 are in use, and 25 more are needed",
        'Fix: ask for 33 under Service Quotas, Amazon EC2, "Running On-Demand Standard instances", region us-west-2.',
      ]),
    );
  });

  it("G7: instances of our own that are to be replaced are not counted twice", async () => {
    const ec2 = new EC2Client(access("us-east-1"));
    const tags = [
      { Key: "Project", Value: "ngobrol" },
      { Key: "Component", Value: "compute" },
    ];
    const { Instances = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: "ami-12c6146b",
        InstanceType: "t2.large",
        MinCount: 6,
        MaxCount: 6,
        TagSpecifications: [{ ResourceType: "instance", Tags: tags }],
      }),
    );
    const { lines } = await attempt({ stacks: ["compute"] });
    const { lines: others } = await attempt({ stacks: ["network-east"] });
    await ec2.send(
      new TerminateInstancesCommand({ InstanceIds: Instances.map(({ InstanceId = "" }) => InstanceId) }),
    );
    expect(lines).toContain(
      "ok   Room for instances in zone a: us-east-1 will run 6 of the 9 that a lab account may",
    );
    expect(others).toContain(
      "ok   Room for instances in zone a: us-east-1 will run 7 of the 9 that a lab account may",
    );
  });

  it("C1: the client's repository without a token is refused; without a repository none is asked for", async () => {
    const settings = { web: { repository: "https://github.com/example/ngobrol" } };
    const without = await attempt({ settings });
    expect(without.lines[1]).toBe(
      "FAIL Git token for Amplify: web.repository is https://github.com/example/ngobrol, and TF_VAR_amplify_access_token is not set",
    );
    expect((await attempt({ settings, amplifyAccessToken: "token" })).refusal).toBeUndefined();
    expect((await attempt({ settings, stacks: ["api"] })).refusal).toBeUndefined();
    expect((await attempt()).lines.join()).not.toContain("Git token");
  });

  it("O2: reading and removing need credentials and the state alone", async () => {
    const { lines, refusal } = await attempt({ creates: false, settings: { roleName: "NoSuchRole" } });
    expect(refusal).toBeUndefined();
    expect(lines.map((line) => line.replace(/:.*/, ""))).toEqual([
      "ok   Terraform",
      "ok   Credentials",
      "ok   State bucket",
    ]);
  });
});

describe("checks in an account that refuses", () => {
  let account: RefusingAws;
  afterEach(() => account.end());

  it("O2: credentials that AWS does not accept end the checks at once", async () => {
    account = await RefusingAws.start({ knows: false });
    const { lines, refusal } = await attemptPreflight({ endpoint: account.endpoint });
    expect(refusal).toMatch(/in the way; nothing was changed\.$/);
    expect(lines.filter((line) => line.startsWith("FAIL Credentials"))).toHaveLength(1);
    expect(lines.join("\n")).toMatch(/AWS_SESSION_TOKEN; those of a lab are new in each session/);
    expect(lines.join("\n")).not.toMatch(/Role|Region/);
  });

  it("O2: services and regions that a lab lacks are named, with what to do; what cannot be seen is no obstacle", async () => {
    account = await RefusingAws.start({ knows: true });
    const { lines } = await attemptPreflight({ endpoint: account.endpoint });
    const text = lines.join("\n");
    expect(text).toContain("FAIL Region of zone a: this account may not use us-east-1");
    expect(text).toContain("FAIL Cognito: this account does not allow Cognito, which the stack api needs");
    expect(text).toContain("FAIL Amplify: this account does not allow Amplify, which the stack web needs");
    expect(text).toContain("leave the stack web out");
    expect(text).toContain("?    Role: this account does not let you look at role LabRole");
    expect(text).toContain(
      "?    Room for instances in zone a: this account does not let you list the instances of us-east-1",
    );
    expect(text).toContain(
      "?    Processor quota in zone b: this account does not tell its quota in us-west-2",
    );
  });

  it("G1: an availability zone that the account does not have is refused", async () => {
    account = await RefusingAws.start({ knows: true, availabilityZones: ["us-east-1a", "us-east-1c"] });
    const { lines } = await attemptPreflight({ endpoint: account.endpoint, stacks: ["data"] });
    expect(lines).toEqual(
      expect.arrayContaining([
        "FAIL Region of zone a: this account has no us-east-1b, only us-east-1a, us-east-1c",
        "Fix: set zones.a.availabilityZones to two of those letters.",
      ]),
    );
  });

  it("O2: what is not to be deployed is not asked for", async () => {
    account = await RefusingAws.start({ knows: true });
    const { lines } = await attemptPreflight({ endpoint: account.endpoint, stacks: ["data"] });
    expect(lines.join("\n")).not.toMatch(/Amplify|Cognito|zone b|Room|quota/);
  });
});

describe("checks of this machine", () => {
  const nothing = {} as PreflightContext;

  it("O2: a Terraform that is missing or too old is refused with where to get one", async () => {
    const check = terraformVersion(() =>
      findTerraform({ ...environment, terraform: undefined, searchPath: [] }),
    );
    expect(await check.run(nothing)).toEqual({
      kind: "failed",
      detail: expect.stringMatching(/^No Terraform 1\.10 or newer in PATH/) as unknown,
      fix: "install Terraform 1.10 or newer: https://developer.hashicorp.com/terraform/install",
    });
  });

  it("O2: a processor quota that is too small is refused with what to ask for", () => {
    const region = "us-west-2";
    expect(judge({ region, used: 4, needed: 13, quota: 16 })).toEqual({
      kind: "failed",
      detail: "us-west-2 allows 16 virtual processors, 4 are in use, and 13 more are needed",
      fix: 'ask for 17 under Service Quotas, Amazon EC2, "Running On-Demand Standard instances", region us-west-2',
    });
    expect(judge({ region, used: 3, needed: 13, quota: 16 }).kind).toBe("passed");
    expect(judge({ region, used: 0, needed: 13, quota: undefined }).kind).toBe("warning");
  });
});
