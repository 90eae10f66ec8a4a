import type { Route, RouteTable, SecurityGroup, SecurityGroupRule, Subnet, Vpc } from "../facts/network";
import type { Attributes } from "./attributes";
import type { Synthesis } from "./synthesis";

export function readNetwork(synthesis: Synthesis) {
  return {
    vpcs: synthesis.facts("aws_vpc", (of) => ({ cidr: of.text("cidr_block") })) satisfies Vpc[],
    subnets: synthesis.facts("aws_subnet", (of) => ({
      vpc: of.reference("vpc_id"),
      cidr: of.text("cidr_block"),
      availabilityZone: of.text("availability_zone"),
      publicAddresses: of.flag("map_public_ip_on_launch", false),
    })) satisfies Subnet[],
    routeTables: readRouteTables(synthesis),
    peerings: synthesis.facts("aws_vpc_peering_connection", (of, { id }) => ({
      requester: of.reference("vpc_id"),
      accepter: of.reference("peer_vpc_id"),
      accepted: synthesis
        .referring("aws_vpc_peering_connection_accepter", "vpc_peering_connection_id", id)
        .some((accepter) => accepter.of.flag("auto_accept", false)),
    })),
    natGateways: synthesis.all("aws_nat_gateway").map(({ thing }) => thing),
    securityGroups: readSecurityGroups(synthesis),
  };
}

function readRouteTables(synthesis: Synthesis): RouteTable[] {
  const rest = (table: { readonly id: string }, of: Attributes) => ({
    subnets: synthesis
      .referring("aws_route_table_association", "route_table_id", table.id)
      .map((association) => association.of.reference("subnet_id")),
    routes: [
      ...of.blocks("route").map((route) => readRoute(synthesis, route, "cidr_block")),
      ...synthesis
        .referring("aws_route", "route_table_id", table.id)
        .map((route) => readRoute(synthesis, route.of, "destination_cidr_block")),
    ],
  });
  return [
    ...synthesis.facts("aws_route_table", (of, thing) => ({
      vpc: of.reference("vpc_id"),
      main: false,
      ...rest(thing, of),
    })),
    ...synthesis.facts("aws_default_route_table", (of, thing) => ({
      // Adopted by way of the VPC's attribute.
      vpc: of.reference("default_route_table_id"),
      main: true,
      ...rest(thing, of),
    })),
  ];
}

function readRoute(synthesis: Synthesis, of: Attributes, destination: string): Route {
  const found = { destination: of.literal(destination) };
  const gateway = of.reference("gateway_id");
  if (gateway !== "") return { ...found, via: "internet gateway", target: gateway };
  const interfaceOf = of.reference("network_interface_id");
  if (interfaceOf !== "") return { ...found, via: "instance", target: interfaceOf };
  const peering = of.reference("vpc_peering_connection_id");
  if (peering !== "") return { ...found, via: "peering", target: peeringOf(synthesis, peering) };
  return { ...found, via: "something else", target: JSON.stringify(of.values) };
}

/** Both ends have the connection's id. */
function peeringOf(synthesis: Synthesis, id: string): string {
  const accepter = synthesis.all("aws_vpc_peering_connection_accepter").find(({ thing }) => thing.id === id);
  return accepter?.of.reference("vpc_peering_connection_id") ?? id;
}

function readSecurityGroups(synthesis: Synthesis): SecurityGroup[] {
  const group =
    (isDefault: boolean) =>
    (of: Attributes, { id }: { readonly id: string }) => ({
      vpc: of.reference("vpc_id"),
      isDefault,
      rules: (["ingress", "egress"] as const).flatMap((direction) => [
        ...synthesis
          .referring(`aws_vpc_security_group_${direction}_rule`, "security_group_id", id)
          .map((rule) => readRule(direction, rule.of)),
        ...synthesis
          .referring("aws_security_group_rule", "security_group_id", id)
          .filter((rule) => rule.of.text("type") === direction)
          .flatMap((rule) => readOldRule(direction, rule.of)),
        ...of.blocks(direction).flatMap((block) => readOldRule(direction, block)),
      ]),
    });
  return [
    ...synthesis.facts("aws_security_group", group(false)),
    ...synthesis.facts("aws_default_security_group", group(true)),
  ];
}

function readRule(direction: "ingress" | "egress", of: Attributes): SecurityGroupRule {
  return {
    direction,
    protocol: of.text("ip_protocol"),
    ports: [of.number("from_port", 0), of.number("to_port", 65_535)],
    peer: ["referenced_security_group_id", "cidr_ipv4", "cidr_ipv6", "prefix_list_id"]
      .map((attribute) => of.reference(attribute))
      .join(""),
    description: of.text("description"),
  };
}

/** Rules inside of a group, and the resource before the one used here, name several peers at once. */
function readOldRule(direction: "ingress" | "egress", of: Attributes): SecurityGroupRule[] {
  const peers = ["cidr_blocks", "ipv6_cidr_blocks", "security_groups", "source_security_group_id"];
  return peers.flatMap((attribute) =>
    of.references(attribute).map((peer) => ({
      direction,
      protocol: of.text("protocol"),
      ports: [of.number("from_port", 0), of.number("to_port", 65_535)] as const,
      peer,
      description: of.text("description"),
    })),
  );
}
