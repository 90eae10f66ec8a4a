import { ListTagsForResourceCommand, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import {
  ListTagsForResourceCommand as ListTagsOfLogGroupCommand,
  paginateDescribeLogGroups,
} from "@aws-sdk/client-cloudwatch-logs";
import {
  paginateListInstanceProfiles,
  paginateListPolicies,
  paginateListRoles,
  paginateListUsers,
} from "@aws-sdk/client-iam";
import {
  ListTagsForResourceCommand as ListTagsOfTopicCommand,
  paginateListTopics,
} from "@aws-sdk/client-sns";
import type { Alarm, LogGroup } from "../facts/operations";
import type { Thing } from "../facts/thing";
import { collect, forEach, isOwn, type RegionSource, tagMap } from "./region-source";

/** AWS dictates where the names of some begin; Amplify's have nothing else, and are known by their tags. */
const logGroupPrefixes = ["lks-", "/aws/lambda/lks-", "/aws/rds/instance/lks-", "/aws/amplify/"];

export async function readLogGroups(source: RegionSource): Promise<LogGroup[]> {
  const client = source.clients.logs;
  const perPrefix = await forEach(logGroupPrefixes, (logGroupNamePrefix) =>
    collect(paginateDescribeLogGroups({ client }, { logGroupNamePrefix }), ({ logGroups }) => logGroups),
  );
  const all = await forEach(perPrefix.flat(), async ({ arn, logGroupName, retentionInDays }) => {
    // As a name, an ARN ends in a star that tags do not take.
    const resourceArn = arn?.replace(/:\*$/, "");
    const { tags } = await client.send(new ListTagsOfLogGroupCommand({ resourceArn }));
    return {
      ...source.thing("aws_cloudwatch_log_group", resourceArn, tags ?? {}, { name: logGroupName }),
      retention: retentionInDays,
    };
  });
  return all.filter(({ name, tags }) => isOwn(name, tags));
}

export async function readAlarms(source: RegionSource): Promise<Alarm[]> {
  const client = source.clients.cloudWatch;
  const all = await collect(
    paginateDescribeAlarms({ client }, { AlarmNamePrefix: "lks-" }),
    ({ MetricAlarms }) => MetricAlarms,
  );
  return forEach(
    all,
    async ({ AlarmArn, AlarmName, AlarmDescription, AlarmActions = [], ActionsEnabled }) => {
      const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceARN: AlarmArn }));
      return {
        ...source.thing("aws_cloudwatch_metric_alarm", AlarmArn, tagMap(Tags), {
          name: AlarmName,
          description: AlarmDescription ?? "",
        }),
        actions: ActionsEnabled === false ? [] : AlarmActions,
      };
    },
  );
}

export async function readTopics(source: RegionSource): Promise<Thing[]> {
  const client = source.clients.sns;
  const all = await collect(paginateListTopics({ client }, {}), ({ Topics }) => Topics);
  const own = all.filter(({ TopicArn }) => isOwn(TopicArn?.split(":").at(-1)));
  return forEach(own, async ({ TopicArn }) => {
    const { Tags } = await client.send(new ListTagsOfTopicCommand({ ResourceArn: TopicArn }));
    return source.thing("aws_sns_topic", TopicArn, tagMap(Tags), { name: TopicArn?.split(":").at(-1) });
  });
}

/** Has no region: asked for once. */
export async function readIam(source: RegionSource): Promise<Thing[]> {
  const paginator = { client: source.clients.iam };
  const found = (type: string, names: readonly (string | undefined)[]) =>
    names.filter((name) => isOwn(name)).map((name) => source.thing(type, name, {}, { name }));
  const [roles, policies, profiles, users] = await Promise.all([
    collect(paginateListRoles(paginator, {}), ({ Roles }) => Roles),
    collect(paginateListPolicies(paginator, { Scope: "Local" }), ({ Policies }) => Policies),
    collect(paginateListInstanceProfiles(paginator, {}), ({ InstanceProfiles }) => InstanceProfiles),
    collect(paginateListUsers(paginator, {}), ({ Users }) => Users),
  ]);
  return [
    ...found(
      "aws_iam_role",
      roles.map(({ RoleName }) => RoleName),
    ),
    ...found(
      "aws_iam_policy",
      policies.map(({ PolicyName }) => PolicyName),
    ),
    ...found(
      "aws_iam_instance_profile",
      profiles.map(({ InstanceProfileName }) => InstanceProfileName),
    ),
    ...found(
      "aws_iam_user",
      users.map(({ UserName }) => UserName),
    ),
  ];
}
