import {
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
} from "@aws-sdk/client-s3";
import type { Bucket } from "../facts/data";
import { forEach, isOwn, type RegionSource, tagMap } from "./region-source";

interface Statement {
  readonly Effect?: string;
  readonly Action?: unknown;
  readonly Condition?: { readonly Bool?: Readonly<Record<string, string>> };
}

/** The buckets of a region, that of the states left out. */
export async function readBuckets(source: RegionSource, stateBucket: string): Promise<Bucket[]> {
  const { Buckets = [] } = await source.clients.s3.send(new ListBucketsCommand({}));
  const own = Buckets.flatMap(({ Name = "" }) => (isOwn(Name) && Name !== stateBucket ? [Name] : []));
  const here = await forEach(own, async (name) =>
    (await regionOf(source, name)) === source.region ? [name] : [],
  );
  return forEach(here.flat(), (name) => readBucket(source, name));
}

/** @returns undefined where there is no such bucket */
export async function readStateBucket(source: RegionSource, name: string): Promise<Bucket | undefined> {
  try {
    return await readBucket(source, name);
  } catch (error) {
    if ((error as Error).name === "NoSuchBucket") return undefined;
    throw error;
  }
}

async function regionOf({ clients: { s3 } }: RegionSource, Bucket: string): Promise<string> {
  const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket }));
  // The oldest region has no name here.
  return LocationConstraint ?? "us-east-1";
}

async function readBucket(source: RegionSource, name: string): Promise<Bucket> {
  const { s3 } = source.clients;
  const Bucket = name;
  const { Status } = await s3.send(new GetBucketVersioningCommand({ Bucket }));
  const encryption = await unlessAbsent(s3.send(new GetBucketEncryptionCommand({ Bucket })));
  const access = await unlessAbsent(s3.send(new GetPublicAccessBlockCommand({ Bucket })));
  const policy = await unlessAbsent(s3.send(new GetBucketPolicyCommand({ Bucket })));
  const tagging = await unlessAbsent(s3.send(new GetBucketTaggingCommand({ Bucket })));
  const { Statement: statements = [] } = JSON.parse(policy?.Policy ?? "{}") as { Statement?: Statement[] };
  return {
    ...source.thing("aws_s3_bucket", name, tagMap(tagging?.TagSet), { name }),
    versioned: Status === "Enabled",
    encrypted: encryption?.ServerSideEncryptionConfiguration?.Rules?.length === 1,
    blocked: Object.values(access?.PublicAccessBlockConfiguration ?? {}).filter((value) => value === true)
      .length,
    tlsOnly: statements.some(
      ({ Effect, Action, Condition }) =>
        Effect === "Deny" && Action === "s3:*" && Condition?.Bool?.["aws:SecureTransport"] === "false",
    ),
  };
}

/** S3 says that something was never set by an error. */
async function unlessAbsent<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { name } = error as Error;
    if (name !== "NoSuchBucket" && /^NoSuch|NotFound/.test(name)) return undefined;
    throw error;
  }
}
