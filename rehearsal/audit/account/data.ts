import {
  DescribeBackupPolicyCommand,
  DescribeMountTargetSecurityGroupsCommand,
  type FileSystemDescription,
  type MountTargetDescription,
  paginateDescribeFileSystems,
  paginateDescribeMountTargets,
} from "@aws-sdk/client-efs";
import { paginateDescribeDBInstances, paginateDescribeDBParameters } from "@aws-sdk/client-rds";
import {
  GetParameterCommand,
  ListTagsForResourceCommand,
  paginateDescribeParameters,
  ParameterType,
} from "@aws-sdk/client-ssm";
import type { Database, FileSystem, MountTarget, Parameter } from "../facts/data";
import { collect, forEach, isOwn, type RegionSource, tagMap } from "./region-source";

export async function readFileSystems(source: RegionSource): Promise<FileSystem[]> {
  const client = source.clients.efs;
  const all = await collect(paginateDescribeFileSystems({ client }, {}), ({ FileSystems }) => FileSystems);
  return forEach(
    all.filter(({ CreationToken, Tags }) => isOwn(CreationToken, tagMap(Tags))),
    async (system) => {
      const { FileSystemId } = system;
      const targets = await collect(
        paginateDescribeMountTargets({ client }, { FileSystemId }),
        ({ MountTargets }) => MountTargets,
      );
      return {
        ...source.thing("aws_efs_file_system", FileSystemId, tagMap(system.Tags)),
        encrypted: system.Encrypted ?? false,
        throughputMode: system.ThroughputMode ?? "",
        performanceMode: system.PerformanceMode ?? "",
        backup: await isBackedUp(source, system),
        mountTargets: await forEach(targets, (target) => readMountTarget(source, target)),
      };
    },
  );
}

async function isBackedUp({ clients: { efs } }: RegionSource, { FileSystemId }: FileSystemDescription) {
  try {
    const { BackupPolicy } = await efs.send(new DescribeBackupPolicyCommand({ FileSystemId }));
    return BackupPolicy?.Status === "ENABLED" || BackupPolicy?.Status === "ENABLING";
  } catch (error) {
    if ((error as Error).name === "PolicyNotFound") return false;
    throw error;
  }
}

async function readMountTarget(
  { clients: { efs } }: RegionSource,
  { MountTargetId, SubnetId = "", IpAddress = "" }: MountTargetDescription,
): Promise<MountTarget> {
  const { SecurityGroups = [] } = await efs.send(
    new DescribeMountTargetSecurityGroupsCommand({ MountTargetId }),
  );
  return { subnet: SubnetId, address: IpAddress, groups: SecurityGroups };
}

export async function readParameters(source: RegionSource): Promise<Parameter[]> {
  const client = source.clients.ssm;
  const ParameterFilters = [{ Key: "Name", Option: "BeginsWith", Values: ["lks-"] }];
  const all = await collect(
    paginateDescribeParameters({ client }, { ParameterFilters }),
    ({ Parameters }) => Parameters,
  );
  return forEach(all, async ({ Name = "", Type = "", Description = "" }) => {
    const { TagList } = await client.send(
      new ListTagsForResourceCommand({ ResourceType: "Parameter", ResourceId: Name }),
    );
    // Secrets are nobody's business, least of all an audit's.
    const isSecret = Type === ParameterType.SECURE_STRING;
    const answer = isSecret ? undefined : await client.send(new GetParameterCommand({ Name }));
    return {
      ...source.thing("aws_ssm_parameter", Name, tagMap(TagList), { name: Name, description: Description }),
      kind: Type,
      value: answer?.Parameter?.Value,
    };
  });
}

export async function readDatabases(source: RegionSource): Promise<Database[]> {
  const client = source.clients.rds;
  const all = await collect(paginateDescribeDBInstances({ client }, {}), ({ DBInstances }) => DBInstances);
  return forEach(
    all.filter(({ DBInstanceIdentifier, TagList }) => isOwn(DBInstanceIdentifier, tagMap(TagList))),
    async (instance) => {
      const [group] = instance.DBParameterGroups ?? [];
      const parameters = await collect(
        paginateDescribeDBParameters(
          { client },
          { DBParameterGroupName: group?.DBParameterGroupName, Source: "user" },
        ),
        ({ Parameters }) => Parameters,
      );
      return {
        ...source.thing("aws_db_instance", instance.DBInstanceArn, tagMap(instance.TagList), {
          name: instance.DBInstanceIdentifier,
        }),
        engine: instance.Engine ?? "",
        encrypted: instance.StorageEncrypted ?? false,
        public: instance.PubliclyAccessible ?? true,
        multiAz: instance.MultiAZ ?? false,
        backupRetention: instance.BackupRetentionPeriod ?? 0,
        deletionProtection: instance.DeletionProtection ?? false,
        monitoringInterval: instance.MonitoringInterval ?? 0,
        groups: (instance.VpcSecurityGroups ?? []).flatMap(
          ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
        ),
        subnets: (instance.DBSubnetGroup?.Subnets ?? []).flatMap(
          ({ SubnetIdentifier }) => SubnetIdentifier ?? [],
        ),
        parameters: Object.fromEntries(
          parameters.map(({ ParameterName = "", ParameterValue = "" }) => [ParameterName, ParameterValue]),
        ),
      };
    },
  );
}
