import type { Thing } from "./thing";

export interface Vpc extends Thing {
  readonly cidr: string;
}

export interface Subnet extends Thing {
  readonly vpc: string;
  readonly cidr: string;
  /** With the region: `us-east-1a`. */
  readonly availabilityZone: string;
  /** Whether what starts in it gets a public address. */
  readonly publicAddresses: boolean;
}

export interface Route {
  readonly destination: string;
  readonly via: "internet gateway" | "instance" | "peering" | "something else";
  /** Id of what it leads to. */
  readonly target: string;
}

export interface RouteTable extends Thing {
  readonly vpc: string;
  /** Serves every subnet without an association. */
  readonly main: boolean;
  /** Associated by name. */
  readonly subnets: readonly string[];
  /** Without the VPC's own, and without those of gateway endpoints. */
  readonly routes: readonly Route[];
}

export interface Peering extends Thing {
  readonly requester: string;
  readonly accepter: string;
  readonly accepted: boolean;
}

export interface SecurityGroupRule {
  readonly direction: "ingress" | "egress";
  /** `-1`: all. */
  readonly protocol: string;
  /** Lowest and highest port; 0 and 65535 where the rule names none. */
  readonly ports: readonly [number, number];
  /** Id of a group, or a range. */
  readonly peer: string;
  readonly description: string;
}

export interface SecurityGroup extends Thing {
  readonly vpc: string;
  /** The one that AWS made with the VPC. */
  readonly isDefault: boolean;
  readonly rules: readonly SecurityGroupRule[];
}
