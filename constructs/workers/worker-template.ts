import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { ubuntuImageParameter } from "../ubuntu";

export interface WorkerTemplateProps {
  readonly names: Names;
  readonly zone: string;
  readonly instanceType: string;
  readonly instanceProfileName: string;
  readonly securityGroupId: string;
  /** GB. */
  readonly rootVolumeSize: number;
  /** Tags of volumes and network interfaces. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * What every worker of a zone starts from: a bare Ubuntu without user data and without a key pair. The playbook
 * alone makes a worker of it (requirements L3, G5).
 */
export class WorkerTemplate extends Construct {
  readonly template: LaunchTemplate;

  constructor(scope: Construct, id: string, props: WorkerTemplateProps) {
    super(scope, id);
    const name = props.names.resource("worker", props.zone);
    const tags = { ...props.tags, Name: name };
    this.template = new LaunchTemplate(this, "template", {
      name,
      description: `LLM workers of zone ${props.zone.toUpperCase()}: Ubuntu, configured by the Ansible playbook.`,
      updateDefaultVersion: true,
      // EC2 looks the image up at launch: a replaced worker gets the current Ubuntu, and no plan ever shows one.
      imageId: `resolve:ssm:${ubuntuImageParameter}`,
      instanceType: props.instanceType,
      iamInstanceProfile: { name: props.instanceProfileName },
      vpcSecurityGroupIds: [props.securityGroupId],
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
        // From its tags an instance knows what kind of worker it is.
        instanceMetadataTags: "enabled",
      },
      blockDeviceMappings: [
        {
          deviceName: "/dev/sda1",
          ebs: {
            encrypted: "true",
            volumeType: "gp3",
            volumeSize: props.rootVolumeSize,
            deleteOnTermination: "true",
          },
        },
      ],
      tagSpecifications: ["volume", "network-interface"].map((resourceType) => ({ resourceType, tags })),
      tags: { Name: name },
    });
  }
}
