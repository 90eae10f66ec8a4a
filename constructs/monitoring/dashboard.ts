import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import type { Graph, Metric, MetricSearch, Watched } from "./metric";

export interface DashboardProps {
  readonly name: string;
  readonly accountId: string;
  /** From top to bottom. */
  readonly watched: readonly Watched[];
}

/** A dashboard is 24 units wide. */
const width = 24;
const graphSize = { width: 8, height: 6 };

/** Everything at a glance: which alarms ring, then the graphs of each part (requirement O1). */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, accountId, watched }: DashboardProps) {
    super(scope, id);
    const alarms = [...new Set(watched.map(({ region }) => region))].map((region) => ({
      type: "alarm",
      width: width / 2,
      height: 8,
      properties: {
        title: `Alarms, ${region}`,
        sortBy: "stateUpdatedTimestamp",
        alarms: watched
          .filter((part) => part.region === region)
          .flatMap(({ alarmNames }) =>
            alarmNames.map((alarm) => `arn:aws:cloudwatch:${region}:${accountId}:alarm:${alarm}`),
          ),
      },
    }));
    const sections = watched.flatMap(({ title, region, graphs }) => [
      { type: "text", width, height: 1, properties: { markdown: `## ${title} (${region})` } },
      ...graphs.map((graph) => graphWidget(graph, region)),
    ]);
    new CloudwatchDashboard(this, "dashboard", {
      dashboardName: name,
      // Without x and y, CloudWatch puts the widgets one after the other, as many in a row as fit.
      dashboardBody: JSON.stringify({ start: "-PT12H", widgets: [...alarms, ...sections] }),
    });
  }
}

function graphWidget({ title, metrics }: Graph, region: string) {
  return {
    type: "metric",
    ...graphSize,
    properties: {
      title,
      region,
      view: "timeSeries",
      period: 300,
      metrics: metrics.map(graphLine),
    },
  };
}

function graphLine(metric: Metric | MetricSearch) {
  if ("expression" in metric) return [{ expression: metric.expression }];
  const { namespace, metricName, dimensions, statistic, label } = metric;
  return [namespace, metricName, ...Object.entries(dimensions).flat(), { stat: statistic, label }];
}
