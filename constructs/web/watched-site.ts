import type { Graph, MetricSearch, Watched } from "../monitoring/metric";

/**
 * The web client, as Amplify's metrics show it. The dashboard is made before the client's app is, and accounts
 * without Amplify never make one; hence searches, over every Amplify app of the account.
 */
export function watchedSite(region: string): Watched {
  const search = (metricName: string, statistic: string): MetricSearch => ({
    expression: `SEARCH('{AWS/AmplifyHosting,App} MetricName="${metricName}"', '${statistic}', 300)`,
  });
  const graphs: Graph[] = [
    { title: "Requests", metrics: [search("Requests", "Sum")] },
    { title: "Failures", metrics: [search("4xxErrors", "Sum"), search("5xxErrors", "Sum")] },
    { title: "Time to first byte, s", metrics: [search("Latency", "p95")] },
  ];
  return { title: "Web client", region, graphs, alarmNames: [] };
}
