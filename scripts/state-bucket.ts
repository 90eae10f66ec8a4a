import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";

export interface StateBucket {
  readonly bucket: string;
  readonly region: string;
  /** Id of the account that must own the bucket. */
  readonly account: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The bucket cannot be used; the message says why and what to do. */
export class StateBucketError extends Error {
  override readonly name = "StateBucketError";
}

/** Days that superseded states are kept: long enough to go back to one, short enough to cost nothing. */
const keepOldStates = 90;

/**
 * Creates the bucket of the Terraform states, or brings an existing one of this account up to date. Running it
 * again changes nothing. Locks need nothing here: they are objects next to the states.
 * @returns whether the bucket is new
 * @throws StateBucketError where the bucket belongs to another account
 */
export async function ensureStateBucket(s3: S3Client, state: StateBucket): Promise<"created" | "updated"> {
  const outcome = (await isOurs(s3, state)) ? "updated" : await create(s3, state);
  await protect(s3, state);
  return outcome;
}

/**
 * @returns false where there is no such bucket
 * @throws StateBucketError where another account, or another region, has it
 */
export async function isOurs(
  s3: S3Client,
  { bucket, account }: Pick<StateBucket, "bucket" | "account">,
): Promise<boolean> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket: bucket, ExpectedBucketOwner: account }));
    return true;
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404) return false;
    if (status === 403) throw foreign(bucket, account);
    if (status === 301) {
      throw new StateBucketError(
        `State bucket ${bucket} lies in another region. Fix: choose another name as backend.bucket, or delete that bucket.`,
      );
    }
    throw error;
  }
}

async function create(s3: S3Client, { bucket, region, account }: StateBucket): Promise<"created"> {
  // us-east-1 is the one region that must not be named.
  const location =
    region === "us-east-1"
      ? {}
      : { CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint } };
  try {
    await s3.send(
      new CreateBucketCommand({ Bucket: bucket, ObjectOwnership: "BucketOwnerEnforced", ...location }),
    );
  } catch (error) {
    // Names are one space for all of AWS; another account may have taken it.
    if ((error as Error).name === "BucketAlreadyExists") throw foreign(bucket, account);
    throw error;
  }
  return "created";
}

async function protect(s3: S3Client, { bucket, account, tags }: StateBucket): Promise<void> {
  const target = { Bucket: bucket, ExpectedBucketOwner: account };
  await s3.send(
    new PutPublicAccessBlockCommand({
      ...target,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  await s3.send(
    new PutBucketOwnershipControlsCommand({
      ...target,
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    }),
  );
  await s3.send(
    new PutBucketVersioningCommand({ ...target, VersioningConfiguration: { Status: "Enabled" } }),
  );
  await s3.send(
    new PutBucketEncryptionCommand({
      ...target,
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
    }),
  );
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({
      ...target,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: "forget-old-states",
            Status: "Enabled",
            Filter: { Prefix: "" },
            NoncurrentVersionExpiration: { NoncurrentDays: keepOldStates },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    }),
  );
  await s3.send(
    new PutBucketTaggingCommand({
      ...target,
      Tagging: { TagSet: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
    }),
  );
  await s3.send(new PutBucketPolicyCommand({ ...target, Policy: JSON.stringify(tlsOnly(bucket)) }));
}

/** States hold passwords: nobody reads or writes them over a connection that is not encrypted. */
function tlsOnly(bucket: string): unknown {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  };
}

function foreign(bucket: string, account: string): StateBucketError {
  return new StateBucketError(
    `State bucket ${bucket} belongs to another account than ${account}, which your credentials are of. ` +
      `Bucket names are shared by all of AWS. Fix: set backend.bucket in config/settings.json to a name of your own, ` +
      `such as lks-terraform-state-${account}.`,
  );
}
