/** One CloudWatch metric as alarms and graphs use it. */
export interface Metric {
  /** Such as "AWS/EC2". */
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** "Sum", "Average", "Minimum", "Maximum", or a percentile such as "p95". */
  readonly statistic: string;
  /** Shown in a graph's legend. */
  readonly label: string;
}

/** Metrics found by a search, for what does not exist yet: one line each. */
export interface MetricSearch {
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html */
  readonly expression: string;
}

/** Metrics over time, drawn together. */
export interface Graph {
  readonly title: string;
  readonly metrics: readonly (Metric | MetricSearch)[];
}

/** What a part of the system shows of itself: the dashboard is put together from these. */
export interface Watched {
  readonly title: string;
  readonly region: string;
  readonly graphs: readonly Graph[];
  /** Alarms of the region, by name. */
  readonly alarmNames: readonly string[];
}
