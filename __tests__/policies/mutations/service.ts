import type { Mutable } from "../../support/draft";
import type { Mutation, Mutations } from "./mutation";

export const service = {
  privateBuckets: [
    {
      what: "a bucket that may be made public by its policy",
      change: (draft) => {
        draft.resource("compute", "aws_s3_bucket_public_access_block", "zone-a").block_public_policy = false;
      },
      says: /^s3_bucket lks-playbook-a- .* blocks 3 of 4 ways to be public$/,
    },
  ],
  database: [
    {
      what: "connections without TLS",
      change: (draft) => {
        draft.resource("data", "aws_db_parameter_group").parameter = [];
      },
      says: /takes connections without TLS$/,
    },
    {
      what: "no encryption",
      change: (draft) => {
        delete draft.resource("data", "aws_db_instance").storage_encrypted;
      },
      says: /is not encrypted$/,
    },
    {
      what: "no backups",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").backup_retention_period = 0;
      },
      says: /keeps backups 0 days, expected 1$/,
    },
    {
      what: "a public address",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").publicly_accessible = true;
      },
      says: /is publicly accessible$/,
    },
    {
      what: "enhanced monitoring",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").monitoring_interval = 60;
      },
      says: /has enhanced monitoring/,
    },
    {
      what: "a second group",
      change: (draft) => {
        (draft.resource("data", "aws_db_instance").vpc_security_group_ids as string[]).push("sg-1");
      },
      says: /carries lks-sg-db, sg-1, expected lks-sg-db$/,
    },
    {
      what: "two zones in a lab account",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").multi_az = true;
      },
      says: /has multiAz true$/,
    },
  ],
  serviceFunction: [
    {
      what: "no password",
      change: (draft) => {
        const { variables } = draft.resource("api", "aws_lambda_function").environment as {
          variables: Mutable;
        };
        delete variables.DB_PASSWORD;
      },
      says: /^lambda_function lks-conversations .* is not told DB_PASSWORD$/,
    },
    {
      what: "a migration outside of the database's group",
      change: (draft) => {
        delete draft.resource("data", "aws_lambda_function").vpc_config;
      },
      says: /does not carry lks-sg-db alone$/,
    },
  ],
  keptLogs: [
    {
      what: "logs for ever",
      change: (draft) => {
        delete draft.resource("compute", "aws_cloudwatch_log_group").retention_in_days;
      },
      says: /keeps logs for ever, expected 7 days$/,
    },
    {
      what: "a function whose log group AWS would make",
      change: (draft) => {
        draft.remove("api", "aws_cloudwatch_log_group");
      },
      says: /^there is no log group for the function lks-conversations$/,
    },
  ],
  alarms: [
    {
      what: "an alarm that nobody hears",
      change: (draft) => {
        draft.resource("data", "aws_cloudwatch_metric_alarm").alarm_actions = [];
      },
      says: /^cloudwatch_metric_alarm .* tells nobody$/,
    },
    {
      what: "no topic in the west",
      change: (draft) => {
        draft.remove("network-west", "aws_sns_topic");
      },
      says: /^there is no topic lks-alarms in us-west-2$/,
    },
  ],
  deletionProtection: [
    {
      what: "a database that can be deleted",
      preset: "production",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").deletion_protection = false;
      },
      says: /^db_instance lks-db .* can be deleted$/,
    },
    {
      what: "a load balancer that can be deleted",
      preset: "production",
      change: (draft) => {
        delete draft.resource("compute", "aws_lb").enable_deletion_protection;
      },
      says: /^lb lks-nlb-a .* can be deleted$/,
    },
    {
      what: "users that a lab cannot delete",
      change: (draft) => {
        draft.resource("api", "aws_cognito_user_pool").deletion_protection = "ACTIVE";
      },
      says: /^cognito_user_pool lks-users .* cannot be deleted, though the settings say so$/,
    },
  ],
  destroyProtection: [
    {
      what: "models that can be destroyed",
      preset: "production",
      change: (draft) => {
        delete draft.resource("storage", "aws_efs_file_system").lifecycle;
      },
      says: /^efs_file_system lks-efs-models .* can be destroyed$/,
    },
  ],
} as const satisfies Mutations & Record<string, readonly Mutation[]>;
