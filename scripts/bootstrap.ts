import { S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { environment } from "../config/environment";
import { loadSettings, SettingsError } from "../config/load";
import { ensureStateBucket, StateBucketError } from "./state-bucket";

// The clients are pinned to versions that Node 20 runs; their advice to upgrade is noise here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** `npm run bootstrap`: the bucket that keeps the Terraform states, with the credentials of the environment. */
async function bootstrap(): Promise<void> {
  const { backend, tags } = loadSettings(environment.settingsFile);
  if (backend.kind !== "s3") {
    console.log(`Nothing to do: backend "${backend.kind}" needs no state bucket.`);
    return;
  }
  const { bucket, region } = backend;
  const account = await callerAccount(region);
  const outcome = await ensureStateBucket(new S3Client({ region }), {
    bucket,
    region,
    account,
    tags: { Project: "ngobrol", Name: bucket, Component: "state", ManagedBy: "bootstrap", ...tags },
  });
  console.log(
    `State bucket ${bucket} ${outcome} in account ${account}: versioned, encrypted, TLS only, not public.`,
  );
}

async function callerAccount(region: string): Promise<string> {
  try {
    const { Account } = await new STSClient({ region }).send(new GetCallerIdentityCommand());
    if (Account) return Account;
  } catch (error) {
    throw new StateBucketError(
      `AWS does not accept your credentials: ${(error as Error).message}. Fix: set AWS_PROFILE, or AWS_ACCESS_KEY_ID, ` +
        `AWS_SECRET_ACCESS_KEY and, in a lab account, AWS_SESSION_TOKEN.`,
    );
  }
  throw new StateBucketError("AWS does not say which account your credentials belong to.");
}

bootstrap().catch((error: unknown) => {
  if (!(error instanceof SettingsError) && !(error instanceof StateBucketError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
