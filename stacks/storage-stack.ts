import type { Construct } from "constructs";
import { ModelFileSystem } from "../constructs/storage/model-file-system";
import { LksStack, type LksStackProps } from "./lks-stack";
import type { StorageOutputs, ZoneOutputs } from "./outputs";

export interface StorageStackProps extends LksStackProps {
  readonly east: ZoneOutputs<"a">;
}

/** The file system with the models, in zone A only (requirement S1). */
export class StorageStack extends LksStack {
  readonly outputs: StorageOutputs;

  constructor(scope: Construct, id: string, props: StorageStackProps) {
    super(scope, id, props, "a");
    const { east } = props;
    const models = new ModelFileSystem(this, "models", {
      names: this.names,
      subnetIds: east.privateSubnetIds,
      securityGroupId: east.securityGroups.efs,
      preventDestroy: this.settings.operations.deletionProtection,
    });
    this.outputs = { mountTargetAddresses: models.addresses };
  }
}
