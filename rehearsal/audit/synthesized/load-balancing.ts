import type { Answer, Listener, ListenerRule, LoadBalancer, TargetGroup } from "../facts/load-balancing";
import type { Attributes } from "./attributes";
import type { Synthesis } from "./synthesis";

export function readLoadBalancing(synthesis: Synthesis) {
  return {
    loadBalancers: synthesis.facts("aws_lb", readLoadBalancer) satisfies LoadBalancer[],
    listeners: synthesis.facts("aws_lb_listener", (of, { id }) => ({
      loadBalancer: of.reference("load_balancer_arn"),
      port: of.number("port", 0),
      protocol: of.text("protocol"),
      // AWS's default.
      idleTimeout: of.text("protocol") === "TCP" ? of.number("tcp_idle_timeout_seconds", 350) : undefined,
      rules: [
        ...synthesis
          .referring("aws_lb_listener_rule", "listener_arn", id)
          .sort((one, other) => one.of.number("priority", 0) - other.of.number("priority", 0))
          .map((rule) => readRule(rule.of)),
        {
          paths: undefined,
          narrowed: false,
          answer: readAnswer(of.blocks("default_action")),
        },
      ],
    })) satisfies Listener[],
    targetGroups: synthesis.facts("aws_lb_target_group", (of, { id }) => ({
      targetType: of.text("target_type", "instance"),
      protocol: of.text("protocol"),
      port: of.number("port", 0),
      healthCheck: {
        path: of.block("health_check").text("path", "/"),
        matcher: of.block("health_check").text("matcher", "200"),
      },
      targets: synthesis
        .referring("aws_lb_target_group_attachment", "target_group_arn", id)
        .map((target) => ({
          id: target.of.reference("target_id"),
          port: target.of.number("port", of.number("port", 0)),
          availabilityZone: target.of.text("availability_zone"),
        })),
    })) satisfies TargetGroup[],
  };
}

function readLoadBalancer(of: Attributes) {
  const kind = of.text("load_balancer_type", "application");
  const mappings = of.blocks("subnet_mapping");
  return {
    kind,
    internal: of.flag("internal", false),
    groups: of.references("security_groups"),
    subnets: [...of.references("subnets"), ...mappings.map((mapping) => mapping.reference("subnet_id"))],
    addresses: mappings.flatMap((mapping) => mapping.texts("private_ipv4_address")),
    idleTimeout: kind === "application" ? of.number("idle_timeout", 60) : undefined,
    crossZone: of.flag("enable_cross_zone_load_balancing", kind === "application"),
    deletionProtection: of.flag("enable_deletion_protection", false),
  };
}

function readRule(of: Attributes): ListenerRule {
  const conditions = of.blocks("condition");
  const paths = conditions.flatMap((condition) => condition.block("path_pattern").texts("values"));
  return {
    paths,
    narrowed: conditions.some((condition) => Object.keys(condition.values).join() !== "path_pattern"),
    answer: readAnswer(of.blocks("action")),
  };
}

function readAnswer([action, ...others]: readonly Attributes[]): Answer {
  if (action && others.length === 0) {
    if (action.text("type") === "forward") return { targetGroup: action.reference("target_group_arn") };
    if (action.text("type") === "fixed-response") {
      const response = action.block("fixed_response");
      return { status: response.text("status_code"), body: response.text("message_body") };
    }
  }
  return "something else";
}
