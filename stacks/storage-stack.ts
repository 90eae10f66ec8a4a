import type { Construct } from "constructs";
import { ModelFileSystem } from "../constructs/storage/model-file-system";
import { FileSystemWatch } from "../constructs/storage/file-system-watch";
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
    const watched = new FileSystemWatch(this, "models-watch", {
      names: this.names,
      region: this.settings.zones.a.region,
      topicArn: east.alarmTopicArn,
      fileSystemId: models.id,
    });
    this.outputs = { watched, mountTargetAddresses: models.addresses };
  }
}
