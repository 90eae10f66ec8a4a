import { Testing } from "cdktf";
import { parseSettings } from "../../config/load";
import { DataStack } from "../../stacks/data-stack";
import { clearTextSecrets } from "../../rehearsal/audit/synthesized/clear-text-secrets";
import { SynthesizedStack } from "../support/synthesized-stack";
import { upstream } from "../support/upstream";

function synthesize(settings: object): SynthesizedStack {
  return new SynthesizedStack(
    new DataStack(Testing.app(), "data", { settings: parseSettings(settings), east: upstream.east }),
  );
}

const lab = synthesize({});
const production = synthesize({ preset: "production" });

describe("the database", () => {
  it("D1: is PostgreSQL, encrypted at rest, not public, and in the private subnets", () => {
    expect(lab.resource("aws_db_instance")).toMatchObject({
      engine: "postgres",
      engine_version: "17",
      storage_encrypted: true,
      publicly_accessible: false,
      db_subnet_group_name: expect.stringMatching(/^\$\{aws_db_subnet_group\..*\.name\}$/) as unknown,
      port: 5432,
      db_name: "lks",
      username: "lks_owner",
    });
    expect(lab.resource("aws_db_subnet_group").subnet_ids).toEqual(["subnet-first", "subnet-second"]);
  });

  it("D1: refuses connections without TLS and presents a certificate of the current authority", () => {
    const instance = lab.resource("aws_db_instance");
    expect(lab.resource("aws_db_parameter_group")).toMatchObject({
      family: "postgres17",
      parameter: expect.arrayContaining([
        { name: "rds.force_ssl", value: "1", apply_method: "immediate" },
      ]) as unknown,
    });
    expect(instance.parameter_group_name).toBe(
      `\${${lab.resource("aws_db_parameter_group").terraformId}.name}`,
    );
    expect(instance.ca_cert_identifier).toBe("rds-ca-rsa2048-g1");
  });

  it("D1: is backed up every day, also in a lab", () => {
    expect(lab.resource("aws_db_instance").backup_retention_period).toBe(1);
    expect(production.resource("aws_db_instance").backup_retention_period).toBe(14);
  });

  it("D1: cannot be deleted by mistake in production and leaves a snapshot when it is", () => {
    expect(production.resource("aws_db_instance")).toMatchObject({
      deletion_protection: true,
      skip_final_snapshot: false,
      final_snapshot_identifier: "lks-db-final",
      multi_az: true,
      apply_immediately: false,
    });
    expect(lab.resource("aws_db_instance")).toMatchObject({
      deletion_protection: false,
      skip_final_snapshot: true,
      multi_az: false,
    });
  });

  it("D1: keeps learners' texts out of its log, which statements with their values would bring in", () => {
    expect(lab.resource("aws_db_parameter_group").parameter).toEqual([
      { name: "rds.force_ssl", value: "1", apply_method: "immediate" },
      { name: "log_lock_waits", value: "1", apply_method: "immediate" },
    ]);
  });

  it("SG2: carries lks-sg-db and no other group", () => {
    expect(lab.resource("aws_db_instance").vpc_security_group_ids).toEqual(["sg-db"]);
  });

  it("G2: asks for no enhanced monitoring, which needs a role of its own", () => {
    expect(lab.resource("aws_db_instance").monitoring_interval).toBe(0);
  });

  it("G7: takes the major version's family also where a minor version is set", () => {
    const pinned = synthesize({ database: { engineVersion: "16.4" } });
    expect(pinned.resource("aws_db_parameter_group").family).toBe("postgres16");
  });
});

describe("the migration", () => {
  const lambda = lab.resource("aws_lambda_function");

  it("G6: runs on Node.js 22 as the existing role", () => {
    expect(lambda).toMatchObject({
      function_name: "lks-migrate",
      runtime: "nodejs22.x",
      handler: "index.handler",
      role: expect.stringMatching(
        /^arn:aws:iam::\$\{data\.aws_caller_identity\..*\.account_id\}:role\/LabRole$/,
      ) as unknown,
    });
  });

  it("SG2: reaches the database through lks-sg-db from the private subnets", () => {
    expect(lambda.vpc_config).toEqual({
      security_group_ids: ["sg-db"],
      subnet_ids: ["subnet-first", "subnet-second"],
    });
  });

  it("D1: signs in as the owner and knows the service's role", () => {
    const address = `\${${lab.resource("aws_db_instance").terraformId}.address}`;
    expect(lambda.environment).toEqual({
      variables: {
        DB_HOST: address,
        DB_PORT: "5432",
        DB_NAME: "lks",
        DB_USER: "lks_owner",
        DB_PASSWORD: expect.stringMatching(/^\$\{aws_ssm_parameter\.owner-password_.*\.value\}$/) as unknown,
        DB_SERVICE_USER: "lks_service",
        DB_SERVICE_PASSWORD: expect.stringMatching(
          /^\$\{aws_ssm_parameter\.service-password_.*\.value\}$/,
        ) as unknown,
      },
    });
  });

  it("D1: runs again for new code, another database, or a new password of the service", () => {
    expect(lab.resource("aws_lambda_invocation")).toMatchObject({
      function_name: `\${${lambda.terraformId}.function_name}`,
      input: "{}",
      triggers: {
        code: lambda.source_code_hash,
        database: `\${${lab.resource("aws_db_instance").terraformId}.resource_id}`,
        servicePassword: expect.stringMatching(
          /^\$\{aws_ssm_parameter\.service-password_.*\.version\}$/,
        ) as unknown,
      },
    });
  });
});

describe("the stack", () => {
  it("G3: holds its passwords as generated SSM parameters that later plans leave alone", () => {
    expect(
      lab.resources("aws_ssm_parameter").map(({ name, type, lifecycle }) => ({ name, type, lifecycle })),
    ).toEqual([
      { name: "lks-db-owner-password", type: "SecureString", lifecycle: { ignore_changes: ["value"] } },
      { name: "lks-db-service-password", type: "SecureString", lifecycle: { ignore_changes: ["value"] } },
    ]);
  });

  it("G4: has no secret in its Terraform", () => {
    expect(clearTextSecrets(lab.json)).toEqual([]);
  });

  it("O1: makes both log groups itself, before their writers, with retention", () => {
    const groups = lab.resources("aws_cloudwatch_log_group");
    expect(groups.map(({ name, retention_in_days }) => [name, retention_in_days])).toEqual([
      ["/aws/rds/instance/lks-db/postgresql", 7],
      ["/aws/lambda/lks-migrate", 7],
    ]);
    const writers = [lab.resource("aws_db_instance"), lab.resource("aws_lambda_function")];
    expect(writers.map(({ depends_on }) => depends_on)).toEqual(
      groups.map(({ terraformId }) => [terraformId]),
    );
    expect(lab.resource("aws_db_instance").enabled_cloudwatch_logs_exports).toEqual(["postgresql"]);
  });

  it("G2, G7: makes these kinds of resources and nothing else", () => {
    expect(lab.resourceTypes).toEqual([
      "aws_cloudwatch_log_group",
      "aws_cloudwatch_metric_alarm",
      "aws_db_instance",
      "aws_db_parameter_group",
      "aws_db_subnet_group",
      "aws_lambda_function",
      "aws_lambda_invocation",
      "aws_ssm_parameter",
    ]);
  });
});
