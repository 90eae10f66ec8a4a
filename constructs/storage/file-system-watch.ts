import type { Construct } from "constructs";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";

/** Bytes: what half an hour at the full burst rate of 100 MiB/s takes. A new file system has 2.3 TB. */
const fewCredits = 30 * 60 * 100 * 1024 ** 2;

export interface FileSystemWatchProps extends WatchProps {
  readonly fileSystemId: string;
}

/** The file system that holds the models. */
export class FileSystemWatch extends Watch {
  readonly title = "Models on EFS";

  constructor(scope: Construct, id: string, props: FileSystemWatchProps) {
    super(scope, id, props);
    const metric = (metricName: string, statistic: string, label: string): Metric => ({
      namespace: "AWS/EFS",
      metricName,
      dimensions: { FileSystemId: props.fileSystemId },
      statistic,
      label,
    });

    this.alarm("credits", {
      name: ["efs", "credits"],
      meaning:
        "The file system has burst credit for less than half an hour; without credit it reads as slowly as its size allows (about 1 MiB/s for 20 GB), and loading a model takes hours.",
      response:
        "find what makes workers load models again and again (memory too small, restarts), and wait for the credit to come back.",
      metrics: [metric("BurstCreditBalance", "Minimum", "burst credit")],
      comparison: "<",
      threshold: fewCredits,
      periods: 3,
    });
    this.graph("Burst credit", metric("BurstCreditBalance", "Minimum", "bytes"));
    this.graph(
      "Traffic",
      metric("DataReadIOBytes", "Sum", "bytes read"),
      metric("DataWriteIOBytes", "Sum", "bytes written"),
    );
    this.graph(
      "Clients and load",
      metric("ClientConnections", "Sum", "mounted by"),
      metric("PercentIOLimit", "Maximum", "of the I/O limit, %"),
    );
  }
}
