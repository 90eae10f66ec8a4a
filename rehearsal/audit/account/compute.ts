import { paginateDescribeAutoScalingGroups } from "@aws-sdk/client-auto-scaling";
import {
  DescribeLaunchTemplateVersionsCommand,
  type Instance as AwsInstance,
  paginateDescribeImages,
  paginateDescribeInstances,
  paginateDescribeLaunchTemplates,
  paginateDescribeVolumes,
} from "@aws-sdk/client-ec2";
import { ListTagsCommand, paginateListFunctions } from "@aws-sdk/client-lambda";
import { ListTagsForResourceCommand, paginateListAssociations } from "@aws-sdk/client-ssm";
import type { Association, Fleet, Instance, LambdaFunction, Machine } from "../facts/compute";
import { collect, forEach, isOwn, type RegionSource, tagMap } from "./region-source";

const fleetTag = "aws:autoscaling:groupName";

export async function readInstances(source: RegionSource): Promise<Instance[]> {
  const client = source.clients.ec2;
  const vpcs = (await source.ownVpcs()).map(({ VpcId }) => VpcId);
  const all = await collect(paginateDescribeInstances({ client }, {}), ({ Reservations }) =>
    Reservations?.flatMap(({ Instances = [] }) => Instances),
  );
  const instances = all
    .filter(({ State }) => !["terminated", "shutting-down"].includes(State?.Name ?? ""))
    .filter(({ VpcId }) => vpcs.includes(VpcId));
  const images = await imageNames(source, instances);
  const clearVolumes = await volumesInClear(source);
  return instances.map((instance) => {
    const { [fleetTag]: fleet, ...tags } = tagMap(instance.Tags);
    return {
      ...source.thing("aws_instance", instance.InstanceId, withoutAwsTags(tags)),
      instanceType: instance.InstanceType ?? "",
      groups: (instance.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
      profile: instance.IamInstanceProfile?.Arn?.split("/").at(-1),
      keyPair: instance.KeyName,
      imdsv2: instance.MetadataOptions?.HttpTokens === "required",
      encryptedVolumes: !clearVolumes.has(instance.InstanceId ?? ""),
      image: images.get(instance.ImageId ?? "") ?? instance.ImageId ?? "",
      subnet: instance.SubnetId ?? "",
      sourceDestCheck: instance.SourceDestCheck ?? true,
      fleet,
    };
  });
}

async function imageNames(source: RegionSource, instances: readonly AwsInstance[]) {
  const ids = [...new Set(instances.flatMap(({ ImageId }) => ImageId ?? []))];
  if (ids.length === 0) return new Map<string, string>();
  // A filter, not ids: one image that its owner has withdrawn would spoil the answer for all.
  const pages = paginateDescribeImages(
    { client: source.clients.ec2 },
    { Filters: [{ Name: "image-id", Values: ids }], IncludeDeprecated: true },
  );
  const images = await collect(pages, ({ Images }) => Images);
  return new Map(images.map(({ ImageId = "", Name = "" }) => [ImageId, Name]));
}

/** Instances that have a volume without encryption. */
async function volumesInClear({ clients: { ec2 } }: RegionSource): Promise<Set<string>> {
  const volumes = await collect(paginateDescribeVolumes({ client: ec2 }, {}), ({ Volumes }) => Volumes);
  return new Set(
    volumes
      .filter(({ Encrypted }) => Encrypted !== true)
      .flatMap(({ Attachments = [] }) => Attachments.flatMap(({ InstanceId }) => InstanceId ?? [])),
  );
}

export async function readLaunchTemplates(source: RegionSource): Promise<Machine[]> {
  const client = source.clients.ec2;
  const all = await collect(
    paginateDescribeLaunchTemplates({ client }, {}),
    ({ LaunchTemplates }) => LaunchTemplates,
  );
  const own = all.filter(({ LaunchTemplateName, Tags }) => isOwn(LaunchTemplateName, tagMap(Tags)));
  return forEach(own, async ({ LaunchTemplateId, LaunchTemplateName, Tags }) => {
    const { LaunchTemplateVersions } = await client.send(
      new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId, Versions: ["$Latest"] }),
    );
    const [version] = LaunchTemplateVersions ?? [];
    const data = version?.LaunchTemplateData ?? {};
    const volumes = (data.BlockDeviceMappings ?? []).map(({ Ebs }) => Ebs?.Encrypted === true);
    return {
      ...source.thing("aws_launch_template", LaunchTemplateId, tagMap(Tags), {
        name: LaunchTemplateName,
        description: version?.VersionDescription ?? "",
      }),
      instanceType: data.InstanceType ?? "",
      groups: data.SecurityGroupIds ?? [],
      profile: data.IamInstanceProfile?.Name,
      keyPair: data.KeyName,
      imdsv2: data.MetadataOptions?.HttpTokens === "required",
      encryptedVolumes: volumes.length > 0 && volumes.every(Boolean),
      image: data.ImageId ?? "",
    };
  });
}

export async function readFleets(source: RegionSource): Promise<Fleet[]> {
  const all = await collect(
    paginateDescribeAutoScalingGroups({ client: source.clients.autoScaling }, {}),
    ({ AutoScalingGroups }) => AutoScalingGroups,
  );
  return all
    .filter(({ AutoScalingGroupName, Tags }) => isOwn(AutoScalingGroupName, tagMap(Tags)))
    .map((group) => ({
      ...source.thing("aws_autoscaling_group", group.AutoScalingGroupName, tagMap(group.Tags)),
      size: {
        minimum: group.MinSize ?? 0,
        desired: group.DesiredCapacity ?? 0,
        maximum: group.MaxSize ?? 0,
      },
      subnets: group.VPCZoneIdentifier?.split(",") ?? [],
      targetGroups: group.TargetGroupARNs ?? [],
      instanceTags: tagMap(group.Tags?.filter(({ PropagateAtLaunch }) => PropagateAtLaunch === true)),
    }));
}

export async function readAssociations(source: RegionSource): Promise<Association[]> {
  const client = source.clients.ssm;
  const all = await collect(paginateListAssociations({ client }, {}), ({ Associations }) => Associations);
  return forEach(
    all.filter(({ AssociationName }) => isOwn(AssociationName)),
    async ({ AssociationId, AssociationName, Name, Targets, ScheduleExpression }) => {
      const { TagList } = await client.send(
        new ListTagsForResourceCommand({ ResourceType: "Association", ResourceId: AssociationId }),
      );
      return {
        ...source.thing("aws_ssm_association", AssociationId, tagMap(TagList), { name: AssociationName }),
        document: Name ?? "",
        targets: (Targets ?? []).map(({ Key = "", Values = [] }) => ({ key: Key, values: Values })),
        schedule: ScheduleExpression,
      };
    },
  );
}

export async function readFunctions(source: RegionSource): Promise<LambdaFunction[]> {
  const client = source.clients.lambda;
  const all = await collect(paginateListFunctions({ client }, {}), ({ Functions }) => Functions);
  return forEach(
    all.filter(({ FunctionName }) => isOwn(FunctionName)),
    async (lambda) => {
      const { Tags } = await client.send(new ListTagsCommand({ Resource: lambda.FunctionArn }));
      return {
        ...source.thing("aws_lambda_function", lambda.FunctionArn, Tags ?? {}, {
          name: lambda.FunctionName,
          description: lambda.Description ?? "",
        }),
        runtime: lambda.Runtime ?? "",
        role: lambda.Role ?? "",
        groups: lambda.VpcConfig?.SecurityGroupIds ?? [],
        subnets: lambda.VpcConfig?.SubnetIds ?? [],
        variables: Object.keys(lambda.Environment?.Variables ?? {}),
      };
    },
  );
}

/** AWS adds some of its own, which nobody can set. */
function withoutAwsTags(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith("aws:")));
}
