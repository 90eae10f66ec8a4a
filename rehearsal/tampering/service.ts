import { DeleteAlarmsCommand, PutMetricAlarmCommand } from "@aws-sdk/client-cloudwatch";
import { DeleteRetentionPolicyCommand, PutRetentionPolicyCommand } from "@aws-sdk/client-cloudwatch-logs";
import {
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  UpdateUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { PutBackupPolicyCommand } from "@aws-sdk/client-efs";
import { CreateRoleCommand, DeleteRoleCommand } from "@aws-sdk/client-iam";
import {
  GetFunctionConfigurationCommand,
  type Runtime,
  UpdateFunctionConfigurationCommand,
} from "@aws-sdk/client-lambda";
import { ModifyDBInstanceCommand } from "@aws-sdk/client-rds";
import {
  DeletePublicAccessBlockCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
} from "@aws-sdk/client-s3";
import { PutParameterCommand } from "@aws-sdk/client-ssm";
import { named, type Tampering } from "./site";

export const service: readonly Tampering[] = [
  {
    what: "a role",
    objections: { noIam: /^iam_role lks-tampered / },
    async harm({ east: { iam } }) {
      const RoleName = "lks-tampered";
      await iam.send(
        new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: '{"Version":"2012-10-17"}' }),
      );
      return () => iam.send(new DeleteRoleCommand({ RoleName }));
    },
  },
  {
    what: "a bucket that may be public",
    objections: { privateBuckets: /^s3_bucket lks-playbook-a-.* blocks 0 of 4/ },
    async harm({ east: { s3 }, inventory }) {
      const Bucket = inventory.buckets.find(({ name }) => name.startsWith("lks-playbook-a"))?.name;
      await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
      const PublicAccessBlockConfiguration = {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      };
      return () => s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
    },
  },
  {
    what: "a state bucket that forgets old states",
    objections: { protectedStateBucket: /is not versioned$/ },
    async harm({ east: { s3 }, inventory }) {
      const Bucket = inventory.stateBucket?.name;
      const version = (Status: "Suspended" | "Enabled") =>
        s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
      await version("Suspended");
      return () => version("Enabled");
    },
  },
  {
    what: "a function on an old Node.js that knows no database",
    objections: {
      nodeVersion: /^lambda_function lks-conversations .* runs on nodejs16\.x$/,
      serviceFunction: /^lambda_function lks-conversations .* is not told DB_HOST/,
    },
    async harm({ east: { lambda } }) {
      const FunctionName = "lks-conversations";
      const { Runtime: before, Environment } = await lambda.send(
        new GetFunctionConfigurationCommand({ FunctionName }),
      );
      const configure = (Runtime: Runtime | undefined, Variables: Record<string, string> | undefined) =>
        lambda.send(
          new UpdateFunctionConfigurationCommand({ FunctionName, Runtime, Environment: { Variables } }),
        );
      await configure("nodejs16.x", {});
      return () => configure(before, Environment?.Variables);
    },
  },
  {
    what: "models without a backup",
    objections: { modelFileSystem: /is not backed up$/ },
    async harm({ east: { efs }, inventory }) {
      const FileSystemId = inventory.fileSystems[0]?.id;
      const back = (Status: "ENABLED" | "DISABLED") =>
        efs.send(new PutBackupPolicyCommand({ FileSystemId, BackupPolicy: { Status } }));
      await back("DISABLED");
      return () => back("ENABLED");
    },
  },
  {
    what: "another address of the file system",
    objections: { fileSystemAddresses: /^ssm_parameter lks-efs-address-b in us-west-2 is 10\.10\.1\.9, / },
    async harm({ west: { ssm }, inventory }) {
      const Name = "lks-efs-address-b";
      const before = named(
        inventory.parameters.filter(({ region }) => region === "us-west-2"),
        Name,
      );
      const put = (Value: string | undefined) =>
        ssm.send(
          new PutParameterCommand({
            Name,
            Value,
            Type: "String",
            Overwrite: true,
            Description: before.description,
          }),
        );
      await put("10.10.1.9");
      return () => put(before.value);
    },
  },
  {
    what: "a database with few backups",
    objections: { database: /^db_instance lks-db .* keeps backups 3 days, expected 1$/ },
    async harm({ east: { rds } }) {
      const keep = (BackupRetentionPeriod: number) =>
        rds.send(
          new ModifyDBInstanceCommand({
            DBInstanceIdentifier: "lks-db",
            BackupRetentionPeriod,
            ApplyImmediately: true,
          }),
        );
      await keep(3);
      return () => keep(1);
    },
  },
  {
    // Not a changed setting: the emulated account, like AWS, resets all that an update leaves out.
    what: "a second user pool",
    objections: { userPool: /^2 user pools, expected one$/ },
    async harm({ east: { cognito } }) {
      const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: "lks-tampered" }));
      return () => cognito.send(new DeleteUserPoolCommand({ UserPoolId: UserPool?.Id }));
    },
  },
  {
    what: "one more way to sign in",
    objections: { userPoolClient: /allows ALLOW_ADMIN_USER_PASSWORD_AUTH, / },
    async harm({ east: { cognito }, inventory }) {
      const UserPoolId = named(inventory.userPools, "lks-users").id;
      const [client] = inventory.userPoolClients;
      const flows = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"] as const;
      const allow = (...more: "ALLOW_ADMIN_USER_PASSWORD_AUTH"[]) =>
        cognito.send(
          new UpdateUserPoolClientCommand({
            UserPoolId,
            ClientId: client?.id,
            ClientName: client?.name,
            ExplicitAuthFlows: [...flows, ...more],
          }),
        );
      await allow("ALLOW_ADMIN_USER_PASSWORD_AUTH");
      return () => allow();
    },
  },
  {
    what: "logs for ever",
    objections: { keptLogs: /^cloudwatch_log_group lks-workers-a .* keeps logs for ever/ },
    async harm({ east: { logs }, inventory }) {
      const { name: logGroupName, retention } = named(inventory.logGroups, "lks-workers-a");
      await logs.send(new DeleteRetentionPolicyCommand({ logGroupName }));
      return () => logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: retention }));
    },
  },
  {
    what: "an alarm that nobody hears",
    objections: { alarms: /^cloudwatch_metric_alarm lks-tampered .* tells nobody$/ },
    async harm({ east: { cloudWatch } }) {
      const AlarmName = "lks-tampered";
      await cloudWatch.send(
        new PutMetricAlarmCommand({
          AlarmName,
          Namespace: "AWS/EC2",
          MetricName: "CPUUtilization",
          Statistic: "Average",
          Period: 300,
          EvaluationPeriods: 1,
          Threshold: 90,
          ComparisonOperator: "GreaterThanThreshold",
        }),
      );
      return () => cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: [AlarmName] }));
    },
  },
];
