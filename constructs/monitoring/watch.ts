import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { Graph, Metric, Watched } from "./metric";

/** What every watch needs to know. */
export interface WatchProps {
  readonly names: Names;
  readonly region: string;
  /** Topic of the same region: an alarm reaches no other. */
  readonly topicArn: string;
}

export interface AlarmProps {
  /** Parts of the name, after the prefix. */
  readonly name: readonly string[];
  /** A sentence: what is the matter when this alarm rings. */
  readonly meaning: string;
  /** A sentence: what to do about it. docs/runbook.md says more under the alarm's name. */
  readonly response: string;
  /** One metric, or several that are combined. */
  readonly metrics: readonly [Metric, ...Metric[]];
  /** How several metrics are combined at each point in time. @default "SUM" */
  readonly combine?: "SUM" | "MAX";
  readonly comparison: ">=" | ">" | "<";
  readonly threshold: number;
  /** Seconds that each value covers. @default 300 */
  readonly period?: number;
  /** Number of values in a row that have to be beyond the threshold. @default 1 */
  readonly periods?: number;
  /**
   * Whether no value means that all is well, as for counts of errors, or that nobody knows.
   * @default "missing"
   */
  readonly missing?: "notBreaching" | "missing";
  /** Whether falling silent is worth a message too. @default false */
  readonly tellSilence?: boolean;
}

const comparisons = {
  ">=": "GreaterThanOrEqualToThreshold",
  ">": "GreaterThanThreshold",
  "<": "LessThanThreshold",
} as const;

/** Alarms and graphs of one part of the system, next to what they watch (requirement O1). */
export abstract class Watch extends Construct implements Watched {
  abstract readonly title: string;
  readonly region: string;
  readonly graphs: Graph[] = [];
  readonly alarmNames: string[] = [];

  protected constructor(
    scope: Construct,
    id: string,
    private readonly common: WatchProps,
  ) {
    super(scope, id);
    this.region = common.region;
  }

  protected graph(title: string, ...metrics: Metric[]): void {
    this.graphs.push({ title, metrics });
  }

  /** Says so once; the end of the alarm shows on the dashboard only, so that a deployment sends no mail. */
  protected alarm(id: string, props: AlarmProps): void {
    const { names, topicArn } = this.common;
    const alarmName = names.resource(...props.name);
    const periods = props.periods ?? 1;
    new CloudwatchMetricAlarm(this, id, {
      alarmName,
      alarmDescription: `${props.meaning} What to do: ${props.response} More: docs/runbook.md, ${alarmName}.`,
      comparisonOperator: comparisons[props.comparison],
      threshold: props.threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      treatMissingData: props.missing ?? "missing",
      alarmActions: [topicArn],
      insufficientDataActions: props.tellSilence ? [topicArn] : undefined,
      tags: { Name: alarmName },
      ...subject(props),
    });
    this.alarmNames.push(alarmName);
  }
}

function subject({
  metrics,
  combine = "SUM",
  period = 300,
}: AlarmProps): Partial<CloudwatchMetricAlarmConfig> {
  if (metrics.length === 1) {
    const { namespace, metricName, dimensions, statistic } = metrics[0];
    const percentile = statistic.startsWith("p");
    return {
      namespace,
      metricName,
      dimensions,
      period,
      ...(percentile ? { extendedStatistic: statistic } : { statistic }),
    };
  }
  return {
    metricQuery: [
      { id: "combined", expression: `${combine}(METRICS())`, label: combine, returnData: true },
      ...metrics.map(({ namespace, metricName, dimensions, statistic }, index) => ({
        id: `m${index}`,
        metric: { namespace, metricName, dimensions, period, stat: statistic },
      })),
    ],
  };
}
