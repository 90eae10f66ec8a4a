import { z } from "zod";
import { asList, block, type Resource, type SynthesizedTerraform } from "./terraform";

export type Action =
  | {
      readonly type: "fixed-response";
      readonly statusCode: number;
      readonly contentType: string;
      readonly messageBody: string;
    }
  | { readonly type: "forward"; readonly targetGroup: string };

export interface Rule {
  readonly priority: number;
  /** Any of them matches; `*` stands for any characters, `?` for one; case-sensitive. */
  readonly pathPatterns: readonly string[];
  readonly action: Action;
}

export interface HealthCheck {
  readonly path: string;
  /** Status codes, such as "200", "200,202" or "200-299". */
  readonly matcher: string;
  /** Seconds. */
  readonly interval: number;
  /** Seconds. */
  readonly timeout: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
}

export interface TargetGroup {
  readonly name: string;
  /** What its workers are for, as their tag `Kind` says. */
  readonly kind: string;
  readonly healthCheck: HealthCheck;
}

/** An application load balancer with its one listener. */
export interface LoadBalancerPlan {
  readonly name: string;
  /** Seconds without a byte after which a connection ends. */
  readonly idleTimeout: number;
  /** In the order of their priority. */
  readonly rules: readonly Rule[];
  readonly defaultAction: Action;
  readonly targetGroups: readonly TargetGroup[];
}

const actionSchema = z.looseObject({
  type: z.enum(["forward", "fixed-response"]),
  target_group_arn: z.string().optional(),
  fixed_response: block(
    z
      .looseObject({
        status_code: z.string().default("200"),
        content_type: z.string(),
        message_body: z.string().default(""),
      })
      .optional(),
  ),
});

/** Conditions other than path_pattern are refused: a laptop must not quietly answer what AWS would not. */
const ruleSchema = z.looseObject({
  priority: z.number(),
  action: z.array(actionSchema).length(1),
  condition: z
    .array(z.strictObject({ path_pattern: block(z.object({ values: z.array(z.string()) })) }))
    .length(1),
});

const targetGroupSchema = z.looseObject({
  name: z.string(),
  health_check: block(
    z
      .looseObject({
        path: z.string().default("/"),
        matcher: z.string().default("200"),
        interval: z.number().default(30),
        timeout: z.number().default(5),
        healthy_threshold: z.number().default(5),
        unhealthy_threshold: z.number().default(2),
      })
      .prefault({}),
  ),
});

/** @param balancer an `aws_lb` of type application */
export function readLoadBalancerPlan(terraform: SynthesizedTerraform, balancer: Resource): LoadBalancerPlan {
  const { name, idle_timeout: idleTimeout } = z
    .looseObject({ name: z.string(), idle_timeout: z.number().default(60) })
    .parse(balancer.values);
  const [listener, ...others] = terraform.referring("aws_lb_listener", "load_balancer_arn", balancer);
  if (!listener || others.length > 0) throw new Error(`cdktf.out: ${name} needs exactly one listener.`);
  const groups = new Map<string, TargetGroup>();

  const readAction = (stack: string, value: unknown): Action => {
    const action = actionSchema.parse(value);
    if (action.type === "fixed-response") {
      const { status_code, content_type, message_body } = action.fixed_response ?? {};
      return {
        type: "fixed-response",
        statusCode: Number(status_code ?? 200),
        contentType: content_type ?? "text/plain",
        messageBody: message_body ?? "",
      };
    }
    const resource = terraform.follow(stack, action.target_group_arn);
    if (!resource) throw new Error(`cdktf.out: an action of ${name} forwards to no target group.`);
    const group = readTargetGroup(terraform, resource);
    groups.set(group.name, group);
    return { type: "forward", targetGroup: group.name };
  };

  const rules = terraform
    .referring("aws_lb_listener_rule", "listener_arn", listener)
    .map(({ stack, values }) => ({ stack, ...ruleSchema.parse(values) }))
    .sort((left, right) => left.priority - right.priority)
    .map(({ stack, priority, condition, action }): Rule => ({
      priority,
      pathPatterns: condition[0]?.path_pattern.values ?? [],
      action: readAction(stack, action[0]),
    }));
  const defaultAction = readAction(listener.stack, asList(listener.values.default_action)[0]);
  return {
    name,
    idleTimeout,
    rules,
    defaultAction,
    targetGroups: [...groups.values()],
  };
}

function readTargetGroup(terraform: SynthesizedTerraform, resource: Resource): TargetGroup {
  const { name, health_check: check } = targetGroupSchema.parse(resource.values);
  return {
    name,
    kind: readKind(terraform, resource) ?? name,
    healthCheck: {
      path: check.path,
      matcher: check.matcher,
      interval: check.interval,
      timeout: check.timeout,
      healthyThreshold: check.healthy_threshold,
      unhealthyThreshold: check.unhealthy_threshold,
    },
  };
}

function readKind(terraform: SynthesizedTerraform, group: Resource): string | undefined {
  const [fleet] = terraform.referring("aws_autoscaling_group", "target_group_arns", group);
  const tags = z.array(z.looseObject({ key: z.string(), value: z.string() })).parse(fleet?.values.tag ?? []);
  return tags.find(({ key }) => key === "Kind")?.value;
}
