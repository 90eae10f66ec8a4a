import { Construct } from "constructs";
import { planNetwork } from "../config/network";
import { LlmLoadBalancer } from "../constructs/load-balancing/llm-load-balancer";
import { NetworkLoadBalancer } from "../constructs/load-balancing/network-load-balancer";
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
    new ZoneWorkers(scope, "workers", {
      ...common,
      settings,
      securityGroupId: network.securityGroups.llm,
      targetGroupArns: balancer.targetGroupArns,
      storage,
      tags: this.zoneTags(zone),
    });
    return { balancer, entrance };
  }
}
