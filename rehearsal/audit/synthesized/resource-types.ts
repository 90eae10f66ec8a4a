import type { Attributes } from "./attributes";

/** Types of the AWS provider that have no tags. All others must carry them. */
export const untaggable: ReadonlySet<string> = new Set([
  "aws_api_gateway_account",
  "aws_api_gateway_deployment",
  "aws_api_gateway_method_settings",
  "aws_cloudwatch_dashboard",
  "aws_cloudwatch_event_target",
  "aws_cognito_user_pool_client",
  "aws_efs_backup_policy",
  "aws_efs_mount_target",
  "aws_lambda_invocation",
  "aws_lambda_permission",
  "aws_lb_target_group_attachment",
  "aws_route",
  "aws_route_table_association",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_server_side_encryption_configuration",
  "aws_sns_topic_policy",
  "aws_sns_topic_subscription",
]);

/** Attributes that hold a thing's own name, or the start of one. */
const nameAttributes = [
  "association_name",
  "name",
  "bucket_prefix",
  "alarm_name",
  "dashboard_name",
  "creation_token",
  "function_name",
  "identifier",
];

export function nameOf(of: Attributes, tags: Readonly<Record<string, string>> | undefined) {
  const names = nameAttributes.map((attribute) => of.optional(attribute));
  // A reference is somebody else's name.
  return names.find((name) => name !== undefined && !name.startsWith("${")) ?? tags?.Name;
}

/** Attribute that describes, for every type that has one. */
const descriptions: Readonly<Record<string, string>> = {
  aws_api_gateway_deployment: "description",
  aws_api_gateway_rest_api: "description",
  aws_api_gateway_stage: "description",
  aws_api_gateway_vpc_link: "description",
  aws_cloudwatch_event_rule: "description",
  aws_cloudwatch_metric_alarm: "alarm_description",
  aws_db_parameter_group: "description",
  aws_db_subnet_group: "description",
  aws_kms_key: "description",
  aws_lambda_function: "description",
  aws_launch_template: "description",
  aws_security_group: "description",
  aws_ssm_parameter: "description",
  aws_vpc_security_group_egress_rule: "description",
  aws_vpc_security_group_ingress_rule: "description",
};

/** @returns "" where a thing could say what it is for and does not, undefined where it cannot */
export function descriptionOf(type: string, of: Attributes): string | undefined {
  const attribute = descriptions[type];
  return attribute === undefined ? undefined : of.text(attribute);
}
