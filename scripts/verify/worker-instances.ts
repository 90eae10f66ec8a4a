import { type EC2Client, type Instance, paginateDescribeInstances } from "@aws-sdk/client-ec2";
import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { paginateDescribeInstanceAssociationsStatus, type SSMClient } from "@aws-sdk/client-ssm";
import { Names } from "../../config/names";
import type { Settings } from "../../config/presets";
import { type WorkerKind, workerKinds } from "../../constructs/workers/worker-kind";

/** One worker as AWS knows it. */
export interface WorkerInstance {
  readonly zone: string;
  readonly kind: WorkerKind;
  readonly instanceId: string;
  readonly availabilityZone: string;
  /** State of the target; healthy means that all models are there and the own one has answered (docs/adr/0006). */
  readonly health: string;
  /** Last run of the playbook: its status and when it was. */
  readonly configuration: string;
  /** Empty: as it should be. */
  readonly problems: readonly string[];
}

/** Clients of one region. */
export interface RegionClients {
  readonly ec2: EC2Client;
  readonly loadBalancing: ElasticLoadBalancingV2Client;
  readonly ssm: SSMClient;
}

/**
 * Looks at each worker of a zone: its tags, its target, its last configuration. Calls that describe, nothing else.
 * @returns the workers, and what is wrong with a kind as a whole
 */
export async function workersOfZone(
  clients: RegionClients,
  zone: "a" | "b",
  { namePrefix, workers }: Pick<Settings, "namePrefix" | "workers">,
): Promise<{ readonly instances: readonly WorkerInstance[]; readonly problems: readonly string[] }> {
  const names = new Names(namePrefix);
  const instances: WorkerInstance[] = [];
  const problems: string[] = [];
  for (const kind of workerKinds) {
    const tag = names.resource("worker", zone, kind);
    const [found, health] = await Promise.all([
      instancesOf(clients.ec2, tag),
      targetHealth(clients.loadBalancing, names.limited("targetGroup", "tg", zone, kind)),
    ]);
    for (const instance of found) {
      instances.push(await describe(clients.ssm, instance, { zone, kind, tag, health, names }));
    }
    const places = new Set(found.map(({ Placement }) => Placement?.AvailabilityZone));
    if (found.length !== workers.instancesPerKind || places.size !== found.length) {
      problems.push(
        `${tag}: ${found.length} running in ${places.size} availability zones instead of ${workers.instancesPerKind}, each in its own`,
      );
    }
  }
  return { instances, problems };
}

async function instancesOf(client: EC2Client, tag: string): Promise<Instance[]> {
  const found: Instance[] = [];
  const pages = paginateDescribeInstances(
    { client },
    {
      Filters: [
        { Name: "tag:Worker", Values: [tag] },
        { Name: "instance-state-name", Values: ["pending", "running"] },
      ],
    },
  );
  for await (const { Reservations = [] } of pages) {
    found.push(...Reservations.flatMap(({ Instances = [] }) => Instances));
  }
  return found;
}

/** State of each target by its instance id, with AWS's reason where it is not healthy. */
async function targetHealth(
  client: ElasticLoadBalancingV2Client,
  name: string,
): Promise<Map<string, string>> {
  const { TargetGroups: [group] = [] } = await client.send(
    new DescribeTargetGroupsCommand({ Names: [name] }),
  );
  const { TargetHealthDescriptions = [] } = await client.send(
    new DescribeTargetHealthCommand({ TargetGroupArn: group?.TargetGroupArn }),
  );
  return new Map(
    TargetHealthDescriptions.map(({ Target, TargetHealth }) => [
      Target?.Id ?? "",
      [TargetHealth?.State, TargetHealth?.Description].filter(Boolean).join(": "),
    ]),
  );
}

interface Expected {
  readonly zone: "a" | "b";
  readonly kind: WorkerKind;
  /** Value of the tag `Worker`, and name of the association that configures it. */
  readonly tag: string;
  readonly health: ReadonlyMap<string, string>;
  readonly names: Names;
}

async function describe(
  client: SSMClient,
  { InstanceId: instanceId = "", Placement, Tags = [] }: Instance,
  { zone, kind, tag, health: healthOf, names }: Expected,
): Promise<WorkerInstance> {
  const problems: string[] = [];
  const wantedTags = { Kind: kind, Zone: names.resource("zone", zone), Name: tag };
  for (const [key, wanted] of Object.entries(wantedTags)) {
    const value = Tags.find(({ Key }) => Key === key)?.Value;
    if (value !== wanted) problems.push(`tag ${key} is ${value ?? "missing"} instead of ${wanted}`);
  }
  const health = healthOf.get(instanceId) ?? "no target of its load balancer";
  if (health !== "healthy") problems.push(`target: ${health}`);
  const configuration = await lastConfiguration(client, instanceId, tag);
  if (!configuration.startsWith("Success")) problems.push(`playbook: ${configuration}`);
  return {
    zone,
    kind,
    instanceId,
    availabilityZone: Placement?.AvailabilityZone ?? "",
    health,
    configuration,
    problems,
  };
}

async function lastConfiguration(
  client: SSMClient,
  instanceId: string,
  association: string,
): Promise<string> {
  for await (const page of paginateDescribeInstanceAssociationsStatus(
    { client },
    { InstanceId: instanceId },
  )) {
    for (const status of page.InstanceAssociationStatusInfos ?? []) {
      if (status.AssociationName !== association) continue;
      const when = status.ExecutionDate?.toISOString().slice(0, 16).replace("T", " ");
      return [status.DetailedStatus ?? status.Status, when && `${when} UTC`].filter(Boolean).join(", ");
    }
  }
  return "State Manager has not seen it yet";
}
