import type { RequestRecord } from "./log";

/** How long a request takes in the function, by operation; what the dashboard shows. */
export const requestTime = {
  namespace: "lks/conversations",
  name: "RequestTime",
  dimension: "operation",
} as const;

/**
 * What makes a line of the log a metric too (CloudWatch's embedded metric format): nobody waits for it, no call is
 * made, no right is needed.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetric({ ms }: RequestRecord, now = Date.now()) {
  const { namespace, name, dimension } = requestTime;
  return {
    [name]: ms,
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        { Namespace: namespace, Dimensions: [[dimension]], Metrics: [{ Name: name, Unit: "Milliseconds" }] },
      ],
    },
  };
}
