import type { Settings } from "../../../config/presets";
import { type Inventory, inventoryOf, type Sections, UnreadError, type World } from "../inventory";
import { readRestApis, readUserPoolClients, readUserPools } from "./api";
import { readBuckets, readStateBucket } from "./buckets";
import { type Access, clientsOf } from "./clients";
import { readAssociations, readFleets, readFunctions, readInstances, readLaunchTemplates } from "./compute";
import { readDatabases, readFileSystems, readParameters } from "./data";
import { readListeners, readLoadBalancers, readTargetGroups } from "./load-balancing";
import {
  readNatGateways,
  readPeerings,
  readRouteTables,
  readSecurityGroups,
  readSubnets,
  readVpcs,
} from "./network";
import { readAlarms, readIam, readLogGroups, readTopics } from "./operations";
import { readOthers } from "./others";
import { RegionSource } from "./region-source";

/** What is read in each region. */
const regional = {
  vpcs: readVpcs,
  subnets: readSubnets,
  routeTables: readRouteTables,
  peerings: readPeerings,
  natGateways: readNatGateways,
  securityGroups: readSecurityGroups,
  instances: readInstances,
  launchTemplates: readLaunchTemplates,
  fleets: readFleets,
  associations: readAssociations,
  loadBalancers: readLoadBalancers,
  listeners: readListeners,
  targetGroups: readTargetGroups,
  fileSystems: readFileSystems,
  parameters: readParameters,
  databases: readDatabases,
  functions: readFunctions,
  userPools: readUserPools,
  userPoolClients: readUserPoolClients,
  apis: readRestApis,
  logGroups: readLogGroups,
  alarms: readAlarms,
  topics: readTopics,
  others: readOthers,
} as const satisfies {
  readonly [Name in keyof Sections]?: (source: RegionSource) => Promise<Sections[Name]>;
};

export interface AccountProps {
  readonly world: Extract<World, "emulated" | "account">;
  readonly access: Access;
  readonly settings: Settings;
}

/** Facts as AWS's APIs tell them. Nothing is changed: every call describes, gets or lists. */
export async function readAccount({ world, access, settings }: AccountProps): Promise<Inventory> {
  const { zones, backend } = settings;
  const [east, west] = [zones.a.region, zones.b.region].map(
    (region) => new RegionSource(region, clientsOf(region, access)),
  ) as [RegionSource, RegionSource];
  const stateBucket = backend.kind === "s3" ? backend.bucket : "";
  const both = async <Item>(read: (source: RegionSource) => Promise<readonly Item[]>): Promise<Item[]> => [
    ...(await read(east)),
    ...(await read(west)),
  ];

  const readers: Record<string, () => Promise<unknown>> = {
    ...Object.fromEntries(
      Object.entries<(source: RegionSource) => Promise<readonly unknown[]>>(regional).map(
        ([name, read]) => [name, () => both(read)] as const,
      ),
    ),
    buckets: () => both((source) => readBuckets(source, stateBucket)),
    iam: () => readIam(east),
    stateBucket: () => (stateBucket === "" ? Promise.resolve(undefined) : readStateBucket(east, stateBucket)),
  };
  const sections = await Promise.all(
    Object.entries(readers).map(async ([name, read]) => [name, await orUnread(name, read)] as const),
  );
  return inventoryOf(world, Object.fromEntries(sections));
}

/** One question that may not be asked must not keep the answers to all others. */
async function orUnread(name: string, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    const { name: code, message } = error as Error;
    return new UnreadError(`${name} could not be read: ${code}: ${message}`);
  }
}
