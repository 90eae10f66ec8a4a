import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import type { Names } from "../../config/names";

export interface WorkerParametersProps {
  readonly names: Names;
  /** Letters of the zone's two availability zones. */
  readonly availabilityZones: readonly [string, string];
  /** EFS mount targets, one for the workers of each availability zone. */
  readonly fileSystemAddresses: readonly [string, string];
  readonly models: readonly string[];
}

/** Names of the parameters, without the prefix. The playbook reads them: ansible/group_vars/all.yml. */
export const workerParameterNames = { fileSystemAddress: "efs-address", models: "models" } as const;

/** What the playbook has to know and cannot find on the instance, written to Parameter Store (requirement S2). */
export class WorkerParameters extends Construct {
  constructor(scope: Construct, id: string, props: WorkerParametersProps) {
    super(scope, id);
    const { names, availabilityZones, fileSystemAddresses } = props;
    availabilityZones.forEach((letter, index) => {
      const name = names.resource(workerParameterNames.fileSystemAddress, letter);
      new SsmParameter(this, `file-system-${letter}`, {
        name,
        type: "String",
        description: `IPv4 address of the EFS mount target for workers in availability zone ${letter}`,
        value: fileSystemAddresses[index] ?? fileSystemAddresses[0],
        tags: { Name: name },
      });
    });
    const name = names.resource(workerParameterNames.models);
    new SsmParameter(this, "models", {
      name,
      type: "StringList",
      description: "Ollama models that every worker serves",
      value: [...new Set(props.models)].join(","),
      tags: { Name: name },
    });
  }
}
