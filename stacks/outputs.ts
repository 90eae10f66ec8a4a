import type { Watched } from "../constructs/monitoring/metric";

/**
 * What one stack hands to the next. Values are tokens: CDKTF turns each use in another stack into a remote
 * state output and its data source (requirement G8).
 */
export interface NetworkOutputs {
  readonly vpcId: string;
  /** IPv4 range of the VPC. */
  readonly vpcCidr: string;
  /** In the order of the zone's availability zones. */
  readonly privateSubnetIds: readonly [string, string];
  readonly publicRouteTableId: string;
  readonly privateRouteTableId: string;
  /** Where alarms of the region go. */
  readonly alarmTopicArn: string;
  readonly watched: Watched;
}

/** Security groups of us-east-1 (design table; requirement SG1 allows five). */
export interface EastSecurityGroups {
  readonly db: string;
  readonly llm: string;
  readonly lb: string;
  readonly nat: string;
  readonly efs: string;
}

/** Security groups of us-west-2; the NAT instance shares `lb` with the load balancer. */
export interface WestSecurityGroups {
  readonly llm: string;
  readonly lb: string;
}

export interface SecurityGroups {
  readonly a: EastSecurityGroups;
  readonly b: WestSecurityGroups;
}

/** What the network stack of a zone hands on. */
export interface ZoneOutputs<Z extends keyof SecurityGroups> extends NetworkOutputs {
  readonly securityGroups: SecurityGroups[Z];
}

export interface StorageOutputs {
  /** IPv4 addresses of the two mount targets, in the order of zone A's availability zones. */
  readonly mountTargetAddresses: readonly [string, string];
  readonly watched: Watched;
}

export interface ComputeOutputs {
  /** The network load balancer of zone A, which the API's VPC link targets. */
  readonly networkLoadBalancerArn: string;
  readonly networkLoadBalancerDnsName: string;
  readonly watched: readonly Watched[];
}

/** Listener ports of the network load balancer, by the zone they lead to. */
export const llmListenerPorts = { a: 80, b: 81 } as const;

export interface DataOutputs {
  readonly host: string;
  /** Decimal number, as text. */
  readonly port: string;
  readonly databaseName: string;
  /** Role the service runs as. */
  readonly serviceUser: string;
  /** Sensitive. */
  readonly servicePassword: string;
  readonly watched: Watched;
}

export interface ApiOutputs {
  /** Base URL of the stage, without a slash at the end. */
  readonly apiUrl: string;
  readonly userPoolClientId: string;
  /** Life of an ID token in minutes. */
  readonly idTokenMinutes: number;
}
