import { including, matching } from "../support/matchers";
import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  app.dispose();
});

/** Types of the AWS provider that have no tags. All others must carry them. */
const untaggable = new Set([
  "aws_api_gateway_account",
  "aws_cloudwatch_dashboard",
  "aws_cloudwatch_event_target",
  "aws_sns_topic_policy",
  "aws_sns_topic_subscription",
  "aws_api_gateway_deployment",
  "aws_api_gateway_method_settings",
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
]);

/** Attributes that hold a name, or the start of one. */
const nameAttributes = [
  "name",
  "bucket_prefix",
  "alarm_name",
  "dashboard_name",
  "association_name",
  "creation_token",
  "function_name",
  "identifier",
];

/** Names that AWS or the contract of another service dictates. */
const givenNames = new Set(["AWS-ApplyAnsiblePlaybooks"]);

/** Attribute that describes, for every type that has one. */
const descriptions: Readonly<Record<string, string>> = {
  aws_api_gateway_rest_api: "description",
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

describe.each(app.stackNames)("%s", (name) => {
  const resources = app
    .stack(name)
    .allResources.filter(({ terraformType }) => terraformType.startsWith("aws_"));

  it("G3: has a Name tag that starts with lks- on everything taggable", () => {
    const without = resources.filter(({ terraformType, tags, tag }) => {
      if (untaggable.has(terraformType)) return false;
      const list = (tag ?? []) as { key: string; value: string }[];
      const value =
        (tags as { Name?: string } | undefined)?.Name ?? list.find(({ key }) => key === "Name")?.value;
      return !value?.startsWith("lks-");
    });
    expect(without.map(({ terraformId }) => terraformId)).toEqual([]);
  });

  it("G3: tags everything with project, zone and component", () => {
    for (const { default_tags } of app.stack(name).providers("aws")) {
      expect(default_tags).toEqual([
        {
          tags: including({
            Project: "ngobrol",
            Zone: matching(/^lks-zone-[ab]$/),
            Component: name,
          }),
        },
      ]);
    }
  });

  it("G3: gives every resource a name that starts with lks-", () => {
    const wrong = resources.flatMap((resource) =>
      nameAttributes
        .map((attribute) => resource[attribute])
        .filter((value): value is string => typeof value === "string" && !givenNames.has(value))
        .filter((value) => !/^(\/aws\/[a-z/]+\/)?(lks-|\$\{)/.test(value)),
    );
    expect(wrong).toEqual([]);
  });

  it("G3: says what everything with a description is for", () => {
    const silent = resources.filter((resource) => {
      const attribute = descriptions[resource.terraformType];
      return attribute !== undefined && !/\w+ \w+/.test(JSON.stringify(resource[attribute]));
    });
    expect(silent.map(({ terraformId }) => terraformId)).toEqual([]);
  });
});
