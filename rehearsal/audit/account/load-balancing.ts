import {
  type Action,
  DescribeListenerAttributesCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  type Listener as AwsListener,
  type LoadBalancer as AwsLoadBalancer,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
  type Rule,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Answer, Listener, ListenerRule, LoadBalancer, TargetGroup } from "../facts/load-balancing";
import { collect, forEach, type RegionSource, tagMap } from "./region-source";

async function ownLoadBalancers(source: RegionSource): Promise<AwsLoadBalancer[]> {
  const vpcs = (await source.ownVpcs()).map(({ VpcId }) => VpcId);
  const pages = paginateDescribeLoadBalancers({ client: source.clients.loadBalancing }, {});
  return (await collect(pages, ({ LoadBalancers }) => LoadBalancers)).filter(({ VpcId }) =>
    vpcs.includes(VpcId),
  );
}

async function tagsOf({ clients: { loadBalancing } }: RegionSource, arn: string | undefined) {
  const { TagDescriptions } = await loadBalancing.send(
    new DescribeTagsCommand({ ResourceArns: [arn ?? ""] }),
  );
  return tagMap(TagDescriptions?.[0]?.Tags);
}

export async function readLoadBalancers(source: RegionSource): Promise<LoadBalancer[]> {
  return forEach(await ownLoadBalancers(source), async (balancer) => {
    const { LoadBalancerArn: arn, LoadBalancerName: name, Type: kind = "" } = balancer;
    const { Attributes } = await source.clients.loadBalancing.send(
      new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }),
    );
    const attributes = tagMap(Attributes);
    const zones = balancer.AvailabilityZones ?? [];
    return {
      ...source.thing("aws_lb", arn, await tagsOf(source, arn), { name }),
      kind,
      internal: balancer.Scheme === "internal",
      groups: balancer.SecurityGroups ?? [],
      subnets: zones.flatMap(({ SubnetId }) => SubnetId ?? []),
      addresses: zones.flatMap(({ LoadBalancerAddresses = [] }) =>
        LoadBalancerAddresses.flatMap(({ PrivateIPv4Address }) => PrivateIPv4Address ?? []),
      ),
      idleTimeout: kind === "application" ? Number(attributes["idle_timeout.timeout_seconds"]) : undefined,
      // Application load balancers always do.
      crossZone: kind === "application" || attributes["load_balancing.cross_zone.enabled"] === "true",
      deletionProtection: attributes["deletion_protection.enabled"] === "true",
    };
  });
}

export async function readListeners(source: RegionSource): Promise<Listener[]> {
  const client = source.clients.loadBalancing;
  const perBalancer = await forEach(await ownLoadBalancers(source), ({ LoadBalancerArn }) =>
    collect(paginateDescribeListeners({ client }, { LoadBalancerArn }), ({ Listeners }) => Listeners),
  );
  return forEach(perBalancer.flat(), async (listener) => {
    const { ListenerArn: arn, LoadBalancerArn, Port = 0, Protocol = "" } = listener;
    return {
      ...source.thing("aws_lb_listener", arn, await tagsOf(source, arn)),
      loadBalancer: LoadBalancerArn ?? "",
      port: Port,
      protocol: Protocol,
      idleTimeout: Protocol === "TCP" ? await idleTimeout(source, arn) : undefined,
      rules: await readRules(source, listener),
    };
  });
}

async function idleTimeout({ clients: { loadBalancing } }: RegionSource, arn: string | undefined) {
  const { Attributes } = await loadBalancing.send(
    new DescribeListenerAttributesCommand({ ListenerArn: arn }),
  );
  return Number(tagMap(Attributes)["tcp.idle_timeout.seconds"]);
}

async function readRules(source: RegionSource, { ListenerArn, DefaultActions, Protocol }: AwsListener) {
  const otherwise = { paths: undefined, narrowed: false, answer: readAnswer(DefaultActions) };
  if (Protocol === "TCP") return [otherwise];
  const rules = await collect(
    paginateDescribeRules({ client: source.clients.loadBalancing }, { ListenerArn }),
    ({ Rules }) => Rules,
  );
  return [
    ...rules
      .filter(({ IsDefault }) => IsDefault !== true)
      .sort((one, other) => Number(one.Priority) - Number(other.Priority))
      .map(readRule),
    otherwise,
  ];
}

function readRule({ Conditions = [], Actions }: Rule): ListenerRule {
  const byPath = Conditions.filter(({ Field }) => Field === "path-pattern");
  return {
    paths: byPath.flatMap(({ PathPatternConfig, Values }) => PathPatternConfig?.Values ?? Values ?? []),
    narrowed: byPath.length !== Conditions.length,
    answer: readAnswer(Actions),
  };
}

function readAnswer([action, ...others]: readonly Action[] = []): Answer {
  if (action && others.length === 0) {
    if (action.Type === "forward") return { targetGroup: action.TargetGroupArn ?? "" };
    if (action.Type === "fixed-response") {
      const { StatusCode = "", MessageBody = "" } = action.FixedResponseConfig ?? {};
      return { status: StatusCode, body: MessageBody };
    }
  }
  return "something else";
}

export async function readTargetGroups(source: RegionSource): Promise<TargetGroup[]> {
  const client = source.clients.loadBalancing;
  const vpcs = (await source.ownVpcs()).map(({ VpcId }) => VpcId);
  const all = await collect(paginateDescribeTargetGroups({ client }, {}), ({ TargetGroups }) => TargetGroups);
  return forEach(
    all.filter(({ VpcId }) => vpcs.includes(VpcId)),
    async (group) => {
      const { TargetGroupArn: arn, TargetType = "" } = group;
      const { TargetHealthDescriptions = [] } = await client.send(
        new DescribeTargetHealthCommand({ TargetGroupArn: arn }),
      );
      return {
        ...source.thing("aws_lb_target_group", arn, await tagsOf(source, arn), {
          name: group.TargetGroupName,
        }),
        targetType: TargetType,
        protocol: group.Protocol ?? "",
        port: group.Port ?? 0,
        healthCheck: { path: group.HealthCheckPath ?? "", matcher: group.Matcher?.HttpCode ?? "" },
        targets: TargetHealthDescriptions.map(({ Target }) => ({
          id: Target?.Id ?? "",
          port: Target?.Port ?? 0,
          availabilityZone: Target?.AvailabilityZone ?? "",
        })),
      };
    },
  );
}
