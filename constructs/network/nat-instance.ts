import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import { Eip } from "@cdktf/provider-aws/lib/eip";
import { Instance } from "@cdktf/provider-aws/lib/instance";
import type { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { terraformLiteral } from "../terraform-literal";
import { ubuntuImageParameter } from "../ubuntu";

export interface NatInstanceProps {
  readonly names: Names;
  readonly zone: string;
  readonly region: string;
  readonly subnetId: string;
  readonly internetGateway: InternetGateway;
  readonly securityGroupId: string;
  readonly instanceType: string;
  readonly instanceProfileName: string;
}

/** Ubuntu box that forwards the private subnets' traffic to the internet (requirement N5). */
export class NatInstance extends Construct {
  readonly instanceId: string;
  readonly networkInterfaceId: string;

  constructor(scope: Construct, id: string, props: NatInstanceProps) {
    super(scope, id);
    const { names, zone } = props;
    const name = names.resource("nat", zone);
    const image = new DataAwsSsmParameter(this, "image", { name: ubuntuImageParameter });
    const instance = new Instance(this, "instance", {
      ami: image.insecureValue,
      instanceType: props.instanceType,
      subnetId: props.subnetId,
      vpcSecurityGroupIds: [props.securityGroupId],
      iamInstanceProfile: props.instanceProfileName,
      sourceDestCheck: false,
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
      rootBlockDevice: {
        encrypted: true,
        volumeType: "gp3",
        volumeSize: 8,
        deleteOnTermination: true,
        tags: { Name: name },
      },
      userData: terraformLiteral(readFileSync(join(__dirname, "nat-user-data.sh"), "utf8")),
      // cloud-init runs the script once per instance: a changed script needs a new one.
      userDataReplaceOnChange: true,
      // A newer Ubuntu image must not cut off the private subnets in the middle of an unrelated deployment.
      lifecycle: { ignoreChanges: ["ami"] },
      tags: { Name: name },
    });
    this.instanceId = instance.id;
    this.networkInterfaceId = instance.primaryNetworkInterfaceId;

    // An automatic public address is lost while the instance is stopped (lab accounts stop everything at the
    // end of a session), and Terraform would then want to replace the instance.
    new Eip(this, "address", {
      domain: "vpc",
      instance: instance.id,
      tags: { Name: name },
      // An address is attached only in a VPC with a gateway, and a gateway goes only when no address is left.
      dependsOn: [props.internetGateway],
    });

    const recovery = names.resource("nat", zone, "recovery");
    new CloudwatchMetricAlarm(this, "recovery", {
      alarmName: recovery,
      alarmDescription: [
        `Moves the NAT instance of zone ${zone.toUpperCase()} to sound hardware when AWS finds its host impaired.`,
        `What to do: nothing, unless ${names.resource("nat", zone, "status")} rings as well.`,
        `More: docs/runbook.md, ${recovery}.`,
      ].join(" "),
      namespace: "AWS/EC2",
      metricName: "StatusCheckFailed_System",
      dimensions: { InstanceId: instance.id },
      statistic: "Maximum",
      period: 60,
      evaluationPeriods: 2,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      alarmActions: [`arn:aws:automate:${props.region}:ec2:recover`],
      tags: { Name: recovery },
    });
  }
}
