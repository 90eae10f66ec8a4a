import type { Construct } from "constructs";
import { conversationOperations, type ConversationOperation } from "../../lambda-src/contract/openapi";
import { requestTime } from "../../lambda-src/src/http/metric";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";

export interface FunctionWatchProps extends WatchProps {
  /** Short name, for alarms. */
  readonly name: string;
  readonly functionName: string;
}

/** The Lambda function that answers learners. */
export class FunctionWatch extends Watch {
  readonly title: string;
  /** Milliseconds that the slowest twentieth takes at least. */
  readonly duration: Metric;

  constructor(scope: Construct, id: string, props: FunctionWatchProps) {
    super(scope, id, props);
    const { name, functionName } = props;
    this.title = `Function ${functionName}`;
    const metric = (metricName: string, statistic: string, label: string): Metric => ({
      namespace: "AWS/Lambda",
      metricName,
      dimensions: { FunctionName: functionName },
      statistic,
      label,
    });
    this.duration = metric("Duration", "p95", "p95, ms");
    const errors = metric("Errors", "Sum", "crashes and time-outs");
    const throttles = metric("Throttles", "Sum", "turned away");

    this.alarm("errors", {
      name: [name, "errors"],
      meaning: `The function ${functionName} crashed or ran out of time several times; errors it answers itself do not count.`,
      response: `read the log group /aws/lambda/${functionName}; after a deployment, deploy the version before.`,
      metrics: [errors],
      comparison: ">=",
      threshold: 3,
      missing: "notBreaching",
    });
    this.alarm("throttles", {
      name: [name, "throttles"],
      meaning: `Calls of the function ${functionName} were turned away: more at once than the account, or api.reservedConcurrency, allows.`,
      response:
        "ask AWS for more concurrency (Service Quotas, Lambda), or lower api.throttling so that the API says 429 instead.",
      metrics: [throttles],
      comparison: ">=",
      threshold: 1,
      missing: "notBreaching",
    });
    this.graph("Duration", this.duration, metric("Duration", "p50", "p50, ms"));
    this.graph("Calls and failures", metric("Invocations", "Sum", "calls"), errors, throttles);
    this.graph("Requests, by operation", ...conversationOperations.map(operationTime));
    this.graph("Concurrency", metric("ConcurrentExecutions", "Maximum", "at once"));
  }
}

/** What the function measures itself: without the start of its process, unlike Lambda's duration. */
function operationTime(operation: ConversationOperation): Metric {
  return {
    namespace: requestTime.namespace,
    metricName: requestTime.name,
    dimensions: { [requestTime.dimension]: operation },
    statistic: "p95",
    label: `${operation}, p95, ms`,
  };
}
