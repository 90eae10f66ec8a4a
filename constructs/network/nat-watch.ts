import type { Construct } from "constructs";
import { creditAlarm } from "../monitoring/cpu-credits";
import type { Metric } from "../monitoring/metric";
import { Watch, type WatchProps } from "../monitoring/watch";

export interface NatWatchProps extends WatchProps {
  readonly zone: string;
  readonly instanceId: string;
  readonly instanceType: string;
}

/** The NAT instance of a zone: without it the workers reach neither AWS nor the internet. */
export class NatWatch extends Watch {
  readonly title: string;

  constructor(scope: Construct, id: string, props: NatWatchProps) {
    super(scope, id, props);
    const { zone, instanceId, instanceType } = props;
    const whose = `The NAT instance of zone ${zone.toUpperCase()}`;
    this.title = `NAT instance, zone ${zone.toUpperCase()}`;
    const metric = (metricName: string, statistic: string, label: string): Metric => ({
      namespace: "AWS/EC2",
      metricName,
      dimensions: { InstanceId: instanceId },
      statistic,
      label,
    });

    this.alarm("status", {
      name: ["nat", zone, "status"],
      meaning: `${whose} fails its status checks, is stopped or gone: workers cannot be configured or replaced, and get no models; answers still work.`,
      response:
        "wait five minutes for the automatic recovery; start it if it is stopped; else reboot it, and at last replace it by a deployment.",
      metrics: [metric("StatusCheckFailed", "Maximum", "failed checks")],
      comparison: ">=",
      threshold: 1,
      period: 60,
      periods: 3,
      tellSilence: true,
    });
    const credit = creditAlarm(instanceType, whose);
    if (credit) {
      this.alarm("credits", {
        name: ["nat", zone, "credits"],
        ...credit,
        response:
          "look for what downloads so much (workers that are replaced again and again?); set nat.instanceType to a larger one if it is normal.",
        metrics: [metric(credit.metricName, credit.statistic, "CPU credits")],
        periods: 3,
      });
    }
    this.graph("CPU", metric("CPUUtilization", "Average", "CPU, %"));
    this.graph("Traffic", metric("NetworkIn", "Sum", "bytes in"), metric("NetworkOut", "Sum", "bytes out"));
    if (credit) {
      this.graph("CPU credits", metric(credit.metricName, credit.statistic, credit.metricName));
    }
  }
}
