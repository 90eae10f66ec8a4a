import { formatCidr, hostAddress, parseCidr, subnet } from "./cidr";

/** The ranges of one zone, all calculated from its VPC's /23 (requirement N2). */
export interface NetworkPlan {
  readonly vpc: string;
  /** /24, first half of the VPC. */
  readonly public: string;
  /** Two /25, one per availability zone. */
  readonly private: readonly [string, string];
  /** Fixed addresses of the network load balancer, one in each private subnet (the tenth host). */
  readonly networkLoadBalancerAddresses: readonly [string, string];
}

export function planNetwork(vpcCidr: string): NetworkPlan {
  const vpc = parseCidr(vpcCidr);
  const first = subnet(vpc, 25, 2);
  const second = subnet(vpc, 25, 3);
  return {
    vpc: formatCidr(vpc),
    public: formatCidr(subnet(vpc, 24, 0)),
    private: [formatCidr(first), formatCidr(second)],
    networkLoadBalancerAddresses: [hostAddress(first, 10), hostAddress(second, 10)],
  };
}
