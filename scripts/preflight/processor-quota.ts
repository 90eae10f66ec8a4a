import { DescribeInstanceTypesCommand, type EC2Client } from "@aws-sdk/client-ec2";
import { GetServiceQuotaCommand } from "@aws-sdk/client-service-quotas";
import type { Settings } from "../../config/presets";
import { isRefusal } from "./aws-clients";
import { type Check, failed, type Outcome, passed, warning } from "./check";
import { runningInstances, wantedInstances } from "./running-instances";

/** "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", in virtual processors. */
const quotaCode = "L-1216C47A";
/** Families whose names begin alike, such as inf1 and trn1, have quotas of their own. */
const standardFamilies = /^(?!inf|trn|dl|hpc)[acdhimrtz][a-z]*\d/;

/** New accounts have a quota of a few processors; ours take 13 in each region. */
export function processorQuota(zone: keyof Settings["zones"]): Check {
  return {
    title: `Processor quota in zone ${zone}`,
    async run({ settings, stacks, aws }) {
      const { region } = settings.zones[zone];
      const wanted = wantedInstances(settings, zone, stacks);
      if (wanted.length === 0) return undefined;
      try {
        const { Quota } = await aws
          .quotas(region)
          .send(new GetServiceQuotaCommand({ ServiceCode: "ec2", QuotaCode: quotaCode }));
        const { own, others } = await runningInstances(aws, region);
        const replaced = new Set(wanted.map(({ stack }) => stack));
        const staying = Object.entries(own)
          .filter(([stack]) => !replaced.has(stack))
          .flatMap(([, instances]) => instances);
        const used = [...others, ...staying]
          .map(({ InstanceType = "" }) => InstanceType)
          .filter((type) => standardFamilies.test(type));
        const types = new Set([...used, ...wanted.map(({ type }) => type)]);
        const processors = await processorsOf(aws.ec2(region), [...types]);
        const sum = (of: readonly string[]) =>
          of.reduce((total, type) => total + (processors.get(type) ?? 1), 0);
        const needed = wanted.flatMap(({ type, count }) => Array<string>(count).fill(type));
        return judge({ region, used: sum(used), needed: sum(needed), quota: Quota?.Value });
      } catch (error) {
        if (!isRefusal(error) && (error as Error).name !== "NoSuchResourceException") throw error;
        return warning(`this account does not tell its quota in ${region}; ${(error as Error).message}`);
      }
    },
  };
}

/** @param quota undefined where AWS names none */
export function judge(count: {
  readonly region: string;
  readonly used: number;
  readonly needed: number;
  readonly quota: number | undefined;
}): Outcome {
  const { region, used, needed, quota } = count;
  if (quota === undefined) return warning(`${region} tells no quota`);
  return used + needed <= quota
    ? passed(`${region}: ${needed} more of ${quota} processors, ${used} in use`)
    : failed(
        `${region} allows ${quota} virtual processors, ${used} are in use, and ${needed} more are needed`,
        `ask for ${used + needed} under Service Quotas, Amazon EC2, "Running On-Demand Standard instances", region ${region}`,
      );
}

async function processorsOf(ec2: EC2Client, types: readonly string[]): Promise<Map<string, number>> {
  const { InstanceTypes = [] } = await ec2.send(
    new DescribeInstanceTypesCommand({ Filters: [{ Name: "instance-type", Values: [...types] }] }),
  );
  return new Map(
    InstanceTypes.map(({ InstanceType, VCpuInfo }) => [InstanceType ?? "", VCpuInfo?.DefaultVCpus ?? 1]),
  );
}
