import type { Bucket, Database, FileSystem, Parameter } from "../facts/data";
import type { Thing } from "../facts/thing";
import type { Synthesis } from "./synthesis";

export function readData(synthesis: Synthesis) {
  return {
    fileSystems: synthesis.facts("aws_efs_file_system", (of, { id }) => ({
      encrypted: of.flag("encrypted", false),
      throughputMode: of.text("throughput_mode", "bursting"),
      performanceMode: of.text("performance_mode", "generalPurpose"),
      backup: synthesis
        .referring("aws_efs_backup_policy", "file_system_id", id)
        .some((policy) => policy.of.block("backup_policy").text("status") === "ENABLED"),
      mountTargets: synthesis.referring("aws_efs_mount_target", "file_system_id", id).map((target) => ({
        subnet: target.of.reference("subnet_id"),
        // Its address is known after it was made; whoever is to have it names the mount target.
        address: target.thing.id,
        groups: target.of.references("security_groups"),
      })),
    })) satisfies FileSystem[],
    parameters: synthesis.facts("aws_ssm_parameter", (of) => ({
      kind: of.text("type"),
      value: of.text("type") === "SecureString" ? undefined : of.reference("value"),
    })) satisfies Parameter[],
    databases: readDatabases(synthesis),
    buckets: synthesis.facts("aws_s3_bucket", (_of, bucket) => readBucket(synthesis, bucket)),
  };
}

function readDatabases(synthesis: Synthesis): Database[] {
  return synthesis.facts("aws_db_instance", (of) => {
    const named = (type: string, attribute: string) =>
      synthesis.all(type).filter(({ thing }) => thing.id === of.reference(attribute));
    return {
      engine: of.text("engine"),
      encrypted: of.flag("storage_encrypted", false),
      public: of.flag("publicly_accessible", false),
      multiAz: of.flag("multi_az", false),
      backupRetention: of.number("backup_retention_period", 0),
      deletionProtection: of.flag("deletion_protection", false),
      monitoringInterval: of.number("monitoring_interval", 0),
      groups: of.references("vpc_security_group_ids"),
      subnets: named("aws_db_subnet_group", "db_subnet_group_name").flatMap((group) =>
        group.of.references("subnet_ids"),
      ),
      parameters: Object.fromEntries(
        named("aws_db_parameter_group", "parameter_group_name")
          .flatMap((group) => group.of.blocks("parameter"))
          .map((parameter) => [parameter.text("name"), parameter.text("value")]),
      ),
    };
  });
}

function readBucket(synthesis: Synthesis, { id }: Thing): Omit<Bucket, keyof Thing> {
  const about = (what: string) =>
    synthesis.referring(`aws_s3_bucket_${what}`, "bucket", id).map(({ of }) => of);
  const blocks = [
    "block_public_acls",
    "block_public_policy",
    "ignore_public_acls",
    "restrict_public_buckets",
  ];
  return {
    encrypted: about("server_side_encryption_configuration").length === 1,
    versioned: about("versioning").some(
      (of) => of.block("versioning_configuration").text("status") === "Enabled",
    ),
    blocked: about("public_access_block")
      .map((of) => blocks.filter((attribute) => of.flag(attribute, false)).length)
      .reduce((sum, count) => sum + count, 0),
    tlsOnly: about("policy").some((of) => of.text("policy").includes("aws:SecureTransport")),
  };
}
