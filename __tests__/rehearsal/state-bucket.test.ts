import {
  CreateBucketCommand,
  DeleteBucketEncryptionCommand,
  DeleteBucketPolicyCommand,
  DeletePublicAccessBlockCommand,
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { parseSettings } from "../../config/load";
import { readAccount } from "../../rehearsal/audit/account/read";
import { policies } from "../../rehearsal/audit/policies";
import { accountCredentials } from "../../rehearsal/environment";
import { ensureStateBucket, StateBucketError } from "../../scripts/state-bucket";
import { TestAccount, toolsIfFound } from "../support/emulated-account";

const tools = toolsIfFound();
const account = "123456789012";
const state = (bucket: string) => ({ bucket, region: "us-east-1", account, tags: { Project: "ngobrol" } });

(tools ? describe : describe.skip)("the state bucket", () => {
  let emulated: TestAccount;
  let s3: S3Client;

  beforeAll(async () => {
    if (!tools) return;
    emulated = await TestAccount.start(tools);
    s3 = new S3Client(config({ accessKeyId: "rehearsal", secretAccessKey: "rehearsal" }));
  });

  afterAll(() => {
    s3.destroy();
    emulated.end();
  });

  function config(credentials: NonNullable<S3ClientConfig["credentials"]>) {
    return { region: "us-east-1", endpoint: emulated.endpoint, credentials };
  }

  /** Credentials of another account. */
  async function stranger() {
    const sts = new STSClient(config({ accessKeyId: "rehearsal", secretAccessKey: "rehearsal" }));
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: "arn:aws:iam::222222222222:role/stranger", RoleSessionName: "test" }),
    );
    return {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      sessionToken: Credentials?.SessionToken ?? "",
    };
  }

  test("G8: a new bucket is versioned, encrypted and refuses connections without TLS", async () => {
    const Bucket = "lks-state-new";

    expect(await ensureStateBucket(s3, state(Bucket))).toBe("created");

    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe("Enabled");
    const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(
      ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    ).toBe("AES256");
    const { Policy = "{}" } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
    expect(JSON.parse(Policy)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "TlsOnly",
          Effect: "Deny",
          Principal: "*",
          Action: "s3:*",
          Resource: ["arn:aws:s3:::lks-state-new", "arn:aws:s3:::lks-state-new/*"],
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
  });

  test("O2: bootstrapping again keeps the bucket and every state in it", async () => {
    const Bucket = "lks-state-again";
    await ensureStateBucket(s3, state(Bucket));
    await s3.send(new PutObjectCommand({ Bucket, Key: "data/terraform.tfstate", Body: "precious" }));

    expect(await ensureStateBucket(s3, state(Bucket))).toBe("updated");

    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: "data/terraform.tfstate" }));
    expect(await Body?.transformToString()).toBe("precious");
  });

  /** What the audit says of a bucket. */
  async function audited(bucket: string): Promise<string[]> {
    const settings = parseSettings({ backend: { kind: "s3", bucket } });
    const access = { endpoint: emulated.endpoint, credentials: accountCredentials };
    const inventory = await readAccount({ world: "emulated", access, settings });
    return policies.protectedStateBucket.check(inventory, settings).map(({ sentence }) => sentence);
  }

  const Bucket = "lks-state-audited";
  test.each([
    [
      "is not versioned",
      () =>
        s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Suspended" } })),
    ],
    ["is not encrypted", () => s3.send(new DeleteBucketEncryptionCommand({ Bucket }))],
    ["blocks 0 of 4 ways to be public", () => s3.send(new DeletePublicAccessBlockCommand({ Bucket }))],
    ["can be reached without TLS", () => s3.send(new DeleteBucketPolicyCommand({ Bucket }))],
  ])("G8: the audit is content after a bootstrap, and objects once the bucket %s", async (sentence, harm) => {
    await ensureStateBucket(s3, state(Bucket));
    expect(await audited(Bucket)).toEqual([]);

    await harm();

    expect(await audited(Bucket)).toEqual([`s3_bucket ${Bucket} in us-east-1 ${sentence}`]);
  });

  test("G8: the audit says how to make a bucket that is not there", async () => {
    expect(await audited("lks-state-never")).toEqual([
      "there is no bucket lks-state-never: npm run bootstrap",
    ]);
  });

  test("G8: a bucket of another account is refused, with the setting to change", async () => {
    const Bucket = "lks-state-foreign";
    await new S3Client(config(await stranger())).send(new CreateBucketCommand({ Bucket }));

    const bootstrap = ensureStateBucket(s3, state(Bucket));

    await expect(bootstrap).rejects.toThrow(StateBucketError);
    await expect(bootstrap).rejects.toThrow(
      "State bucket lks-state-foreign belongs to another account than 123456789012, which your credentials are of.",
    );
    await expect(bootstrap).rejects.toThrow("backend.bucket");
  });
});
