import type { Construct } from "constructs";
import { ZonePeering } from "../constructs/peering/zone-peering";
import { LksStack, type LksStackProps } from "./lks-stack";
import type { NetworkOutputs } from "./outputs";

export interface PeeringStackProps extends LksStackProps {
  readonly east: NetworkOutputs;
  readonly west: NetworkOutputs;
}

/** Connects the two zones. */
export class PeeringStack extends LksStack {
  constructor(scope: Construct, id: string, props: PeeringStackProps) {
    super(scope, id, props, "a");
    const { a, b } = this.settings.zones;
    new ZonePeering(this, "peering", {
      names: this.names,
      a: { region: a.region, provider: this.provider("a"), network: props.east },
      b: { region: b.region, provider: this.provider("b"), network: props.west },
    });
  }
}
