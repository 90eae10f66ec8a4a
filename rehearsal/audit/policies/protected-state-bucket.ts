import { about, missing, type Policy } from "../policy";

export const protectedStateBucket: Policy = {
  requirement: "G8",
  title: "the state bucket is versioned, encrypted, TLS only and not public",
  stacks: "account",
  over: {
    worlds: ["emulated", "account"],
    because: "npm run bootstrap makes the bucket, not Terraform",
  },
  check: ({ stateBucket: bucket }, { backend }) => {
    if (backend.kind !== "s3") return [];
    if (!bucket) return [missing(`there is no bucket ${backend.bucket}: npm run bootstrap`)];
    return [
      ...(bucket.versioned ? [] : [about(bucket, "is not versioned")]),
      ...(bucket.encrypted ? [] : [about(bucket, "is not encrypted")]),
      ...(bucket.blocked === 4 ? [] : [about(bucket, `blocks ${bucket.blocked} of 4 ways to be public`)]),
      ...(bucket.tlsOnly ? [] : [about(bucket, "can be reached without TLS")]),
    ];
  },
};
