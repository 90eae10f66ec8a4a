import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { type PerKind, perKind, type WorkerKind } from "../workers/worker-kind";
import { idleTimeoutSeconds } from "./idle-timeout";

export interface LlmLoadBalancerProps {
  readonly names: Names;
  readonly zone: string;
  readonly vpcId: string;
  readonly subnetIds: readonly [string, string];
  readonly securityGroupId: string;
  /** Port of Ollama on the workers. */
  readonly workerPort: number;
  readonly deletionProtection: boolean;
}

/** First match wins (requirement L4). "/api/chat*" would also catch "/api/chats", hence two patterns each. */
const routes: readonly { readonly kind: WorkerKind; readonly paths: string[] }[] = [
  { kind: "chat", paths: ["/api/chat", "/api/chat/*"] },
  { kind: "scoring", paths: ["/api/generate", "/api/generate/*"] },
  { kind: "llm", paths: ["/api/*"] },
];

/** Private application load balancer of a zone: the one door to its workers (requirement L4). */
export class LlmLoadBalancer extends Construct {
  readonly loadBalancer: Lb;
  readonly listener: LbListener;
  readonly targetGroups: PerKind<LbTargetGroup>;

  constructor(scope: Construct, id: string, props: LlmLoadBalancerProps) {
    super(scope, id);
    const { names, zone } = props;
    const name = names.limited("loadBalancer", "alb", zone);
    this.loadBalancer = new Lb(this, "load-balancer", {
      name,
      internal: true,
      loadBalancerType: "application",
      subnets: [...props.subnetIds],
      securityGroups: [props.securityGroupId],
      idleTimeout: idleTimeoutSeconds,
      dropInvalidHeaderFields: true,
      enableDeletionProtection: props.deletionProtection,
      tags: { Name: name },
    });
    this.listener = new LbListener(this, "listener", {
      loadBalancerArn: this.loadBalancer.arn,
      port: 80,
      protocol: "HTTP",
      defaultAction: [fixedResponse("404", "not found")],
      // On answers of its own too (404, 502, 503, 504), which pages could not read otherwise. Ollama's header is
      // replaced, not doubled: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
      routingHttpResponseAccessControlAllowOriginHeaderValue: "*",
      tags: { Name: names.resource("alb", zone, "http") },
    });
    this.targetGroups = perKind((kind) => this.addTargetGroup(kind, props));
    this.addRule("alive", ["/"], fixedResponse("200", "its worked!"), 10, props);
    routes.forEach(({ kind, paths }, index) => {
      const forward = { type: "forward", targetGroupArn: this.targetGroups[kind].arn };
      this.addRule(kind, paths, forward, 20 + 10 * index, props);
    });
  }

  private addTargetGroup(kind: WorkerKind, { names, zone, vpcId, workerPort }: LlmLoadBalancerProps) {
    const name = names.limited("targetGroup", "tg", zone, kind);
    return new LbTargetGroup(this, `targets-${kind}`, {
      name,
      vpcId,
      targetType: "instance",
      protocol: "HTTP",
      port: workerPort,
      // Answers take from seconds to minutes: counting requests would pile them up behind a slow one.
      loadBalancingAlgorithmType: "least_outstanding_requests",
      // An answer under way may finish before its worker goes: the gateway allows 900 s, AWS 3600 s.
      deregistrationDelay: String(idleTimeoutSeconds),
      healthCheck: {
        // A worker's port is closed until all models are there and its own has answered (ansible/roles/models).
        path: "/api/tags",
        matcher: "200",
        interval: 30,
        // A worker that computes on all its cores answers late, not never.
        timeout: 20,
        healthyThreshold: 2,
        unhealthyThreshold: 5,
      },
      tags: { Name: name },
    });
  }

  private addRule(
    ruleId: string,
    paths: string[],
    action: { type: string },
    priority: number,
    { names, zone }: LlmLoadBalancerProps,
  ): void {
    new LbListenerRule(this, `rule-${ruleId}`, {
      listenerArn: this.listener.arn,
      priority,
      condition: [{ pathPattern: { values: paths } }],
      action: [action],
      tags: { Name: names.resource("alb", zone, ruleId) },
    });
  }
}

function fixedResponse(statusCode: string, messageBody: string) {
  return { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode, messageBody } };
}
