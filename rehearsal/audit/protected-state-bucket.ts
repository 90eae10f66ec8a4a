import {
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
} from "@aws-sdk/client-s3";
import { s3 } from "./clients";
import type { Policy } from "./policy";

interface Statement {
  readonly Effect?: string;
  readonly Action?: unknown;
  readonly Condition?: { readonly Bool?: Readonly<Record<string, string>> };
}

export const protectedStateBucket: Policy = {
  requirement: "G8",
  title: "the state bucket is versioned, encrypted, TLS only and not public",
  stack: undefined,
  async check(account) {
    const client = s3(account, "us-east-1");
    const Bucket = account.stateBucket;
    const findings: string[] = [];
    const expect = (condition: boolean | undefined, sentence: string) => {
      if (!condition) findings.push(`bucket ${Bucket} ${sentence}`);
    };

    const versioning = await client.send(new GetBucketVersioningCommand({ Bucket }));
    expect(versioning.Status === "Enabled", "is not versioned");
    const encryption = await client.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(encryption.ServerSideEncryptionConfiguration?.Rules?.length === 1, "is not encrypted");
    const { PublicAccessBlockConfiguration: block } = await client.send(
      new GetPublicAccessBlockCommand({ Bucket }),
    );
    const blocked = Object.values(block ?? {}).filter((value) => value === true).length;
    expect(blocked === 4, `blocks ${blocked} of 4 ways to be public`);
    const { Policy: policy = "{}" } = await client.send(new GetBucketPolicyCommand({ Bucket }));
    const { Statement: statements = [] } = JSON.parse(policy) as { Statement?: Statement[] };
    const tlsOnly = statements.some(
      ({ Effect, Action, Condition }) =>
        Effect === "Deny" && Action === "s3:*" && Condition?.Bool?.["aws:SecureTransport"] === "false",
    );
    expect(tlsOnly, "can be reached without TLS");
    return findings;
  },
};
