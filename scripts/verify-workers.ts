import type { Settings } from "../config/presets";
import { loadSettings } from "../config/load";
import { readArguments, runCommand, say } from "./command";
import { CommandError } from "./command-error";
import { environment } from "./environment";
import { AwsClients } from "./preflight/aws-clients";
import { Api } from "./verify/api";
import { deploymentOptions, deploymentUsage, findDeployment } from "./verify/deployment";
import { reasonOf } from "./verify/reason";
import { signIn } from "./verify/sign-in";
import { table } from "./verify/table";
import { workersOfZone } from "./verify/worker-instances";
import { probeRegion } from "./verify/worker-probes";

const usage = `npm run verify:workers [-- --local | --api URL --client-id ID]

Looks at the LLM workers of both regions and changes nothing. Through the API: do they answer, have they the same models,
do pulls get through. In AWS: what each instance's tags, target and last configuration are. Signs in as VERIFY_EMAIL with
VERIFY_PASSWORD, or asks.

${deploymentUsage}`;

/** `npm run verify:workers` */
async function verifyWorkers(): Promise<void> {
  const { values } = readArguments(usage, deploymentOptions);
  const settings = loadSettings(environment.settingsFile);
  const deployment = await findDeployment(values, settings);
  say(`API: ${deployment.apiUrl}`);
  const { token } = await signIn(deployment, settings.zones.a.region);
  const problems = await throughTheApi(new Api(deployment.apiUrl, token), settings);
  if (deployment.isAws) problems.push(...(await throughAws(settings)));
  else say("\nOn a laptop one program stands for all workers: there are no instances to look at.");
  if (problems.length > 0) {
    throw new CommandError(
      `${problems.length} ${problems.length === 1 ? "problem" : "problems"}:\n${problems.map((problem) => `  ${problem}`).join("\n")}\nFix: docs/workers.md, "When a worker does not serve".`,
    );
  }
  say("\nAll is as it should be.");
}

/** Which worker answers is the load balancer's choice: this tells what was seen, not of whom. */
async function throughTheApi(api: Api, settings: Settings): Promise<string[]> {
  const regions = Object.values(settings.zones).map(({ region }) => region);
  const seen = await Promise.all(regions.map((region) => probeRegion(api, region, settings)));
  const probes = seen.flatMap((one) => one.probes);
  say("\nThrough the API:\n");
  const rows = probes.map(({ region, kind, route, seen: what, good }) => [
    region,
    kind,
    route,
    good ? "ok" : "FAIL",
    what,
  ]);
  say(table([["region", "workers", "route", "result", "seen"], ...rows]));
  const problems = probes
    .filter(({ good }) => !good)
    .map(({ region, route, seen: what }) => `${region} ${route}: ${what}`);
  const lists = seen.map(({ models }) => models?.join(", "));
  if (lists.every((list) => list !== undefined)) {
    if (new Set(lists).size === 1) say(`\nThe same models in ${regions.join(" and ")}: ${lists[0] ?? ""}`);
    else problems.push(`the regions have different models: ${lists.join(" | ")}`);
  }
  return problems;
}

/** What the API cannot tell: each worker by itself. */
async function throughAws(settings: Settings): Promise<string[]> {
  const aws = new AwsClients();
  const problems: string[] = [];
  const rows: string[][] = [];
  try {
    for (const zone of ["a", "b"] as const) {
      const { region } = settings.zones[zone];
      const clients = {
        ec2: aws.ec2(region),
        loadBalancing: aws.loadBalancing(region),
        ssm: aws.ssm(region),
      };
      const found = await workersOfZone(clients, zone, settings);
      problems.push(...found.problems);
      for (const worker of found.instances) {
        const { instanceId, availabilityZone, kind, health, configuration } = worker;
        rows.push([instanceId, availabilityZone, kind, health, configuration]);
        problems.push(...worker.problems.map((problem) => `${instanceId} (${kind}, ${zone}): ${problem}`));
      }
    }
  } catch (error) {
    say(`\nThe instances cannot be looked at: ${reasonOf(error)}.`);
    return [...problems, "AWS did not say how each instance is; the credentials of a deployment can ask"];
  }
  say("\nIn AWS; a healthy target has all models and its own one loaded:\n");
  say(table([["instance", "availability zone", "kind", "target", "last configuration"], ...rows]));
  return problems;
}

runCommand(verifyWorkers);
