import { planNetwork } from "../../config/network";
import type { Settings } from "../../config/presets";
import type { SecurityGroups } from "../../stacks/outputs";
import type { ZoneId } from "../../stacks/lks-stack";

/** The other side of a rule: a group of the same region, or named address ranges. */
export type Peer<Group extends string> =
  { readonly group: Group } | { readonly name: string; readonly cidrs: readonly string[] };

export interface Rule<Group extends string> {
  readonly ports: readonly number[];
  readonly peer: Peer<Group>;
  readonly purpose: string;
}

export interface GroupRules<Group extends string> {
  readonly purpose: string;
  readonly ingress: readonly Rule<Group>[];
  readonly egress: readonly Rule<Group>[];
}

export type RuleTable<Z extends ZoneId> = {
  readonly [Group in keyof SecurityGroups[Z] & string]: GroupRules<keyof SecurityGroups[Z] & string>;
};

const ports = { http: 80, https: 443, nfs: 2049 };
const web = [ports.http, ports.https];
const internet = { name: "internet", cidrs: ["0.0.0.0/0"] };

/**
 * All security groups of both zones and every rule in them (requirements SG1 to SG6, G4), all TCP.
 *
 * A group cannot be referenced from another region, hence ranges where zones meet. The network load balancers
 * carry no group: what they forward arrives from an address of a private subnet.
 */
export function securityGroupRules(settings: Settings): { readonly [Z in ZoneId]: RuleTable<Z> } {
  const database = settings.database.port;
  const ollama = settings.workers.port;
  const privateSubnets = {
    a: { name: "private-a", cidrs: planNetwork(settings.zones.a.vpcCidr).private },
    b: { name: "private-b", cidrs: planNetwork(settings.zones.b.vpcCidr).private },
  };

  return {
    a: {
      db: {
        purpose: "PostgreSQL and the Lambda functions that use it",
        ingress: [
          { ports: [database], peer: { group: "db" }, purpose: "PostgreSQL from the Lambda functions" },
        ],
        egress: [{ ports: [database], peer: { group: "db" }, purpose: "Lambda functions to PostgreSQL" }],
      },
      llm: {
        purpose: "LLM workers of zone A",
        ingress: [{ ports: [ollama], peer: { group: "lb" }, purpose: "Ollama from the load balancer" }],
        egress: [
          { ports: web, peer: internet, purpose: "Packages, models and AWS APIs, through NAT" },
          { ports: [ports.nfs], peer: { group: "efs" }, purpose: "Models on EFS" },
        ],
      },
      lb: {
        purpose: "Application load balancer of zone A",
        ingress: [
          {
            ports: [ports.http],
            peer: privateSubnets.a,
            purpose: "From the network load balancer of zone A",
          },
        ],
        egress: [{ ports: [ollama], peer: { group: "llm" }, purpose: "To Ollama on the workers" }],
      },
      nat: {
        purpose: "NAT instance of zone A",
        ingress: [{ ports: web, peer: privateSubnets.a, purpose: "Forwarded for the private subnets" }],
        egress: [{ ports: web, peer: internet, purpose: "Forwarded to the internet" }],
      },
      efs: {
        purpose: "EFS mount targets with the models",
        ingress: [
          { ports: [ports.nfs], peer: { group: "llm" }, purpose: "NFS from the workers of zone A" },
          { ports: [ports.nfs], peer: privateSubnets.b, purpose: "NFS from zone B, over the peering" },
        ],
        egress: [],
      },
    },
    b: {
      llm: {
        purpose: "LLM workers of zone B",
        ingress: [{ ports: [ollama], peer: { group: "lb" }, purpose: "Ollama from the load balancer" }],
        egress: [
          { ports: web, peer: internet, purpose: "Packages, models and AWS APIs, through NAT" },
          {
            ports: [ports.nfs],
            peer: privateSubnets.a,
            purpose: "Models on EFS in zone A, over the peering",
          },
        ],
      },
      // Two groups are all this region may have (SG1); the workers' is the strict one, so NAT shares this one.
      lb: {
        purpose: "Application load balancer and NAT instance of zone B",
        ingress: [
          {
            ports: [ports.http],
            peer: privateSubnets.a,
            purpose: "LLM requests from zone A, over the peering",
          },
          {
            ports: web,
            peer: privateSubnets.b,
            purpose: "From the network load balancer of zone B, and what NAT forwards",
          },
        ],
        egress: [
          { ports: [ollama], peer: { group: "llm" }, purpose: "To Ollama on the workers" },
          { ports: web, peer: internet, purpose: "Forwarded by NAT to the internet" },
        ],
      },
    },
  };
}
