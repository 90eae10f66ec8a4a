import type { Mutation, Mutations } from "./mutation";

const tagged = { Name: "lks-added" };

export const general = {
  regions: [
    {
      what: "a provider in Ireland",
      change: (draft) => draft.stack("peering").provider.aws.push({ alias: "third", region: "eu-west-1" }),
      says: /^peering has to do with eu-west-1$/,
    },
    {
      what: "an alarm that acts in Ohio",
      change: (draft) => {
        draft.resource("compute", "aws_cloudwatch_metric_alarm").alarm_actions = [
          "arn:aws:sns:us-east-2:1:x",
        ];
      },
      says: /^compute has to do with us-east-2$/,
    },
  ],
  noIam: [
    {
      what: "a role",
      change: (draft) => {
        draft.add("data", "aws_iam_role", { name: "lks-migration", tags: tagged });
      },
      says: /^iam_role lks-migration in us-east-1 was created/,
    },
  ],
  existingRole: [
    {
      what: "a NAT instance without a profile",
      change: (draft) => {
        delete draft.resource("network-west", "aws_instance").iam_instance_profile;
      },
      says: /^instance lks-nat-b in us-west-2 runs as nobody, expected LabInstanceProfile$/,
    },
    {
      what: "workers with another profile",
      change: (draft) => {
        draft.resource("compute", "aws_launch_template").iam_instance_profile = { name: "Admin" };
      },
      says: /^launch_template lks-worker-a in us-east-1 runs as Admin/,
    },
    {
      what: "a function with another role",
      change: (draft) => {
        draft.resource("api", "aws_lambda_function").role = "arn:aws:iam::1:role/Admin";
      },
      says: /^lambda_function lks-conversations in us-east-1 runs as arn:aws:iam::1:role\/Admin/,
    },
  ],
  names: [
    {
      what: "a target group of another name",
      change: (draft) => {
        draft.resource("compute", "aws_lb_target_group").name = "targets";
      },
      says: /^lb_target_group targets in us-east-1 has a name/,
    },
    {
      what: "a log group of somebody else's function",
      change: (draft) => {
        draft.resource("api", "aws_cloudwatch_log_group").name = "/aws/lambda/conversations";
      },
      says: /^cloudwatch_log_group \/aws\/lambda\/conversations /,
    },
  ],
  tags: [
    {
      what: "a subnet without a Name",
      change: (draft) => {
        draft.resource("network-east", "aws_subnet", "public").tags = {};
      },
      says: /^subnet .* is tagged Name=nothing$/,
    },
    {
      what: "a fleet whose Name does not start with lks-",
      change: (draft) => {
        const tags = draft.resource("compute", "aws_autoscaling_group").tag as {
          key: string;
          value: string;
        }[];
        for (const tag of tags) if (tag.key === "Name") tag.value = "worker";
      },
      says: /^autoscaling_group .* is tagged Name="worker"$/,
    },
    {
      what: "a provider without default tags",
      change: (draft) => {
        delete draft.stack("storage").provider.aws[0]?.default_tags;
      },
      says: /^efs_file_system .* is tagged Project=nothing, Zone=nothing, Component=nothing$/,
    },
    {
      what: "a type of resource that nobody thought of",
      change: (draft) => {
        draft.add("data", "aws_sqs_queue", { name: "lks-queue" });
      },
      says: /^sqs_queue lks-queue .* is tagged Name=nothing$/,
    },
  ],
  descriptions: [
    {
      what: "a parameter without a description",
      change: (draft) => {
        delete draft.resource("compute", "aws_ssm_parameter").description;
      },
      says: /^ssm_parameter .* does not say what it is for$/,
    },
    {
      what: "a rule described by a word",
      change: (draft) => {
        draft.resource("network-east", "aws_vpc_security_group_ingress_rule", "db-").description = "db";
      },
      says: /^security_group lks-sg-db .* rule that does not say what it is for: ingress, port 5432$/,
    },
  ],
  noClearTextSecrets: [
    {
      what: "a password for the database",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").password = "correct-horse";
      },
      says: /^data: resource\.aws_db_instance\..*\.password is in clear$/,
    },
  ],
  noSsh: [
    {
      what: "a key pair of its own",
      change: (draft) => {
        draft.add("network-east", "aws_key_pair", { key_name: "lks-key", tags: tagged });
      },
      says: /^key_pair .* was created$/,
    },
    {
      what: "workers with a key",
      change: (draft) => {
        draft.resource("compute", "aws_launch_template").key_name = "vockey";
      },
      says: /^launch_template lks-worker-a .* has the key pair vockey$/,
    },
    {
      what: "a rule that covers port 22 among others",
      change: (draft) => {
        draft.resource("network-east", "aws_vpc_security_group_ingress_rule", "nat-ingress-80").from_port =
          20;
      },
      says: /^security_group lks-sg-nat .* has a rule for port 22: ingress, 172\.32\.1\.0\/25$/,
    },
    {
      what: "a rule for everything",
      change: (draft) => {
        const rule = draft.resource("network-west", "aws_vpc_security_group_egress_rule", "llm-");
        Object.assign(rule, { ip_protocol: "-1", from_port: undefined, to_port: undefined });
      },
      says: /^security_group lks-sg-llm .* has a rule for port 22: egress/,
    },
  ],
  ubuntu: [
    {
      what: "workers with Ubuntu 18.04",
      change: (draft) => {
        const template = draft.resource("compute", "aws_launch_template");
        template.image_id = String(template.image_id).replace("22.04", "18.04");
      },
      says: /^launch_template lks-worker-a .* starts from resolve:ssm:.*18\.04/,
    },
    {
      what: "a NAT instance with any image",
      change: (draft) => {
        draft.resource("network-east", "aws_instance").ami = "ami-0123456789abcdef0";
      },
      says: /^instance lks-nat-a .* starts from ami-0123456789abcdef0$/,
    },
  ],
  nodeVersion: [
    {
      what: "a function on Node.js 16",
      change: (draft) => {
        draft.resource("data", "aws_lambda_function").runtime = "nodejs16.x";
      },
      says: /runs on nodejs16\.x$/,
    },
  ],
  noNatGateway: [
    {
      what: "a NAT gateway",
      change: (draft) => {
        draft.add("network-west", "aws_nat_gateway", { tags: { Name: "lks-nat" } });
      },
      says: /^nat_gateway lks-nat in us-west-2/,
    },
  ],
  encrypted: [
    {
      what: "a root volume in clear",
      change: (draft) => {
        draft.resource("network-east", "aws_instance").root_block_device = { volume_size: 8 };
      },
      says: /^instance lks-nat-a .* has a volume that is not encrypted$/,
    },
    {
      what: "workers whose volumes the template does not mention",
      change: (draft) => {
        delete draft.resource("compute", "aws_launch_template", "zone-b").block_device_mappings;
      },
      says: /^launch_template lks-worker-b .* has a volume that is not encrypted$/,
    },
    {
      what: "a bucket in clear",
      change: (draft) => {
        draft.remove("compute", "aws_s3_bucket_server_side_encryption_configuration", "zone-b");
      },
      says: /^s3_bucket lks-playbook-b- .* is not encrypted$/,
    },
  ],
  imdsv2: [
    {
      what: "a template that leaves the token optional",
      change: (draft) => {
        draft.resource("compute", "aws_launch_template").metadata_options = { http_tokens: "optional" };
      },
      says: /^launch_template lks-worker-a .* without a token$/,
    },
  ],
  lockedStates: [
    {
      what: "a backend without a lock",
      change: (draft) => {
        const { s3 } = draft.stack("web").terraform.backend as { s3: Record<string, unknown> };
        delete s3.use_lockfile;
      },
      says: /^web: state in s3, encrypted, without a lock$/,
    },
    {
      what: "no backend",
      change: (draft) => {
        delete draft.stack("api").terraform.backend;
      },
      says: /^api: state in none, in clear, without a lock$/,
    },
  ],
} as const satisfies Mutations & Record<string, readonly Mutation[]>;
