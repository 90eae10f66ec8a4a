import type { Construct } from "constructs";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";

/** A route of the conversations service, as API Gateway's metrics name it. */
export interface WatchedRoute {
  /** Path with its parameters, such as "/conversations/{uid}". */
  readonly resource: string;
  /** Upper case. */
  readonly method: string;
}

export interface ApiWatchProps extends WatchProps {
  readonly apiName: string;
  readonly stageName: string;
  /** Routes of the conversations service; empty where the API has no metrics by method. */
  readonly routes: readonly WatchedRoute[];
  /** How long the service's function takes: what counts where there are no metrics by method. */
  readonly serviceDuration: Metric;
}

/** Milliseconds. The service answers in tens of them; a cold start takes one or two seconds. */
const slowAnswer = 3000;

/** The public API. */
export class ApiWatch extends Watch {
  readonly title = "API";

  constructor(scope: Construct, id: string, props: ApiWatchProps) {
    super(scope, id, props);
    const { apiName, stageName } = props;
    const metric = (metricName: string, statistic: string, label: string, route?: WatchedRoute): Metric => ({
      namespace: "AWS/ApiGateway",
      metricName,
      dimensions: {
        ApiName: apiName,
        ...(route === undefined ? {} : { Resource: route.resource, Method: route.method }),
        Stage: stageName,
      },
      statistic,
      label,
    });
    const failures = metric("5XXError", "Sum", "5xx");
    // Not the latency of the whole stage: it counts streamed answers of language models, which take minutes.
    const [first = props.serviceDuration, ...others] = props.routes.map((route) =>
      metric("Latency", "p95", `${route.method} ${route.resource}`, route),
    );

    this.alarm("errors", {
      name: ["api", "errors"],
      meaning: "The API answered five times or more within five minutes that something on our side failed.",
      response:
        "see which other alarm rings: the function, the database, or the workers of a zone. With none, look at the API's access log or the function's log.",
      metrics: [failures],
      comparison: ">=",
      threshold: 5,
      missing: "notBreaching",
    });
    this.alarm("latency", {
      name: ["api", "latency"],
      meaning:
        "One in twenty answers of the conversations service takes more than three seconds. Answers of language models do not count here.",
      response: "look at the database's CPU and at the function's duration; many cold starts show there too.",
      metrics: [first, ...others],
      combine: "MAX",
      comparison: ">",
      threshold: slowAnswer,
      periods: 3,
      missing: "notBreaching",
    });
    this.graph("Calls", metric("Count", "Sum", "calls"));
    this.graph("Refused and failed", metric("4XXError", "Sum", "4xx"), failures);
    this.graph("Latency of the conversations service, ms", first, ...others);
  }
}
