import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ZoneVpc } from "./zone-vpc";

export interface ZoneRoutesProps {
  readonly names: Names;
  readonly zone: string;
  readonly region: string;
  readonly network: ZoneVpc;
  /** Network interface of the NAT instance: where private subnets find the internet. */
  readonly natInterfaceId: string;
}

/**
 * Exactly two route tables (requirement N4): the VPC's own main table serves the private subnets, so a subnet
 * without an association is private. Routes are resources of their own, because the peering stack adds more;
 * the adopted table must not carry any inline, or it would remove those.
 */
export class ZoneRoutes extends Construct {
  readonly privateTable: DefaultRouteTable;
  readonly publicTable: RouteTable;

  constructor(scope: Construct, id: string, props: ZoneRoutesProps) {
    super(scope, id);
    const { names, network } = props;
    this.privateTable = new DefaultRouteTable(this, "private", {
      defaultRouteTableId: network.vpc.defaultRouteTableId,
      tags: { Name: names.resource("rtb", "private") },
    });
    this.publicTable = new RouteTable(this, "public", {
      vpcId: network.vpc.id,
      tags: { Name: names.resource("rtb", "public") },
    });
    new Route(this, "private-internet", {
      routeTableId: this.privateTable.id,
      destinationCidrBlock: "0.0.0.0/0",
      networkInterfaceId: props.natInterfaceId,
    });
    new Route(this, "public-internet", {
      routeTableId: this.publicTable.id,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: network.internetGateway.id,
    });
    new RouteTableAssociation(this, "public-subnet", {
      subnetId: network.publicSubnet.id,
      routeTableId: this.publicTable.id,
    });
    network.privateSubnets.forEach((subnet, index) => {
      new RouteTableAssociation(this, `private-subnet-${index}`, {
        subnetId: subnet.id,
        routeTableId: this.privateTable.id,
      });
    });
    // Free, and keeps downloads from S3 (packages of the playbook, system updates) off the small NAT instance.
    new VpcEndpoint(this, "s3", {
      vpcId: network.vpc.id,
      vpcEndpointType: "Gateway",
      serviceName: `com.amazonaws.${props.region}.s3`,
      routeTableIds: [this.privateTable.id],
      tags: { Name: names.resource("endpoint", props.zone, "s3") },
    });
  }
}
