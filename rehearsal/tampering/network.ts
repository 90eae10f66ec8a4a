import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DeleteNatGatewayCommand,
  DeleteRouteCommand,
  DeleteRouteTableCommand,
  DeleteSecurityGroupCommand,
  DeleteVpcCommand,
  ModifyInstanceAttributeCommand,
  ModifySubnetAttributeCommand,
  ReplaceRouteCommand,
  RevokeSecurityGroupIngressCommand,
} from "@aws-sdk/client-ec2";
import type { Inventory } from "../audit/inventory";
import { named, type Tampering } from "./site";

const tags = (resourceType: "vpc" | "route-table") => [
  { ResourceType: resourceType, Tags: [{ Key: "Name", Value: "lks-tampered" }] },
];

/** The main route table of the west, and where its NAT instance's way out and the internet gateway are. */
function westRoutes({ vpcs, routeTables }: Inventory) {
  const vpc = named(vpcs, "lks-zone-b").id;
  const tables = routeTables.filter((table) => table.vpc === vpc);
  const find = (name: string, via: string) =>
    named(tables, name).routes.find((route) => route.via === via)?.target;
  return {
    table: named(tables, "lks-rtb-private").id,
    instance: find("lks-rtb-private", "instance"),
    gateway: find("lks-rtb-public", "internet gateway"),
    peering: find("lks-rtb-private", "peering"),
  };
}

export const network: readonly Tampering[] = [
  {
    what: "a security group for SSH from anywhere",
    objections: {
      names: /^security_group tampered /,
      tags: /^security_group tampered .* is tagged Name=nothing/,
      descriptions: /^security_group tampered .* does not say/,
      nothingOpen: /^security_group tampered .* lets 0\.0\.0\.0\/0 in/,
      noSsh: /^security_group tampered .* has a rule for port 22/,
      securityGroups: /^zone a has the groups .*tampered/,
      usedSecurityGroups: /^security_group tampered .* is carried by nothing$/,
    },
    async harm({ east: { ec2 }, inventory }) {
      const VpcId = named(inventory.vpcs, "lks-zone-a").id;
      const { GroupId } = await ec2.send(
        new CreateSecurityGroupCommand({ VpcId, GroupName: "tampered", Description: "ssh" }),
      );
      const rule = { IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" };
      await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, ...rule }));
      return () => ec2.send(new DeleteSecurityGroupCommand({ GroupId }));
    },
  },
  {
    what: "one more port of the workers",
    objections: {
      securityGroupRules: /^security_group lks-sg-llm in us-west-2 must not have: ingress 8080 /,
    },
    async harm({ west: { ec2 }, inventory }) {
      const groups = inventory.securityGroups.filter(({ region }) => region === "us-west-2");
      const rule = {
        GroupId: named(groups, "lks-sg-llm").id,
        IpPermissions: [
          { IpProtocol: "tcp", FromPort: 8080, ToPort: 8080, IpRanges: [{ CidrIp: "10.10.0.0/23" }] },
        ],
      };
      await ec2.send(new AuthorizeSecurityGroupIngressCommand(rule));
      return () => ec2.send(new RevokeSecurityGroupIngressCommand(rule));
    },
  },
  {
    what: "public addresses in a private subnet",
    objections: { privatePlaces: /^subnet lks-subnet-a-private-a .* gives public addresses/ },
    async harm({ east: { ec2 }, inventory }) {
      const SubnetId = named(inventory.subnets, "lks-subnet-a-private-a").id;
      const set = (Value: boolean) =>
        ec2.send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value } }));
      await set(true);
      return () => set(false);
    },
  },
  {
    what: "a NAT gateway",
    objections: { noNatGateway: /^nat_gateway / },
    async harm({ east: { ec2 }, inventory }) {
      const SubnetId = named(inventory.subnets, "lks-subnet-a-public-a").id;
      const { NatGateway } = await ec2.send(
        new CreateNatGatewayCommand({ SubnetId, ConnectivityType: "private" }),
      );
      return () => ec2.send(new DeleteNatGatewayCommand({ NatGatewayId: NatGateway?.NatGatewayId }));
    },
  },
  {
    what: "a third VPC",
    objections: { twoVpcs: /lks-tampered 10\.99\.0\.0\/24 us-west-2/ },
    async harm({ west: { ec2 } }) {
      const { Vpc } = await ec2.send(
        new CreateVpcCommand({ CidrBlock: "10.99.0.0/24", TagSpecifications: tags("vpc") }),
      );
      return () => ec2.send(new DeleteVpcCommand({ VpcId: Vpc?.VpcId }));
    },
  },
  {
    what: "a third route table",
    objections: { twoRouteTables: /^vpc lks-zone-b .* has the route tables .*lks-tampered$/ },
    async harm({ west: { ec2 }, inventory }) {
      const VpcId = named(inventory.vpcs, "lks-zone-b").id;
      const { RouteTable } = await ec2.send(
        new CreateRouteTableCommand({ VpcId, TagSpecifications: tags("route-table") }),
      );
      return () => ec2.send(new DeleteRouteTableCommand({ RouteTableId: RouteTable?.RouteTableId }));
    },
  },
  {
    what: "private subnets with the internet gateway",
    objections: {
      internetRoutes: /^route_table lks-rtb-private in us-west-2 leads 0\.0\.0\.0\/0 to internet gat/,
    },
    async harm({ west: { ec2 }, inventory }) {
      const { table, instance, gateway } = westRoutes(inventory);
      const route = { RouteTableId: table, DestinationCidrBlock: "0.0.0.0/0" };
      await ec2.send(new ReplaceRouteCommand({ ...route, GatewayId: gateway }));
      return () => ec2.send(new ReplaceRouteCommand({ ...route, InstanceId: instance }));
    },
  },
  {
    what: "no way back over the peering",
    objections: { peered: /^route_table lks-rtb-private in us-west-2 has no route to lks-zone-a$/ },
    async harm({ west: { ec2 }, inventory }) {
      const { table, peering } = westRoutes(inventory);
      const route = { RouteTableId: table, DestinationCidrBlock: named(inventory.vpcs, "lks-zone-a").cidr };
      await ec2.send(new DeleteRouteCommand(route));
      return () => ec2.send(new CreateRouteCommand({ ...route, VpcPeeringConnectionId: peering }));
    },
  },
  {
    what: "a subnet of another name",
    objections: { subnets: /^subnets of zone b: .*lks-tampered 10\.10\.1\.128\/25 us-west-2b/ },
    async harm({ west: { ec2 }, inventory }) {
      const { id, name } = named(inventory.subnets, "lks-subnet-b-private-b");
      const rename = (Value: string) =>
        ec2.send(new CreateTagsCommand({ Resources: [id], Tags: [{ Key: "Name", Value }] }));
      await rename("lks-tampered");
      return () => rename(name);
    },
  },
  {
    what: "a NAT instance that drops what is not addressed to it",
    objections: { natInstance: /^instance lks-nat-a .* checks source and destination$/ },
    async harm({ east: { ec2 }, inventory }) {
      const InstanceId = named(inventory.instances, "lks-nat-a").id;
      const check = (Value: boolean) =>
        ec2.send(new ModifyInstanceAttributeCommand({ InstanceId, SourceDestCheck: { Value } }));
      await check(true);
      return () => check(false);
    },
  },
];
