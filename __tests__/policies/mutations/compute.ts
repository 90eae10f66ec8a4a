import type { Mutable } from "../../support/draft";
import type { Mutation, Mutations } from "./mutation";

/** Patterns of the rule that leads to a kind of worker. */
const patterns = (rule: Mutable) =>
  (rule.condition as { path_pattern: { values: string[] } }[])[0]?.path_pattern ?? { values: [] };

export const compute = {
  modelFileSystem: [
    {
      what: "throughput that costs money",
      change: (draft) => {
        draft.resource("storage", "aws_efs_file_system").throughput_mode = "elastic";
      },
      says: /has the throughput mode elastic$/,
    },
    {
      what: "no encryption",
      change: (draft) => {
        delete draft.resource("storage", "aws_efs_file_system").encrypted;
      },
      says: /is not encrypted$/,
    },
    {
      what: "no backup",
      change: (draft) => {
        draft.resource("storage", "aws_efs_backup_policy").backup_policy = { status: "DISABLED" };
      },
      says: /is not backed up$/,
    },
    {
      what: "one mount target",
      change: (draft) => {
        draft.remove("storage", "aws_efs_mount_target", "mount-target-1");
      },
      says: /is mounted in lks-subnet-a-private-a$/,
    },
    {
      what: "a second file system",
      change: (draft) => {
        draft.add("compute", "aws_efs_file_system", { encrypted: true, tags: { Name: "lks-more" } });
      },
      says: /^2 file systems, expected one$/,
    },
  ],
  fileSystemAddresses: [
    {
      what: "an address written by hand",
      change: (draft) => {
        draft.resource("compute", "aws_ssm_parameter", "zone-b_workers_parameters_file-system-a").value =
          "172.32.1.9";
      },
      says: /^ssm_parameter lks-efs-address-a in us-west-2 is 172\.32\.1\.9, expected .* of lks-subnet-a-private-a$/,
    },
    {
      what: "no parameter",
      change: (draft) => {
        draft.remove("compute", "aws_ssm_parameter", "zone-a_workers_parameters_file-system-b");
      },
      says: /^there is no parameter lks-efs-address-b in us-east-1$/,
    },
    {
      what: "addresses exchanged",
      change: (draft) => {
        const first = draft.resource(
          "compute",
          "aws_ssm_parameter",
          "zone-a_workers_parameters_file-system-a",
        );
        const second = draft.resource(
          "compute",
          "aws_ssm_parameter",
          "zone-a_workers_parameters_file-system-b",
        );
        [first.value, second.value] = [second.value, first.value];
      },
      says: /^ssm_parameter lks-efs-address-a in us-east-1 is .*mount-target-1/,
    },
  ],
  workers: [
    {
      what: "small ones",
      change: (draft) => {
        draft.resource("compute", "aws_launch_template").instance_type = "t2.small";
      },
      says: /^instance lks-worker-a-\w+ in us-east-1 is a t2\.small, expected t2\.large$/,
    },
    {
      what: "one of a kind",
      change: (draft) => {
        draft.resource("compute", "aws_autoscaling_group", "zone-b_workers_chat").desired_capacity = 1;
      },
      says: /^lks-subnet-b-private-b has 0 chat workers, expected one$/,
    },
    {
      what: "both of a kind in one availability zone",
      change: (draft) => {
        const fleet = draft.resource("compute", "aws_autoscaling_group", "zone-a_workers_llm");
        fleet.vpc_zone_identifier = [(fleet.vpc_zone_identifier as string[])[0]];
      },
      says: /^lks-subnet-a-private-a has 2 llm workers, expected one$/,
    },
  ],
  fixedFleets: [
    {
      what: "a fleet that may grow",
      change: (draft) => {
        draft.resource("compute", "aws_autoscaling_group", "zone-a_workers_chat").max_size = 9;
      },
      says: /^autoscaling_group lks-worker-a-chat .* has 2 to 9 instances, 2 now; expected 2$/,
    },
    {
      what: "chat workers in the scoring workers' target group",
      change: (draft) => {
        const fleet = draft.resource("compute", "aws_autoscaling_group", "zone-a_workers_chat");
        const other = draft.resource("compute", "aws_autoscaling_group", "zone-a_workers_scoring");
        fleet.target_group_arns = other.target_group_arns;
      },
      says: /^autoscaling_group lks-worker-a-chat .* of chat workers serves lks-tg-a-scoring$/,
    },
  ],
  workerConfiguration: [
    {
      what: "an association for another tag",
      change: (draft) => {
        const association = draft.resource("compute", "aws_ssm_association", "zone-b_workers_scoring");
        association.targets = [{ key: "tag:Name", values: ["lks-worker-b-scoring"] }];
      },
      says: /^autoscaling_group lks-worker-b-scoring .* is configured by no association$/,
    },
    {
      what: "an association that runs once",
      change: (draft) => {
        delete draft.resource("compute", "aws_ssm_association").schedule_expression;
      },
      says: /runs only once: it heals nothing$/,
    },
    {
      what: "a shell script instead of the playbook",
      change: (draft) => {
        draft.resource("compute", "aws_ssm_association").name = "AWS-RunShellScript";
      },
      says: /runs AWS-RunShellScript$/,
    },
  ],
  listenerAnswers: [
    {
      what: "a pattern that catches /api/chats, too",
      change: (draft) => {
        patterns(draft.resource("compute", "aws_lb_listener_rule", "zone-a_llm_rule-chat")).values = [
          "/api/chat*",
        ];
      },
      says: /^lb lks-alb-a .* answers \/api\/chats with chat, expected llm$/,
    },
    {
      what: "a pattern that misses what is below /api/generate",
      change: (draft) => {
        const rule = draft.resource("compute", "aws_lb_listener_rule", "zone-b_llm_rule-scoring");
        patterns(rule).values = ["/api/generate"];
      },
      says: /^lb lks-alb-b .* answers \/api\/generate\/ with llm, expected scoring$/,
    },
    {
      what: "the catch-all before the others",
      change: (draft) => {
        draft.resource("compute", "aws_lb_listener_rule", "zone-a_llm_rule-llm").priority = 1;
      },
      says: /^lb lks-alb-a .* answers \/api\/chat with llm, expected chat$/,
    },
    {
      what: "another answer at the root",
      change: (draft) => {
        const rule = draft.resource("compute", "aws_lb_listener_rule", "zone-a_llm_rule-alive");
        rule.action = [
          { type: "fixed-response", fixed_response: { status_code: "200", message_body: "ok" } },
        ];
      },
      says: /^lb lks-alb-a .* answers \/ with 200 ok, expected 200 its worked!$/,
    },
    {
      what: "anything else let through",
      change: (draft) => {
        const listener = draft.resource("compute", "aws_lb_listener", "zone-a_llm");
        listener.default_action = draft.resource(
          "compute",
          "aws_lb_listener_rule",
          "zone-a_llm_rule-llm",
        ).action;
      },
      says: /^lb lks-alb-a .* answers \/other with llm, expected 404$/,
    },
    {
      what: "a rule for some hosts only",
      change: (draft) => {
        const rule = draft.resource("compute", "aws_lb_listener_rule", "zone-a_llm_rule-chat");
        (rule.condition as unknown[]).push({ host_header: { values: ["chat.example.com"] } });
      },
      says: /^lb lks-alb-a .* answers \/api\/chat with something, if more conditions hold/,
    },
    {
      what: "another port",
      change: (draft) => {
        draft.resource("compute", "aws_lb_listener", "zone-b_llm").port = 8080;
      },
      says: /^lb lks-alb-b .* listens on HTTP 8080$/,
    },
  ],
  llmPath: [
    {
      what: "addresses of zone B that its balancer does not have",
      change: (draft) => {
        const mappings = draft.resource("compute", "aws_lb", "zone-b_entrance").subnet_mapping as Mutable[];
        for (const mapping of mappings) delete mapping.private_ipv4_address;
      },
      says: /^lb lks-nlb-b .* has the addresses $/,
    },
    {
      what: "targets of the peering without their zone",
      change: (draft) => {
        const target = draft.resource(
          "compute",
          "aws_lb_target_group_attachment",
          "zone-a_entrance_target-81-0",
        );
        delete target.availability_zone;
      },
      says: /^lb lks-nlb-a .* leads .*10\.10\.1\.10:80, 10\.10\.1\.138:80 \(all\); expected/,
    },
    {
      what: "no listener for zone B",
      change: (draft) => {
        draft.remove("compute", "aws_lb_listener", "zone-a_entrance_listener-81");
      },
      says: /^lb lks-nlb-a .* leads 80 to alb lks-alb-a:80; expected/,
    },
    {
      what: "balancers that stay in their availability zone",
      change: (draft) => {
        delete draft.resource("compute", "aws_lb", "zone-a_entrance").enable_cross_zone_load_balancing;
      },
      says: /^lb lks-nlb-a .* does not cross availability zones$/,
    },
    {
      what: "a security group",
      change: (draft) => {
        draft.resource("compute", "aws_lb", "zone-a_entrance").security_groups = ["sg-1"];
      },
      says: /^lb lks-nlb-a .* carries a security group$/,
    },
  ],
  patientPath: [
    {
      what: "AWS's own idle time-out",
      change: (draft) => {
        delete draft.resource("compute", "aws_lb", "zone-a_llm").idle_timeout;
      },
      says: /^lb lks-alb-a .* ends connections after 60 idle seconds$/,
    },
    {
      what: "the same for TCP",
      change: (draft) => {
        delete draft.resource("compute", "aws_lb_listener", "zone-a_entrance_listener-81")
          .tcp_idle_timeout_seconds;
      },
      says: /on port 81 ends connections after 350 idle seconds$/,
    },
    {
      what: "a health check that takes anything",
      change: (draft) => {
        const group = draft.resource("compute", "aws_lb_target_group", "zone-a_entrance_targets-80");
        group.health_check = { path: "/", matcher: "200-499" };
      },
      says: /asks \/ for health and takes 200-499$/,
    },
  ],
} as const satisfies Mutations & Record<string, readonly Mutation[]>;
