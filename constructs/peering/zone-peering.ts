import { Route } from "@cdktf/provider-aws/lib/route";
import { VpcPeeringConnection } from "@cdktf/provider-aws/lib/vpc-peering-connection";
import { VpcPeeringConnectionAccepterA } from "@cdktf/provider-aws/lib/vpc-peering-connection-accepter";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { NetworkOutputs } from "../../stacks/outputs";

/** One end of the peering. */
export interface PeeringSide {
  readonly region: string;
  readonly provider: TerraformProvider;
  readonly network: NetworkOutputs;
}

export interface ZonePeeringProps {
  readonly names: Names;
  /** Zone A asks for the connection. */
  readonly a: PeeringSide;
  /** Zone B accepts it. */
  readonly b: PeeringSide;
}

/** Peering of the two VPCs across regions, with routes both ways in all four route tables (requirement N1). */
export class ZonePeering extends Construct {
  constructor(scope: Construct, id: string, { names, a, b }: ZonePeeringProps) {
    super(scope, id);
    const tags = { Name: names.resource("peering", "a", "b") };
    const connection = new VpcPeeringConnection(this, "connection", {
      provider: a.provider,
      vpcId: a.network.vpcId,
      peerVpcId: b.network.vpcId,
      peerRegion: b.region,
      tags,
    });
    const accepter = new VpcPeeringConnectionAccepterA(this, "accepter", {
      provider: b.provider,
      vpcPeeringConnectionId: connection.id,
      autoAccept: true,
      tags,
    });
    const addRoutes = (routeId: string, from: PeeringSide, to: PeeringSide) => {
      const tables = {
        public: from.network.publicRouteTableId,
        private: from.network.privateRouteTableId,
      };
      for (const [name, routeTableId] of Object.entries(tables)) {
        new Route(this, `${routeId}-${name}`, {
          provider: from.provider,
          routeTableId,
          destinationCidrBlock: to.network.vpcCidr,
          // Through the accepter: a route into a connection that is not yet accepted is refused.
          vpcPeeringConnectionId: accepter.id,
        });
      }
    };
    addRoutes("a-to-b", a, b);
    addRoutes("b-to-a", b, a);
  }
}
