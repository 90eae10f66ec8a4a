import { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Token } from "cdktf";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { idleTimeoutSeconds } from "../load-balancing/idle-timeout";
import type { WorkerKind } from "./worker-kind";

export interface WorkerFleetProps {
  readonly names: Names;
  readonly zone: string;
  readonly kind: WorkerKind;
  readonly template: LaunchTemplate;
  /** One instance in each. */
  readonly subnetIds: readonly [string, string];
  readonly size: number;
  readonly targetGroupArn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What a new worker may take from first boot to its first answer, in seconds: as long as the playbook may run. */
const firstBootSeconds = 3600;

/** The instances of one kind in one zone, spread over both availability zones (requirement L1). */
export class WorkerFleet extends Construct {
  /** Value of the tag `Worker` on each instance; State Manager finds them by it. */
  readonly workerTag: string;
  /** Of the auto scaling group. */
  readonly groupName: string;

  constructor(scope: Construct, id: string, props: WorkerFleetProps) {
    super(scope, id);
    const { names, zone, kind, template } = props;
    const name = names.resource("worker", zone, kind);
    this.workerTag = name;
    const tags = { ...props.tags, Name: name, Worker: name, Kind: kind };
    const group = new AutoscalingGroup(this, "group", {
      name,
      minSize: props.size,
      maxSize: props.size,
      desiredCapacity: props.size,
      vpcZoneIdentifier: [...props.subnetIds],
      launchTemplate: { id: template.id, version: Token.asString(template.latestVersion) },
      targetGroupArns: [props.targetGroupArn],
      // Not "ELB": a worker that is slow on a long answer, or still waiting for its models, is not broken. The load
      // balancer sends it nothing meanwhile, and the playbook mends what can be mended (docs/adr/0006).
      healthCheckType: "EC2",
      healthCheckGracePeriod: firstBootSeconds,
      // Replacements end the old instance first: lab accounts run at most nine instances in a region.
      instanceMaintenancePolicy: { minHealthyPercentage: 50, maxHealthyPercentage: 100 },
      instanceRefresh: {
        strategy: "Rolling",
        preferences: {
          minHealthyPercentage: 50,
          maxHealthyPercentage: 100,
          instanceWarmup: String(firstBootSeconds),
        },
      },
      // Ending a worker waits for its draining, and Terraform's default waits for ten minutes only.
      timeouts: { delete: `${Math.ceil(idleTimeoutSeconds / 60) + 10}m` },
      tag: Object.entries(tags).map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
    });
    this.groupName = group.name;
  }
}
