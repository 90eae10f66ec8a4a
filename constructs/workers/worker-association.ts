import { SsmAssociation } from "@cdktf/provider-aws/lib/ssm-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { PlaybookBundle } from "./playbook-bundle";
import type { WorkerKind } from "./worker-kind";

export interface WorkerAssociationProps {
  readonly names: Names;
  readonly zone: string;
  readonly kind: WorkerKind;
  /** Value of the tag `Worker` of the instances to configure. */
  readonly workerTag: string;
  /** What to run, and where to keep what it prints. */
  readonly playbook: Pick<PlaybookBundle, "url" | "bucketName" | "outputPrefix">;
  /** Variables of the playbook; see {@link extraVariables} for what their values may be. */
  readonly variables: Readonly<Record<string, string>>;
  /** What has to exist before the playbook runs. */
  readonly dependsOn: ITerraformDependable[];
}

/**
 * State Manager runs the playbook on each worker of one kind, found by tag: at once when an instance registers,
 * and again every half hour, the shortest interval there is (requirement L3).
 */
export class WorkerAssociation extends Construct {
  readonly associationId: string;

  constructor(scope: Construct, id: string, props: WorkerAssociationProps) {
    super(scope, id);
    const { names, zone, kind } = props;
    const name = names.limited("association", "worker", zone, kind);
    const association = new SsmAssociation(this, "association", {
      associationName: name,
      name: "AWS-ApplyAnsiblePlaybooks",
      targets: [{ key: "tag:Worker", values: [props.workerTag] }],
      parameters: {
        SourceType: "S3",
        SourceInfo: JSON.stringify({ path: props.playbook.url }),
        InstallDependencies: "True",
        PlaybookFile: "playbook.yml",
        ExtraVariables: extraVariables(props.variables),
        Check: "False",
        Verbose: "-v",
        // A first run waits until all models are pulled: 50 minutes at most (models_deadline in ansible/roles/models).
        TimeoutSeconds: "3600",
      },
      outputLocation: {
        s3BucketName: props.playbook.bucketName,
        s3KeyPrefix: `${props.playbook.outputPrefix}/${kind}`,
      },
      scheduleExpression: "rate(30 minutes)",
      // One after the other; one that fails must not keep the playbook from the other one.
      maxConcurrency: "1",
      maxErrors: "1",
      complianceSeverity: "HIGH",
      dependsOn: props.dependsOn,
      tags: { Name: name },
    });
    this.associationId = association.associationId;
  }
}

/**
 * "key=value key=value", as AWS-ApplyAnsiblePlaybooks takes it.
 * @throws Error where a value has a character that the document refuses
 */
export function extraVariables(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([key, value]) => {
      if (!/^\w+$/.test(key) || !/^[^\s|:();&]+$/.test(value)) {
        throw new Error(
          `ExtraVariables of AWS-ApplyAnsiblePlaybooks cannot carry ${key}="${value}": blanks and | : ( ) ; & are refused. Put it in an SSM parameter instead.`,
        );
      }
      return `${key}=${value}`;
    })
    .join(" ");
}
