import type { RestApi, UserPool, UserPoolClient } from "./facts/api";
import type { Association, Fleet, Instance, LambdaFunction, Machine } from "./facts/compute";
import type { Bucket, Database, FileSystem, Parameter } from "./facts/data";
import type { Listener, LoadBalancer, TargetGroup } from "./facts/load-balancing";
import type { Peering, RouteTable, SecurityGroup, Subnet, Vpc } from "./facts/network";
import type { Alarm, Backend, ClearTextSecret, LogGroup, StackRegion } from "./facts/operations";
import type { Thing } from "./facts/thing";

/** Where facts were read: in the synthesized JSON, in an emulated account, in a real one. */
export type World = "synthesized" | "emulated" | "account";

/** All that policies may ask for. */
export interface Sections {
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly peerings: readonly Peering[];
  readonly natGateways: readonly Thing[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly instances: readonly Instance[];
  readonly launchTemplates: readonly Machine[];
  readonly fleets: readonly Fleet[];
  readonly associations: readonly Association[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly listeners: readonly Listener[];
  readonly targetGroups: readonly TargetGroup[];
  readonly fileSystems: readonly FileSystem[];
  readonly parameters: readonly Parameter[];
  readonly databases: readonly Database[];
  readonly functions: readonly LambdaFunction[];
  readonly buckets: readonly Bucket[];
  readonly userPools: readonly UserPool[];
  readonly userPoolClients: readonly UserPoolClient[];
  readonly apis: readonly RestApi[];
  readonly logGroups: readonly LogGroup[];
  readonly alarms: readonly Alarm[];
  readonly topics: readonly Thing[];
  /** Roles, policies, users and instance profiles of this project's making. */
  readonly iam: readonly Thing[];
  /** Everything else that has a name or tags. */
  readonly others: readonly Thing[];
  /** Where the states are; undefined: no such bucket. */
  readonly stateBucket: Bucket | undefined;
  readonly backends: readonly Backend[];
  readonly regions: readonly StackRegion[];
  readonly clearTextSecrets: readonly ClearTextSecret[];
  /** Ids of what Terraform refuses to destroy. */
  readonly undestroyable: ReadonlySet<string>;
}

/** Facts about all stacks. A section that could not be read throws UnreadError where it is asked for. */
export interface Inventory extends Sections {
  readonly world: World;
}

/** Facts that a policy needs and that could not be had; the message says why. */
export class UnreadError extends Error {
  override readonly name = "UnreadError";
}

/** Sections whose entries all are things. */
const thingSections = [
  "vpcs",
  "subnets",
  "routeTables",
  "peerings",
  "natGateways",
  "securityGroups",
  "instances",
  "launchTemplates",
  "fleets",
  "associations",
  "loadBalancers",
  "listeners",
  "targetGroups",
  "fileSystems",
  "parameters",
  "databases",
  "functions",
  "buckets",
  "userPools",
  "userPoolClients",
  "apis",
  "logGroups",
  "alarms",
  "topics",
  "iam",
  "others",
] as const satisfies readonly (keyof Sections)[];

const sectionNames: readonly (keyof Sections)[] = [
  ...thingSections,
  "stateBucket",
  "backends",
  "regions",
  "clearTextSecrets",
  "undestroyable",
];

/** @param sections what was read, or why not; what is left out does not exist in this world */
export function inventoryOf(
  world: World,
  sections: { readonly [Name in keyof Sections]?: Sections[Name] | UnreadError },
): Inventory {
  const inventory = { world };
  for (const name of sectionNames) {
    Object.defineProperty(inventory, name, {
      get() {
        const section =
          name in sections
            ? sections[name]
            : new UnreadError(`${name} cannot be read in this world: ${world}`);
        if (section instanceof UnreadError) throw section;
        return section;
      },
    });
  }
  return inventory as Inventory;
}

/** Everything there is. */
export function thingsOf(inventory: Inventory): Thing[] {
  return thingSections.flatMap((name) => [...inventory[name]]);
}
