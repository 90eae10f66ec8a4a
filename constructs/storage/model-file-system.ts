import { EfsBackupPolicy } from "@cdktf/provider-aws/lib/efs-backup-policy";
import { EfsFileSystem } from "@cdktf/provider-aws/lib/efs-file-system";
import { EfsMountTarget } from "@cdktf/provider-aws/lib/efs-mount-target";
import { Construct } from "constructs";
import type { Names } from "../../config/names";

export interface ModelFileSystemProps {
  readonly names: Names;
  /** One mount target in each. */
  readonly subnetIds: readonly [string, string];
  readonly securityGroupId: string;
  /** Whether Terraform refuses to destroy the file system. */
  readonly preventDestroy: boolean;
}

/** The one EFS file system, which holds the models for the workers of both zones (requirement S1). */
export class ModelFileSystem extends Construct {
  /** IPv4 addresses of the mount targets, in the order of the subnets. */
  readonly addresses: readonly [string, string];
  readonly id: string;

  constructor(scope: Construct, id: string, props: ModelFileSystemProps) {
    super(scope, id);
    const name = props.names.resource("efs", "models");
    const fileSystem = new EfsFileSystem(this, "file-system", {
      creationToken: name,
      encrypted: true,
      performanceMode: "generalPurpose",
      throughputMode: "bursting",
      tags: { Name: name },
      lifecycle: { preventDestroy: props.preventDestroy },
    });
    this.id = fileSystem.id;
    new EfsBackupPolicy(this, "backup", {
      fileSystemId: fileSystem.id,
      backupPolicy: { status: "ENABLED" },
    });
    const [first, second] = props.subnetIds.map(
      (subnetId, index) =>
        new EfsMountTarget(this, `mount-target-${index}`, {
          fileSystemId: fileSystem.id,
          subnetId,
          securityGroups: [props.securityGroupId],
        }),
    ) as [EfsMountTarget, EfsMountTarget];
    this.addresses = [first.ipAddress, second.ipAddress];
  }
}
