import { type Instance, paginateDescribeInstances } from "@aws-sdk/client-ec2";
import type { Settings } from "../../config/presets";
import type { AwsClients } from "./aws-clients";

type ZoneId = keyof Settings["zones"];

/** Instances of a region that run, or are about to: of this product by stack, and all others. */
export interface RunningInstances {
  readonly own: Readonly<Record<string, readonly Instance[]>>;
  readonly others: readonly Instance[];
}

export async function runningInstances(aws: AwsClients, region: string): Promise<RunningInstances> {
  const own: Record<string, Instance[]> = {};
  const others: Instance[] = [];
  const pages = paginateDescribeInstances(
    { client: aws.ec2(region) },
    { Filters: [{ Name: "instance-state-name", Values: ["pending", "running"] }] },
  );
  for await (const { Reservations = [] } of pages) {
    for (const instance of Reservations.flatMap(({ Instances = [] }) => Instances)) {
      const tag = (key: string) => instance.Tags?.find(({ Key }) => Key === key)?.Value;
      const stack = tag("Project") === "ngobrol" ? tag("Component") : undefined;
      if (stack === undefined) others.push(instance);
      else (own[stack] ??= []).push(instance);
    }
  }
  return { own, others };
}

/** Instances that the stacks run in a zone once they are applied, by type. */
export function wantedInstances(
  { nat, workers }: Settings,
  zone: ZoneId,
  stacks: readonly string[],
): { readonly stack: string; readonly type: string; readonly count: number }[] {
  const network = zone === "a" ? "network-east" : "network-west";
  return [
    { stack: network, type: nat.instanceType, count: 1 },
    // Three kinds.
    { stack: "compute", type: workers.instanceType, count: 3 * workers.instancesPerKind },
  ].filter(({ stack }) => stacks.includes(stack));
}
