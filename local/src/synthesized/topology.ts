import { z } from "zod";
import { type LoadBalancerPlan, readLoadBalancerPlan } from "./load-balancer-plan";
import type { RestApi } from "./rest-api";
import { asList, type Resource, type SynthesizedTerraform } from "./terraform";

/** Where each integration of the REST API leads, network load balancers and peering in between left out. */
export interface Topology {
  /** In the order in which the API's paths lead to them: zone A, zone B. */
  readonly loadBalancers: readonly LoadBalancerPlan[];
  /** Name of a load balancer, by the integration's address up to the path: `http://host:port`. */
  readonly entrances: ReadonlyMap<string, string>;
}

/** Host and port of an integration's uri; the host may be a Terraform expression. */
const origin = /^http:\/\/(?:\$\{[^}]+\}|[^/:$]+)(?::(\d+))?(?=\/|$)/;

/** @throws Error where a way ends nowhere */
export function readTopology(terraform: SynthesizedTerraform, api: RestApi): Topology {
  const balancers = new Map<string, LoadBalancerPlan>();
  const entrances = new Map<string, string>();
  const [restApi] = terraform.all("aws_api_gateway_rest_api");
  for (const { integration } of api.methods) {
    const { type, uri = "", connectionId } = integration;
    const address = originOf(uri);
    if (type !== "http_proxy" || entrances.has(address)) continue;
    const port = Number(origin.exec(uri)?.[1] ?? 80);
    const entrance = vpcLinkTarget(terraform, restApi?.stack ?? "", connectionId);
    const balancer = entrance && applicationLoadBalancerBehind(terraform, entrance, port);
    if (!balancer) throw new Error(`cdktf.out: integration ${uri} leads to no application load balancer.`);
    const plan = readLoadBalancerPlan(terraform, balancer);
    balancers.set(plan.name, plan);
    entrances.set(address, plan.name);
  }
  return { loadBalancers: [...balancers.values()], entrances };
}

/** Names of all target groups: each is a kind of worker in a zone. */
export function targetGroupNames({ loadBalancers }: Topology): string[] {
  return loadBalancers.flatMap(({ targetGroups }) => targetGroups.map(({ name }) => name));
}

/** The part of an integration's uri before the path. */
export function originOf(uri: string): string {
  return origin.exec(uri)?.[0] ?? "";
}

function vpcLinkTarget(terraform: SynthesizedTerraform, stack: string, connectionId: string | undefined) {
  const link = terraform.follow(stack, connectionId);
  return link && terraform.follow(link.stack, asList(link.values.target_arns)[0]);
}

const balancerSchema = z.looseObject({ load_balancer_type: z.string().default("application") });

/** Follows listener, target group and target of network load balancers until an application load balancer. */
function applicationLoadBalancerBehind(
  terraform: SynthesizedTerraform,
  balancer: Resource,
  port: number,
): Resource | undefined {
  if (balancerSchema.parse(balancer.values).load_balancer_type === "application") return balancer;
  const listener = terraform
    .referring("aws_lb_listener", "load_balancer_arn", balancer)
    .find(({ values }) => values.port === port);
  const action = z
    .looseObject({ target_group_arn: z.string() })
    .safeParse(asList(listener?.values.default_action)[0]).data;
  const group = listener && terraform.follow(listener.stack, action?.target_group_arn);
  if (!group) return undefined;
  for (const attachment of terraform.referring("aws_lb_target_group_attachment", "target_group_arn", group)) {
    const { target_id: target, port: targetPort = group.values.port } = attachment.values;
    const next = terraform.follow(attachment.stack, target) ?? networkLoadBalancerAt(terraform, target);
    if (next) return applicationLoadBalancerBehind(terraform, next, Number(targetPort));
  }
  return undefined;
}

/** The network load balancer with a fixed address. */
function networkLoadBalancerAt(terraform: SynthesizedTerraform, address: unknown): Resource | undefined {
  return terraform
    .all("aws_lb")
    .find(({ values }) =>
      asList(values.subnet_mapping).some(
        (mapping) => (mapping as { private_ipv4_address?: unknown }).private_ipv4_address === address,
      ),
    );
}
