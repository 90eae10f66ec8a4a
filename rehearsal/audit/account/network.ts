import {
  type Route as AwsRoute,
  paginateDescribeInstances,
  paginateDescribeNatGateways,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroupRules,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcPeeringConnections,
  type SecurityGroupRule as AwsRule,
} from "@aws-sdk/client-ec2";
import type {
  Peering,
  Route,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Vpc,
} from "../facts/network";
import type { Thing } from "../facts/thing";
import { collect, type RegionSource, tagMap } from "./region-source";

/** Filter for what is in this project's VPCs; for nothing where there is none. */
export async function inOwnVpcs(source: RegionSource, Name = "vpc-id") {
  const ids = (await source.ownVpcs()).map(({ VpcId = "" }) => VpcId);
  return { Filters: [{ Name, Values: ids.length > 0 ? ids : ["none"] }] };
}

export async function readVpcs(source: RegionSource): Promise<Vpc[]> {
  return (await source.ownVpcs()).map(({ VpcId, CidrBlock = "", Tags }) => ({
    ...source.thing("aws_vpc", VpcId, tagMap(Tags)),
    cidr: CidrBlock,
  }));
}

export async function readSubnets(source: RegionSource): Promise<Subnet[]> {
  const pages = paginateDescribeSubnets({ client: source.clients.ec2 }, await inOwnVpcs(source));
  return (await collect(pages, ({ Subnets }) => Subnets)).map((subnet) => ({
    ...source.thing("aws_subnet", subnet.SubnetId, tagMap(subnet.Tags)),
    vpc: subnet.VpcId ?? "",
    cidr: subnet.CidrBlock ?? "",
    availabilityZone: subnet.AvailabilityZone ?? "",
    publicAddresses: subnet.MapPublicIpOnLaunch ?? false,
  }));
}

export async function readRouteTables(source: RegionSource): Promise<RouteTable[]> {
  const inOwn = await inOwnVpcs(source);
  const instances = await collect(
    paginateDescribeInstances({ client: source.clients.ec2 }, inOwn),
    ({ Reservations }) => Reservations?.flatMap(({ Instances = [] }) => Instances),
  );
  const owners = new Map(
    instances.flatMap(({ InstanceId = "", NetworkInterfaces = [] }) =>
      NetworkInterfaces.map(({ NetworkInterfaceId = "" }) => [NetworkInterfaceId, InstanceId] as const),
    ),
  );
  const pages = paginateDescribeRouteTables({ client: source.clients.ec2 }, inOwn);
  return (await collect(pages, ({ RouteTables }) => RouteTables)).map((table) => {
    const associations = table.Associations ?? [];
    return {
      ...source.thing("aws_route_table", table.RouteTableId, tagMap(table.Tags)),
      vpc: table.VpcId ?? "",
      main: associations.some(({ Main }) => Main === true),
      subnets: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
      routes: (table.Routes ?? [])
        .filter(({ GatewayId = "" }) => GatewayId !== "local" && !GatewayId.startsWith("vpce-"))
        .map((route) => readRoute(route, owners)),
    };
  });
}

function readRoute(route: AwsRoute, instanceOf: ReadonlyMap<string, string>): Route {
  const destination = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? "";
  if (route.GatewayId?.startsWith("igw-")) {
    return { destination, via: "internet gateway", target: route.GatewayId };
  }
  if (route.VpcPeeringConnectionId !== undefined) {
    return { destination, via: "peering", target: route.VpcPeeringConnectionId };
  }
  const instance = route.InstanceId ?? instanceOf.get(route.NetworkInterfaceId ?? "");
  if (instance !== undefined && instance !== "") return { destination, via: "instance", target: instance };
  return { destination, via: "something else", target: route.NatGatewayId ?? route.TransitGatewayId ?? "" };
}

export async function readPeerings(source: RegionSource): Promise<Peering[]> {
  const all = await collect(
    paginateDescribeVpcPeeringConnections({ client: source.clients.ec2 }, {}),
    ({ VpcPeeringConnections }) => VpcPeeringConnections,
  );
  const vpcs = (await source.ownVpcs()).map(({ VpcId }) => VpcId);
  return (
    all
      .filter(
        ({ Status }) =>
          !["deleted", "deleting", "failed", "rejected", "expired"].includes(Status?.Code ?? ""),
      )
      // Both regions show it.
      .filter(({ RequesterVpcInfo }) => vpcs.includes(RequesterVpcInfo?.VpcId))
      .map((peering) => ({
        ...source.thing("aws_vpc_peering_connection", peering.VpcPeeringConnectionId, tagMap(peering.Tags)),
        requester: peering.RequesterVpcInfo?.VpcId ?? "",
        accepter: peering.AccepterVpcInfo?.VpcId ?? "",
        accepted: peering.Status?.Code === "active",
      }))
  );
}

export async function readNatGateways(source: RegionSource): Promise<Thing[]> {
  const { Filters } = await inOwnVpcs(source);
  const pages = paginateDescribeNatGateways({ client: source.clients.ec2 }, { Filter: Filters });
  return (await collect(pages, ({ NatGateways }) => NatGateways))
    .filter(({ State }) => State !== "deleted")
    .map(({ NatGatewayId, Tags }) => source.thing("aws_nat_gateway", NatGatewayId, tagMap(Tags)));
}

export async function readSecurityGroups(source: RegionSource): Promise<SecurityGroup[]> {
  const client = source.clients.ec2;
  const groups = await collect(
    paginateDescribeSecurityGroups({ client }, await inOwnVpcs(source)),
    ({ SecurityGroups }) => SecurityGroups,
  );
  const rules = await collect(
    paginateDescribeSecurityGroupRules({ client }, {}),
    ({ SecurityGroupRules }) => SecurityGroupRules,
  );
  return groups.map((group) => {
    const isDefault = group.GroupName === "default";
    const tags = tagMap(group.Tags);
    return {
      ...source.thing("aws_security_group", group.GroupId, tags, {
        // AWS's own name and description, which nobody can change.
        name: isDefault ? tags.Name : group.GroupName,
        description: isDefault ? undefined : (group.Description ?? ""),
      }),
      vpc: group.VpcId ?? "",
      isDefault,
      rules: rules.filter(({ GroupId }) => GroupId === group.GroupId).map(readRule),
    };
  });
}

function readRule(rule: AwsRule): SecurityGroupRule {
  const all = rule.IpProtocol === "-1";
  return {
    direction: rule.IsEgress === true ? "egress" : "ingress",
    protocol: rule.IpProtocol ?? "-1",
    ports: all ? [0, 65_535] : [rule.FromPort ?? 0, rule.ToPort ?? 65_535],
    peer: rule.ReferencedGroupInfo?.GroupId ?? rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.PrefixListId ?? "",
    description: rule.Description ?? "",
  };
}
