import type { Mutation, Mutations } from "./mutation";

export const network = {
  twoVpcs: [
    {
      what: "another range",
      change: (draft) => {
        draft.resource("network-west", "aws_vpc").cidr_block = "10.20.0.0/23";
      },
      says: /lks-zone-b 10\.20\.0\.0\/23 us-west-2; expected lks-zone-a 172\.32\.0\.0\/23/,
    },
    {
      what: "a third VPC",
      change: (draft) => {
        draft.add("peering", "aws_vpc", { cidr_block: "10.0.0.0/16", tags: { Name: "lks-zone-c" } });
      },
      says: /lks-zone-c 10\.0\.0\.0\/16 us-east-1/,
    },
  ],
  peered: [
    {
      what: "no route back",
      change: (draft) => {
        draft.remove("peering", "aws_route", "b-to-a-private");
      },
      says: /^default_route_table lks-rtb-private in us-west-2 has no route to lks-zone-a$/,
    },
    {
      what: "a route to a part of the other VPC",
      change: (draft) => {
        draft.resource("peering", "aws_route", "a-to-b-public").destination_cidr_block = "10.10.0.0/24";
      },
      says: /^route_table lks-rtb-public in us-east-1 has no route to lks-zone-b$/,
    },
    {
      what: "a connection that nobody accepts",
      change: (draft) => {
        draft.resource("peering", "aws_vpc_peering_connection_accepter").auto_accept = false;
      },
      says: /is not accepted$/,
    },
    {
      what: "no connection",
      change: (draft) => {
        draft.remove("peering", "aws_vpc_peering_connection");
      },
      says: /^0 peerings, expected one$/,
    },
  ],
  subnets: [
    {
      what: "both private subnets in one availability zone",
      change: (draft) => {
        draft.resource("network-east", "aws_subnet", "private-subnet-b").availability_zone = "us-east-1a";
      },
      says: /^subnets of zone a: .*lks-subnet-a-private-b 172\.32\.1\.128\/25 us-east-1a.*; expected/,
    },
    {
      what: "a fourth subnet",
      change: (draft) => {
        const { vpc_id } = draft.resource("network-west", "aws_subnet");
        draft.add("network-west", "aws_subnet", { vpc_id, tags: { Name: "lks-subnet-b-public-b" } });
      },
      says: /^subnets of zone b: .*lks-subnet-b-public-b/,
    },
  ],
  twoRouteTables: [
    {
      what: "a third table",
      change: (draft) => {
        const { vpc_id } = draft.resource("network-east", "aws_route_table");
        draft.add("network-east", "aws_route_table", { vpc_id, tags: { Name: "lks-rtb-third" } });
      },
      says: /^vpc lks-zone-a .* has the route tables lks-rtb-private \(main\), lks-rtb-public, lks-rtb-third$/,
    },
    {
      what: "the main table left to itself",
      change: (draft) => {
        draft.remove("network-west", "aws_default_route_table");
      },
      says: /^vpc lks-zone-b .* has the route tables lks-rtb-public$/,
    },
    {
      what: "a public subnet that is not associated",
      change: (draft) => {
        draft.remove("network-east", "aws_route_table_association", "public-subnet");
      },
      says: /^subnet lks-subnet-a-public-a .* uses the route table of the other kind of subnet$/,
    },
  ],
  internetRoutes: [
    {
      what: "private subnets with a way in",
      change: (draft) => {
        const route = draft.resource("network-west", "aws_route", "private-internet");
        delete route.network_interface_id;
        route.gateway_id = draft.resource("network-west", "aws_route", "public-internet").gateway_id;
      },
      says: /^default_route_table lks-rtb-private in us-west-2 leads 0\.0\.0\.0\/0 to internet gateway/,
    },
    {
      what: "no way out of the private subnets",
      change: (draft) => {
        draft.remove("network-east", "aws_route", "private-internet");
      },
      says: /^default_route_table lks-rtb-private in us-east-1 leads 0\.0\.0\.0\/0 to nothing/,
    },
  ],
  natInstance: [
    {
      what: "source and destination checked",
      change: (draft) => {
        delete draft.resource("network-east", "aws_instance").source_dest_check;
      },
      says: /^instance lks-nat-a in us-east-1 checks source and destination$/,
    },
    {
      what: "a large one",
      change: (draft) => {
        draft.resource("network-west", "aws_instance").instance_type = "m5.large";
      },
      says: /^instance lks-nat-b .* is a m5\.large, expected t2\.micro$/,
    },
    {
      what: "one in a private subnet",
      change: (draft) => {
        const id = draft.id("network-east", "aws_subnet", "private-subnet-a");
        draft.resource("network-east", "aws_instance").subnet_id = `\${aws_subnet.${id}.id}`;
      },
      says: /^instance lks-nat-a .* is in the private subnet lks-subnet-a-private-a$/,
    },
    {
      what: "none",
      change: (draft) => {
        draft.remove("network-west", "aws_instance");
      },
      says: /^lks-zone-b has 0 instances beside workers, expected one$/,
    },
  ],
  privatePlaces: [
    {
      what: "a load balancer that faces the internet",
      change: (draft) => {
        delete draft.resource("compute", "aws_lb").internal;
      },
      says: /^lb lks-nlb-a .* faces the internet$/,
    },
    {
      what: "a public database",
      change: (draft) => {
        draft.resource("data", "aws_db_instance").publicly_accessible = true;
      },
      says: /^db_instance lks-db .* is publicly accessible$/,
    },
    {
      what: "a subnet that gives public addresses",
      change: (draft) => {
        draft.resource("network-east", "aws_subnet", "private-subnet-a").map_public_ip_on_launch = true;
      },
      says: /^subnet lks-subnet-a-private-a .* gives public addresses/,
    },
    {
      what: "a private subnet with the public route table",
      change: (draft) => {
        const { route_table_id } = draft.resource(
          "network-east",
          "aws_route_table_association",
          "public-subnet",
        );
        const moved = draft.resource("network-east", "aws_route_table_association", "private-subnet-0");
        moved.route_table_id = route_table_id;
      },
      says: /^db_instance lks-db .* is not in private subnets only$/,
    },
  ],
} as const satisfies Mutations & Record<string, readonly Mutation[]>;
