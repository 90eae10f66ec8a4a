import type { Construct } from "constructs";
import type { Settings } from "../../config/presets";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";
import { connectionLimit } from "./connection-limit";

export interface DatabaseWatchProps extends WatchProps {
  readonly identifier: string;
  readonly settings: Settings["database"];
}

/** Part of the storage, and of the connections, at which there is still time to act. */
const storageLeft = 0.2;
const connectionsUsed = 0.6;

/** The conversations database. */
export class DatabaseWatch extends Watch {
  readonly title = "Database";

  constructor(scope: Construct, id: string, props: DatabaseWatchProps) {
    super(scope, id, props);
    const { settings } = props;
    const metric = (metricName: string, statistic: string, label: string): Metric => ({
      namespace: "AWS/RDS",
      metricName,
      dimensions: { DBInstanceIdentifier: props.identifier },
      statistic,
      label,
    });
    const cpu = metric("CPUUtilization", "Average", "CPU, %");
    const storage = metric("FreeStorageSpace", "Minimum", "bytes free");
    const connections = metric("DatabaseConnections", "Maximum", "connections");

    this.alarm("cpu", {
      name: ["db", "cpu"],
      meaning:
        "The database has been computing at more than 80 % for a quarter of an hour: answers get slow.",
      response:
        "look at Performance Insights or pg_stat_activity for the statement that does it; set database.instanceClass to a larger one if the load is real.",
      metrics: [cpu],
      comparison: ">",
      threshold: 80,
      periods: 3,
    });
    this.alarm("storage", {
      name: ["db", "storage"],
      meaning:
        "Less than a fifth of the database's storage is free; without any, PostgreSQL stops accepting conversations.",
      response: "raise database.allocatedStorage and deploy the stack data; it grows without interruption.",
      metrics: [storage],
      comparison: "<",
      threshold: settings.allocatedStorage * storageLeft * 1024 ** 3,
    });
    this.alarm("connections", {
      name: ["db", "connections"],
      meaning: "The database has nearly as many connections as its memory allows; soon it refuses new ones.",
      response:
        "look at pg_stat_activity for who holds them; limit the function by api.reservedConcurrency, or set database.instanceClass to a larger one.",
      metrics: [connections],
      comparison: ">",
      threshold: Math.floor(connectionLimit(settings.instanceClass) * connectionsUsed),
    });
    this.graph("CPU", cpu);
    this.graph("Connections", connections);
    this.graph("Free storage and memory", storage, metric("FreeableMemory", "Minimum", "bytes of memory"));
    this.graph(
      "Reads and writes",
      metric("ReadLatency", "Average", "read, s"),
      metric("WriteLatency", "Average", "write, s"),
    );
  }
}
