import { Construct } from "constructs";
import { planNetwork } from "../config/network";
import { LlmLoadBalancer } from "../constructs/load-balancing/llm-load-balancer";
import { LlmWatch } from "../constructs/load-balancing/llm-watch";
import { NetworkLoadBalancer } from "../constructs/load-balancing/network-load-balancer";
import { perKind } from "../constructs/workers/worker-kind";
import { WorkerWatch } from "../constructs/workers/worker-watch";
import { ZoneWorkers } from "../constructs/workers/zone-workers";
import { LksStack, type LksStackProps, type ZoneId } from "./lks-stack";
import { type ComputeOutputs, llmListenerPorts, type StorageOutputs, type ZoneOutputs } from "./outputs";

export interface ComputeStackProps extends LksStackProps {
  readonly east: ZoneOutputs<"a">;
  readonly west: ZoneOutputs<"b">;
  readonly storage: StorageOutputs;
}

/**
 * Workers and load balancers of both zones. The API's one door is the network load balancer of zone A: one port
 * leads to the workers of zone A, another one over the peering to those of zone B (llmListenerPorts).
 */
export class ComputeStack extends LksStack {
  readonly outputs: ComputeOutputs;

  constructor(scope: Construct, id: string, props: ComputeStackProps) {
    super(scope, id, props, "a");
    const { zones } = this.settings;
    const { networkLoadBalancerAddresses } = planNetwork(zones.b.vpcCidr);

    const a = this.addZone("a", props.east, props.storage);
    a.entrance.forwardToLoadBalancer(llmListenerPorts.a, a.balancer);
    a.entrance.forwardToAddresses(llmListenerPorts.b, "b", networkLoadBalancerAddresses);

    const b = this.addZone("b", props.west, props.storage, networkLoadBalancerAddresses);
    b.entrance.forwardToLoadBalancer(llmListenerPorts.a, b.balancer);

    this.outputs = {
      networkLoadBalancerArn: a.entrance.loadBalancer.arn,
      networkLoadBalancerDnsName: a.entrance.loadBalancer.dnsName,
      watched: [
        ...this.watch("a", props.east.alarmTopicArn, a),
        ...this.watch("b", props.west.alarmTopicArn, b),
      ],
    };
  }

  private addZone(
    zone: ZoneId,
    network: ZoneOutputs<"a"> | ZoneOutputs<"b">,
    storage: StorageOutputs,
    addresses?: readonly [string, string],
  ) {
    const { names, settings } = this;
    const scope = this.placeIn(zone, new Construct(this, `zone-${zone}`));
    const common = {
      names,
      zone,
      vpcId: network.vpcId,
      subnetIds: network.privateSubnetIds,
      deletionProtection: settings.operations.deletionProtection,
    };
    const balancer = new LlmLoadBalancer(scope, "llm", {
      ...common,
      securityGroupId: network.securityGroups.lb,
      workerPort: settings.workers.port,
    });
    const entrance = new NetworkLoadBalancer(scope, "entrance", { ...common, addresses });
    const workers = new ZoneWorkers(scope, "workers", {
      ...common,
      settings,
      securityGroupId: network.securityGroups.llm,
      targetGroupArns: perKind((kind) => balancer.targetGroups[kind].arn),
      storage,
      tags: this.zoneTags(zone),
    });
    return { scope, balancer, entrance, workers };
  }

  private watch(
    zone: ZoneId,
    topicArn: string,
    { scope, balancer, entrance, workers }: ReturnType<ComputeStack["addZone"]>,
  ) {
    const common = { names: this.names, region: this.settings.zones[zone].region, topicArn, zone };
    return [
      new LlmWatch(scope, "llm-watch", {
        ...common,
        applicationLoadBalancer: balancer.loadBalancer.arnSuffix,
        workerTargetGroups: perKind((kind) => balancer.targetGroups[kind].arnSuffix),
        networkLoadBalancer: entrance.loadBalancer.arnSuffix,
        networkTargetGroups: Object.fromEntries(
          Object.entries(entrance.targetGroups).map(([target, { arnSuffix }]) => [target, arnSuffix]),
        ),
      }),
      new WorkerWatch(scope, "worker-watch", {
        ...common,
        instanceType: this.settings.workers.instanceType,
        groupNames: workers.groupNames,
        associationIds: workers.associationIds,
      }),
    ];
  }
}
