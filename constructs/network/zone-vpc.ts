import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { NetworkPlan } from "../../config/network";

export interface ZoneVpcProps {
  readonly names: Names;
  /** "a" or "b". */
  readonly zone: string;
  readonly region: string;
  /** Letters of the two availability zones; the public subnet lies in the first (N3). */
  readonly availabilityZones: readonly [string, string];
  readonly plan: NetworkPlan;
}

/** VPC of a zone with its public and its two private subnets (requirements N1 to N3). */
export class ZoneVpc extends Construct {
  readonly vpc: Vpc;
  readonly internetGateway: InternetGateway;
  readonly publicSubnet: Subnet;
  /** In the order of the availability zones. */
  readonly privateSubnets: readonly [Subnet, Subnet];

  constructor(scope: Construct, id: string, { names, zone, region, availabilityZones, plan }: ZoneVpcProps) {
    super(scope, id);
    const [first, second] = availabilityZones;
    this.vpc = new Vpc(this, "vpc", {
      cidrBlock: plan.vpc,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: names.resource("zone", zone) },
    });
    this.internetGateway = new InternetGateway(this, "internet-gateway", {
      vpcId: this.vpc.id,
      tags: { Name: names.resource("igw", zone) },
    });
    const subnet = (tier: "public" | "private", letter: string, cidrBlock: string) =>
      new Subnet(this, `${tier}-subnet-${letter}`, {
        vpcId: this.vpc.id,
        availabilityZone: `${region}${letter}`,
        cidrBlock,
        // Only the NAT instance lives in public, and it has an Elastic IP of its own.
        mapPublicIpOnLaunch: false,
        tags: { Name: names.resource("subnet", zone, tier, letter) },
      });
    this.publicSubnet = subnet("public", first, plan.public);
    this.privateSubnets = [
      subnet("private", first, plan.private[0]),
      subnet("private", second, plan.private[1]),
    ];
  }
}
