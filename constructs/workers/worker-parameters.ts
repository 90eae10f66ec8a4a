import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { type PerKind, workerKinds } from "./worker-kind";

export interface WorkerParametersProps {
  readonly names: Names;
  /** Letters of the zone's two availability zones. */
  readonly availabilityZones: readonly [string, string];
  /** EFS mount targets, one for the workers of each availability zone. */
  readonly fileSystemAddresses: readonly [string, string];
  /** The model each kind of worker keeps loaded. Every worker serves all of them. */
  readonly models: PerKind<string>;
}

/**
 * What the playbook has to know and cannot find on the instance, written to Parameter Store (requirement S2).
 * It reads them by name: ansible/roles/instance.
 */
export class WorkerParameters extends Construct {
  constructor(scope: Construct, id: string, props: WorkerParametersProps) {
    super(scope, id);
    const { names, availabilityZones, fileSystemAddresses, models } = props;
    availabilityZones.forEach((letter, index) => {
      const name = names.resource("efs-address", letter);
      new SsmParameter(this, `file-system-${letter}`, {
        name,
        type: "String",
        description: `IPv4 address of the EFS mount target for workers in availability zone ${letter}`,
        value: fileSystemAddresses[index] ?? fileSystemAddresses[0],
        tags: { Name: name },
      });
    });
    for (const kind of workerKinds) {
      const name = names.resource("model", kind);
      new SsmParameter(this, `model-${kind}`, {
        name,
        type: "String",
        description: `Ollama model that ${kind} workers keep loaded`,
        value: models[kind],
        tags: { Name: name },
      });
    }
    const name = names.resource("models");
    new SsmParameter(this, "models", {
      name,
      type: "StringList",
      description: "Ollama models that every worker serves",
      value: [...new Set([models.chat, models.scoring, models.llm])].join(","),
      tags: { Name: name },
    });
  }
}
