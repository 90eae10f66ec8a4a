import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { S3Client, ListBucketsCommand, CreateBucketCommand } from "@aws-sdk/client-s3";
import { added } from "../../rehearsal/emulated-account";
import type { Tools } from "../../rehearsal/tools";
import { TestAccount, toolsIfFound } from "../support/emulated-account";

const found = toolsIfFound();

(found ? describe : describe.skip)("the emulated account", () => {
  const tools = found as Tools;
  let emulated: TestAccount;

  beforeAll(async () => {
    emulated = await TestAccount.start(tools);
  });

  afterAll(() => {
    emulated.end();
  });

  /** A call as the AWS SDKs sign it; the emulator reads service and region from there. */
  const call = (
    service: string,
    operation: string,
    body: Record<string, unknown>,
    prefix: string,
    headers: Record<string, string> = {},
  ) =>
    fetch(emulated.endpoint, {
      method: "POST",
      headers: {
        ...headers,
        Authorization: `AWS4-HMAC-SHA256 Credential=rehearsal/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": `${prefix}.${operation}`,
      },
      body: JSON.stringify(body),
    });

  test("G2: it has the role and the instance profile of a lab account, and nothing else of that kind", async () => {
    const inventory = await emulated.account.inventory();

    expect(inventory["iam aws instance_profiles"]).toEqual(["LabInstanceProfile"]);
    expect(inventory["iam aws roles"]).toHaveLength(1);
    expect(inventory["iam aws users"]).toEqual([]);
  });

  test("O3: a call that it cannot answer is a 400 with the operation's name, and is remembered", async () => {
    const answer = await call("ssm", "StartChangeRequestExecution", {}, "AmazonSSM");

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      "The emulated account cannot answer ssm:StartChangeRequestExecution",
    );
    const { gaps } = await emulated.account.status();
    expect(gaps.map(({ operation }) => operation)).toEqual(["ssm:StartChangeRequestExecution"]);
  });

  test("O3: a call that is sent again, because its connection broke, is done once", async () => {
    const parameter = { Name: "lks-once", Value: "1", Type: "String" };
    const send = (id: string) =>
      call("ssm", "PutParameter", parameter, "AmazonSSM", { "Amz-Sdk-Invocation-Id": id });

    expect((await send("first")).status).toBe(200);
    expect((await send("first")).status).toBe(200);
    // Another call finds the parameter that is there.
    expect((await send("second")).status).toBe(400);
  });

  test("O3: calls answered by an addition are counted by operation", async () => {
    const association = { Name: "AWS-ApplyAnsiblePlaybooks", Tags: [{ Key: "Name", Value: "lks-x" }] };
    await call("ssm", "CreateAssociation", association, "AmazonSSM");

    const { answered } = await emulated.account.status();
    expect(answered).toContainEqual({
      operation: "ssm:CreateAssociation",
      what: "missing in moto",
      calls: 1,
    });
  });

  test("G5: Canonical's public parameter leads to an image that carries the Ubuntu release in its name", async () => {
    const name = "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id";

    const answer = await call("ssm", "GetParameter", { Name: name }, "AmazonSSM");

    const { Parameter } = (await answer.json()) as { Parameter: { Value: string } };
    expect(Parameter.Value).toMatch(/^ami-[0-9a-f]{17}$/);
  });

  test("O3: the inventory shows what was added, and by name", async () => {
    const s3 = new S3Client({
      region: "us-east-1",
      endpoint: emulated.endpoint,
      credentials: { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" },
    });
    const before = await emulated.account.inventory();

    await s3.send(new CreateBucketCommand({ Bucket: "lks-left-behind" }));

    const after = await emulated.account.inventory();
    expect(added(before, after)).toEqual(["s3 aws buckets: lks-left-behind"]);
    expect((await s3.send(new ListBucketsCommand())).Buckets?.map(({ Name }) => Name)).toEqual([
      "lks-left-behind",
    ]);
  });

  test("O3: it ends when whoever started it is gone", async () => {
    const child = spawn(tools.python, [resolve("rehearsal/emulator/serve.py")], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    await once(child.stdout, "data");

    child.stdin.end();

    expect(await once(child, "exit")).toEqual([0, null]);
  });
});

test("O3: a program that was started for a rehearsal ends when the rehearsal is killed", async () => {
  const wrapper = resolve("rehearsal/end-with-parent.mjs");
  const started = join(mkdtempSync(join(tmpdir(), "lks-child-")), "started");
  // The program inherits the rehearsal's output: it closes when the last of them is gone.
  const program = `require("child_process").spawn(process.execPath, [${JSON.stringify(wrapper)}, "sh", "-c", "touch ${started}; echo up; exec sleep 1000"], { stdio: ["pipe", "inherit", "ignore"] })`;
  const rehearsal = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  await once(rehearsal.stdout, "data");
  expect(existsSync(started)).toBe(true);

  rehearsal.kill("SIGKILL");

  await once(rehearsal, "close");
});
