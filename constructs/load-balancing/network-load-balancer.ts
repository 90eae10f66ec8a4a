import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbTargetGroup, type LbTargetGroupConfig } from "@cdktf/provider-aws/lib/lb-target-group";
import { LbTargetGroupAttachment } from "@cdktf/provider-aws/lib/lb-target-group-attachment";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { idleTimeoutSeconds } from "./idle-timeout";
import type { LlmLoadBalancer } from "./llm-load-balancer";

export interface NetworkLoadBalancerProps {
  readonly names: Names;
  readonly zone: string;
  readonly vpcId: string;
  readonly subnetIds: readonly [string, string];
  /**
   * Fixed IPv4 addresses, one in each subnet.
   * @default chosen by AWS
   */
  readonly addresses?: readonly [string, string];
  readonly deletionProtection: boolean;
}

/** TCP port that application load balancers listen on. */
const targetPort = 80;

/**
 * Private network load balancer. It carries no security group, and that is for good: AWS decides at creation.
 * The groups of the application load balancers behind it say who gets through. What they see as the source:
 * requests of the VPC link come from an address of this balancer, all others from the client's own.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
 */
export class NetworkLoadBalancer extends Construct {
  readonly loadBalancer: Lb;
  /** By where they lead. */
  readonly targetGroups: Record<string, LbTargetGroup> = {};

  constructor(
    scope: Construct,
    id: string,
    private readonly props: NetworkLoadBalancerProps,
  ) {
    super(scope, id);
    const { names, zone, subnetIds, addresses } = props;
    const name = names.limited("loadBalancer", "nlb", zone);
    this.loadBalancer = new Lb(this, "load-balancer", {
      name,
      internal: true,
      loadBalancerType: "network",
      ...(addresses
        ? {
            subnetMapping: subnetIds.map((subnetId, index) => ({
              subnetId,
              privateIpv4Address: addresses[index],
            })),
          }
        : { subnets: [...subnetIds] }),
      enableCrossZoneLoadBalancing: true,
      enableDeletionProtection: props.deletionProtection,
      tags: { Name: name },
    });
  }

  /** Forwards a port to the application load balancer of the same zone. */
  forwardToLoadBalancer(port: number, { loadBalancer, listener }: LlmLoadBalancer): void {
    const group = this.addListener(port, "alb", { targetType: "alb" });
    new LbTargetGroupAttachment(this, `target-${port}`, {
      targetGroupArn: group.arn,
      targetId: loadBalancer.arn,
      port: targetPort,
      // AWS refuses an application load balancer that does not listen on the port yet.
      dependsOn: [listener],
    });
  }

  /** Forwards a port to fixed addresses outside the VPC, reached over the peering. */
  forwardToAddresses(port: number, peerZone: string, addresses: readonly string[]): void {
    // In a VPC of another region, and of another network load balancer: AWS supports neither with the client's address.
    const group = this.addListener(port, `zone-${peerZone}`, { targetType: "ip", preserveClientIp: "false" });
    addresses.forEach((address, index) => {
      new LbTargetGroupAttachment(this, `target-${port}-${index}`, {
        targetGroupArn: group.arn,
        targetId: address,
        port: targetPort,
        availabilityZone: "all",
      });
    });
  }

  private addListener(port: number, target: string, options: Partial<LbTargetGroupConfig>): LbTargetGroup {
    const { names, zone, vpcId } = this.props;
    const name = names.limited("targetGroup", "nlb", zone, target);
    const group = new LbTargetGroup(this, `targets-${port}`, {
      name,
      vpcId,
      protocol: "TCP",
      port: targetPort,
      healthCheck: { protocol: "HTTP", path: "/", matcher: "200", interval: 30 },
      tags: { Name: name },
      ...options,
    });
    this.targetGroups[target] = group;
    new LbListener(this, `listener-${port}`, {
      loadBalancerArn: this.loadBalancer.arn,
      port,
      protocol: "TCP",
      tcpIdleTimeoutSeconds: idleTimeoutSeconds,
      defaultAction: [{ type: "forward", targetGroupArn: group.arn }],
      tags: { Name: names.resource("nlb", zone, String(port)) },
    });
    return group;
  }
}
