import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import type { Construct } from "constructs";
import { creditAlarm } from "../monitoring/cpu-credits";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";
import { type PerKind, workerKinds } from "./worker-kind";

export interface WorkerWatchProps extends WatchProps {
  readonly zone: string;
  readonly instanceType: string;
  /** Names of the auto scaling groups. */
  readonly groupNames: PerKind<string>;
  /** Ids of the State Manager associations that configure the workers. */
  readonly associationIds: readonly string[];
}

/** The workers of a zone: their processors, and whether State Manager can configure them. */
export class WorkerWatch extends Watch {
  readonly title: string;

  constructor(scope: Construct, id: string, props: WorkerWatchProps) {
    super(scope, id, props);
    const { zone, instanceType, groupNames } = props;
    this.title = `Workers, zone ${zone.toUpperCase()}`;
    const perGroup = (metricName: string, statistic: string) =>
      workerKinds.map((kind): Metric => ({
        namespace: "AWS/EC2",
        metricName,
        dimensions: { AutoScalingGroupName: groupNames[kind] },
        statistic,
        label: kind,
      }));

    this.graph("CPU, %", ...perGroup("CPUUtilization", "Average"));
    const credit = creditAlarm(instanceType, `A worker of zone ${zone.toUpperCase()}`);
    if (credit) {
      const credits = perGroup(credit.metricName, credit.statistic);
      workerKinds.forEach((kind, index) => {
        const metric = credits[index];
        if (!metric) return;
        this.alarm(`${kind}-credits`, {
          name: ["worker", zone, kind, "credits"],
          ...credit,
          response:
            "expect slow answers until the load falls; if it is always so, set workers.instanceType to m5.large, which has no credits to run out of.",
          metrics: [metric],
          periods: 3,
        });
      });
      this.graph(credit.metricName, ...credits);
    }
    this.graph("Failed status checks", ...perGroup("StatusCheckFailed", "Maximum"));
    this.tellFailures(props);
  }

  /** State Manager has no metric for this; it sends an event when an association's state changes. */
  private tellFailures({ names, zone, topicArn, associationIds }: WorkerWatchProps): void {
    const name = names.resource("worker", zone, "configuration", "failed");
    const rule = new CloudwatchEventRule(this, "failed", {
      name,
      description: `State Manager failed to configure a worker of zone ${zone.toUpperCase()}`,
      eventPattern: JSON.stringify({
        source: ["aws.ssm"],
        "detail-type": ["EC2 State Manager Association State Change"],
        detail: { "association-id": associationIds, status: ["Failed"] },
      }),
      tags: { Name: name },
    });
    new CloudwatchEventTarget(this, "failed-message", {
      rule: rule.name,
      targetId: names.resource("alarms"),
      arn: topicArn,
      inputTransformer: {
        inputPaths: { association: "$.detail.association-id" },
        inputTemplate: JSON.stringify(
          `${name}: State Manager could not run the playbook on every worker of zone ${zone.toUpperCase()} (association <association>). ` +
            `Workers that are configured go on answering; it tries again in half an hour. What to do: open the association's execution history in Systems Manager and read the output of the failed step. More: docs/runbook.md, ${name}.`,
        ),
      },
    });
  }
}
