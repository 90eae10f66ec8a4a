import type { Construct } from "constructs";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";
import { type PerKind, workerKinds } from "../workers/worker-kind";

/** ARN suffixes, which is what CloudWatch calls load balancers and target groups. */
export interface LlmWatchProps extends WatchProps {
  readonly zone: string;
  readonly applicationLoadBalancer: string;
  readonly workerTargetGroups: PerKind<string>;
  readonly networkLoadBalancer: string;
  /** Target groups of the network load balancer, by where they lead. */
  readonly networkTargetGroups: Readonly<Record<string, string>>;
}

/** Seconds in which a streamed answer should begin; a model that is loaded takes a few. */
const slowFirstToken = 60;

/** The way to the workers of a zone, and whether they answer. */
export class LlmWatch extends Watch {
  readonly title: string;

  constructor(scope: Construct, id: string, props: LlmWatchProps) {
    super(scope, id, props);
    const { zone } = props;
    const where = `zone ${zone.toUpperCase()}`;
    this.title = `LLM answers, ${where}`;
    const metric = (metricName: string, statistic: string, label: string, targetGroup?: string): Metric => ({
      namespace: "AWS/ApplicationELB",
      metricName,
      dimensions: {
        ...(targetGroup === undefined ? {} : { TargetGroup: targetGroup }),
        LoadBalancer: props.applicationLoadBalancer,
      },
      statistic,
      label,
    });
    const errors = [
      metric("HTTPCode_ELB_5XX_Count", "Sum", "5xx of the load balancer"),
      metric("HTTPCode_Target_5XX_Count", "Sum", "5xx of Ollama"),
    ] as const;
    const firstToken = (statistic: string) =>
      metric("TargetResponseTime", statistic, `chat ${statistic}, s`, props.workerTargetGroups.chat);

    this.alarm("errors", {
      name: ["llm", zone, "errors"],
      meaning: `Requests to the language models in ${where} failed: no healthy worker, a worker that went away in the middle, or an error of Ollama.`,
      response: `see which target group has unhealthy workers; learners can choose the other region meanwhile.`,
      metrics: errors,
      comparison: ">=",
      threshold: 5,
      missing: "notBreaching",
    });
    // Ollama sends the head of a streamed answer with its first token: this is no matter of how long answers are.
    this.alarm("latency", {
      name: ["llm", zone, "latency"],
      meaning: `One in twenty chat answers in ${where} took more than a minute to begin: workers are overloaded, out of CPU credit, or load their model anew.`,
      response: "look at CPU and credits of the chat workers; add capacity by workers.instanceType.",
      metrics: [firstToken("p95")],
      comparison: ">",
      threshold: slowFirstToken,
      periods: 3,
      missing: "notBreaching",
    });
    const health: Metric[] = workerKinds.map((kind) => {
      const unhealthy = metric("UnHealthyHostCount", "Maximum", kind, props.workerTargetGroups[kind]);
      this.alarm(`${kind}-unhealthy`, {
        name: ["llm", zone, kind, "unhealthy"],
        meaning: `A ${kind} worker in ${where} has not answered its health check for an hour, which is longer than a new one takes to get ready.`,
        response:
          "look at its last State Manager run; terminate the instance, and a new one takes its place.",
        metrics: [unhealthy],
        comparison: ">=",
        threshold: 1,
        periods: 12,
      });
      return unhealthy;
    });
    for (const [target, targetGroup] of Object.entries(props.networkTargetGroups)) {
      const unhealthy: Metric = {
        namespace: "AWS/NetworkELB",
        metricName: "UnHealthyHostCount",
        dimensions: { TargetGroup: targetGroup, LoadBalancer: props.networkLoadBalancer },
        statistic: "Maximum",
        label: `to ${target}`,
      };
      this.alarm(`${target}-unreachable`, {
        name: ["llm", zone, target, "unreachable"],
        meaning: `The network load balancer of ${where} does not reach ${destinations[target] ?? target}.`,
        response:
          "check that the stacks compute and peering are applied without changes (npm run diff), and rules of lks-sg-lb.",
        metrics: [unhealthy],
        comparison: ">=",
        threshold: 1,
        period: 60,
        periods: 5,
      });
      health.push(unhealthy);
    }
    this.graph("Requests and failures", metric("RequestCount", "Sum", "requests"), ...errors);
    this.graph("First token of chat answers", firstToken("p95"), firstToken("p50"));
    this.graph("Unhealthy targets", ...health);
  }
}

const destinations: Readonly<Record<string, string>> = {
  alb: "the application load balancer next to it",
  "zone-b": "zone B over the peering",
};
