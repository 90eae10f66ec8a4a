import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { archiveFolder } from "../folder-archive";

const root = resolve(__dirname, "../..");

export interface PlaybookBundleProps {
  readonly names: Names;
  readonly zone: string;
  /** Days that the output of runs is kept. */
  readonly outputRetention: number;
}

/** The Ansible playbook as a zip file in a private bucket of the workers' own region, and what its runs print. */
export class PlaybookBundle extends Construct {
  /** HTTPS address of the zip file. It has the content's hash in it: a changed playbook has another address. */
  readonly url: string;
  readonly bucketName: string;
  /** What the keys of output start with. */
  readonly outputPrefix = "output";

  constructor(scope: Construct, id: string, { names, zone, outputRetention }: PlaybookBundleProps) {
    super(scope, id);
    const bucketName = names.limited("bucket", "playbook", zone);
    const bucket = new S3Bucket(this, "bucket", {
      // Bucket names are unique in the world: AWS appends its own suffix.
      bucketPrefix: `${bucketName}-`,
      // The playbook comes from this repository, and what runs print is not worth keeping.
      forceDestroy: true,
      tags: { Name: bucketName },
    });
    const access = new S3BucketPublicAccessBlock(this, "public-access", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket: bucket.id,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: bucket.id,
      rule: [
        {
          id: "output",
          status: "Enabled",
          filter: [{ prefix: `${this.outputPrefix}/` }],
          expiration: [{ days: outputRetention }],
        },
      ],
    });
    const file = resolve(root, "dist", "playbook.zip");
    // What Python and ansible-lint leave behind is no part of the playbook.
    const zip = archiveFolder(resolve(root, "ansible"), file, ["__pycache__", ".ansible"]);
    const asset = new TerraformAsset(this, "zip", { path: file, type: AssetType.FILE });
    const hash = createHash("sha256").update(zip).digest("hex");
    const object = new S3Object(this, "object", {
      bucket: bucket.id,
      key: `${names.resource("playbook", hash)}.zip`,
      source: asset.path,
      contentType: "application/zip",
      tags: { Name: names.resource("playbook", zone) },
      // A worker that starts in between still finds the old one.
      lifecycle: { createBeforeDestroy: true },
      dependsOn: [access],
    });
    this.bucketName = bucket.bucket;
    this.url = `https://${bucket.bucketRegionalDomainName}/${object.key}`;
  }
}
