import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { Settings } from "../../config/presets";
import type { StorageOutputs } from "../../stacks/outputs";
import { PlaybookBundle } from "./playbook-bundle";
import { WorkerAssociation } from "./worker-association";
import { WorkerFleet } from "./worker-fleet";
import { type PerKind, perKind } from "./worker-kind";
import { WorkerParameters } from "./worker-parameters";
import { WorkerTemplate } from "./worker-template";

export interface ZoneWorkersProps {
  readonly names: Names;
  readonly zone: "a" | "b";
  readonly settings: Settings;
  readonly subnetIds: readonly [string, string];
  readonly securityGroupId: string;
  /** Where the load balancer looks for the workers of each kind. */
  readonly targetGroupArns: PerKind<string>;
  readonly storage: StorageOutputs;
  /** Tags of everything in the zone. */
  readonly tags: Readonly<Record<string, string>>;
}

/** All workers of a zone: three fleets from one template, and what configures them (requirements L1, L3). */
export class ZoneWorkers extends Construct {
  /** Names of the auto scaling groups. */
  readonly groupNames: PerKind<string>;
  readonly associationIds: readonly string[];

  constructor(scope: Construct, id: string, props: ZoneWorkersProps) {
    super(scope, id);
    const { names, zone, settings, tags } = props;
    const { template } = new WorkerTemplate(this, "template", {
      names,
      zone,
      tags,
      instanceType: settings.workers.instanceType,
      instanceProfileName: settings.instanceProfileName,
      securityGroupId: props.securityGroupId,
      rootVolumeSize: settings.workers.rootVolumeSize,
    });
    new WorkerParameters(this, "parameters", {
      names,
      availabilityZones: settings.zones[zone].availabilityZones,
      fileSystemAddresses: props.storage.mountTargetAddresses,
      models: {
        llm: settings.models.embedding,
        scoring: settings.models.scoring,
        chat: settings.models.chat,
      },
    });
    const logName = names.resource("workers", zone);
    const logGroup = new CloudwatchLogGroup(this, "log-group", {
      name: logName,
      retentionInDays: settings.operations.logRetention,
      tags: { Name: logName },
    });
    const playbook = new PlaybookBundle(this, "playbook", {
      names,
      zone,
      outputRetention: settings.operations.logRetention,
    });
    const associationIds: string[] = [];
    this.groupNames = perKind((kind) => {
      const fleet = new WorkerFleet(this, kind, {
        names,
        zone,
        kind,
        template,
        tags,
        subnetIds: props.subnetIds,
        size: settings.workers.instancesPerKind,
        targetGroupArn: props.targetGroupArns[kind],
      });
      const { associationId } = new WorkerAssociation(this, `${kind}-configuration`, {
        names,
        zone,
        kind,
        workerTag: fleet.workerTag,
        playbook,
        variables: {
          instance_parameter_prefix: settings.namePrefix,
          cloudwatch_agent_log_group: logName,
          cloudwatch_agent_namespace: names.resource("workers"),
        },
        dependsOn: [logGroup],
      });
      associationIds.push(associationId);
      return fleet.groupName;
    });
    this.associationIds = associationIds;
  }
}
