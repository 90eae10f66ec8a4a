import { S3Client } from "@aws-sdk/client-s3";
import type { AuditedAccount } from "./policy";

/** Credentials of the emulated account; a real one is reached with those of the environment. */
const emulated = { credentials: { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" } };

export function s3({ endpoint }: AuditedAccount, region: string): S3Client {
  return new S3Client({ region, endpoint, ...(endpoint === undefined ? {} : emulated) });
}
