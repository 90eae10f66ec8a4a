import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AutoScalingClient, DetachInstancesCommand } from "@aws-sdk/client-auto-scaling";
import { CreateTagsCommand, StopInstancesCommand } from "@aws-sdk/client-ec2";
import {
  DeregisterTargetsCommand,
  DescribeTargetGroupsCommand,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { type App, Testing } from "cdktf";
import { parseSettings } from "../../config/load";
import { LlmLoadBalancer } from "../../constructs/load-balancing/llm-load-balancer";
import { WorkerAssociation } from "../../constructs/workers/worker-association";
import { WorkerFleet } from "../../constructs/workers/worker-fleet";
import { workerKinds } from "../../constructs/workers/worker-kind";
import { WorkerTemplate } from "../../constructs/workers/worker-template";
import { accountCredentials, accountEnvironment } from "../../rehearsal/environment";
import { Terraform } from "../../rehearsal/terraform";
import type { Tools } from "../../rehearsal/tools";
import { AwsClients } from "../../scripts/preflight/aws-clients";
import { workersOfZone } from "../../scripts/verify/worker-instances";
import { LksStack, type ZoneId } from "../../stacks/lks-stack";
import { startProgram } from "../support/command";
import { TestAccount, toolsIfFound } from "../support/emulated-account";
import { product, SmallProduct } from "../support/small-product";
import { SynthesizedStack } from "../support/synthesized-stack";

const tools = toolsIfFound();
const settings = parseSettings({ backend: { kind: "local" } });
const zones = ["a", "b"] as const;

/** The workers of one zone by the project's own constructs, in a network of their own. */
class WorkersStack extends LksStack {
  constructor(app: App, zone: ZoneId) {
    super(app, `workers-${zone}`, { settings }, zone);
    const { names } = this;
    const { region, availabilityZones } = settings.zones[zone];
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/23" });
    const [first, second] = availabilityZones.map(
      (letter, index) =>
        new Subnet(this, `subnet-${letter}`, {
          vpcId: vpc.id,
          cidrBlock: `10.0.${index}.0/24`,
          availabilityZone: `${region}${letter}`,
        }),
    );
    if (!first || !second) throw new Error("A zone has two availability zones.");
    const subnetIds = [first.id, second.id] as const;
    const { id: securityGroupId } = new SecurityGroup(this, "group", { vpcId: vpc.id });
    const { instanceType, rootVolumeSize, instancesPerKind: size, port: workerPort } = settings.workers;
    const common = { names, zone, subnetIds, securityGroupId };
    const balancer = new LlmLoadBalancer(this, "load-balancer", {
      ...common,
      vpcId: vpc.id,
      workerPort,
      deletionProtection: false,
    });
    const tags = this.zoneTags(zone);
    const { instanceProfileName } = settings;
    const { template } = new WorkerTemplate(this, "template", {
      ...common,
      instanceType,
      instanceProfileName,
      rootVolumeSize,
      tags,
    });
    for (const kind of workerKinds) {
      const targetGroupArn = balancer.targetGroups[kind].arn;
      const fleet = new WorkerFleet(this, kind, { ...common, kind, template, size, targetGroupArn, tags });
      new WorkerAssociation(this, `${kind}-configuration`, {
        ...common,
        kind,
        workerTag: fleet.workerTag,
        // The bucket itself takes a minute to make and nobody reads from it.
        playbook: {
          url: "https://bucket.example.com/playbook.zip",
          bucketName: "bucket",
          outputPrefix: "output",
        },
        variables: {},
        dependsOn: [],
      });
    }
  }
}

const describeWithAccount = tools ? describe : describe.skip;

describeWithAccount("the workers of an account", () => {
  let account: TestAccount;

  beforeAll(async () => {
    account = await TestAccount.start(tools as Tools);
    await Promise.all(zones.map((zone) => apply(zone, account, tools as Tools)));
  });
  afterAll(() => {
    account.end();
  });

  const clientsOf = (zone: ZoneId) => {
    const { region } = settings.zones[zone];
    const aws = new AwsClients({ endpoint: account.endpoint, credentials: accountCredentials });
    return { ec2: aws.ec2(region), loadBalancing: aws.loadBalancing(region), ssm: aws.ssm(region) };
  };
  /** What is wrong besides that no playbook has run: the emulated account runs none. */
  const problemsOf = async (zone: ZoneId) => {
    const { instances, problems } = await workersOfZone(clientsOf(zone), zone, settings);
    return [
      ...problems,
      ...instances.flatMap((worker) =>
        worker.problems
          .filter((problem) => problem !== "playbook: Pending")
          .map((problem) => `${worker.kind} ${worker.availabilityZone}: ${problem}`),
      ),
    ];
  };

  it.each(zones)(
    "L1, L3: finds two of each kind in zone %s, healthy and known to State Manager",
    async (zone) => {
      const { instances } = await workersOfZone(clientsOf(zone), zone, settings);
      const { region } = settings.zones[zone];
      expect(instances.map(({ kind, availabilityZone }) => `${kind} ${availabilityZone}`).sort()).toEqual(
        ["chat", "llm", "scoring"].flatMap((kind) => [`${kind} ${region}a`, `${kind} ${region}b`]),
      );
      expect(new Set(instances.map(({ health, configuration }) => `${health}, ${configuration}`))).toEqual(
        new Set(["healthy, Pending"]),
      );
      expect(await problemsOf(zone)).toEqual([]);
    },
  );

  it("L1, O2: verify:workers shows all twelve, and that the playbook has not run yet", async () => {
    const small = await SmallProduct.start();
    const { finished } = startProgram("scripts/verify-workers.ts", small.flags, {
      PATH: process.env.PATH ?? "",
      ...accountEnvironment(account.endpoint),
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: small.url,
      VERIFY_EMAIL: product.email,
      VERIFY_PASSWORD: product.password,
    });
    const { code, stdout, stderr } = await finished;
    await small.end();
    const rows = stdout.split("\n").filter((line) => line.startsWith("i-"));
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      expect(row).toMatch(/^i-[0-9a-f]{17} +us-(east-1|west-2)[ab] +(llm|scoring|chat) +healthy +Pending$/);
    }
    expect(stderr).toContain("12 problems:");
    expect(
      stderr.match(/^ {2}i-[0-9a-f]{17} \((llm|scoring|chat), [ab]\): playbook: Pending$/gm),
    ).toHaveLength(12);
    expect(code).toBe(1);
  });

  it("L1, L3, L4: names a wrong tag, targets that are stopped or gone, and a worker too few", async () => {
    const clients = clientsOf("b");
    const { region } = settings.zones.b;
    const { instances } = await workersOfZone(clients, "b", settings);
    const idOf = (kind: string, letter: string) =>
      instances.find((one) => one.kind === kind && one.availabilityZone.endsWith(letter))?.instanceId ?? "";
    const [retagged, lost, stopped] = [idOf("llm", "a"), idOf("chat", "b"), idOf("scoring", "b")];
    await clients.ec2.send(
      new CreateTagsCommand({ Resources: [retagged], Tags: [{ Key: "Kind", Value: "chat" }] }),
    );
    const { TargetGroups: [chat] = [] } = await clients.loadBalancing.send(
      new DescribeTargetGroupsCommand({ Names: ["lks-tg-b-chat"] }),
    );
    await clients.loadBalancing.send(
      new DeregisterTargetsCommand({ TargetGroupArn: chat?.TargetGroupArn, Targets: [{ Id: lost }] }),
    );
    // Out of its group first, or the group starts another one in its place.
    const autoscaling = new AutoScalingClient({
      region,
      endpoint: account.endpoint,
      credentials: accountCredentials,
    });
    await autoscaling.send(
      new DetachInstancesCommand({
        AutoScalingGroupName: "lks-worker-b-scoring",
        InstanceIds: [stopped],
        ShouldDecrementDesiredCapacity: true,
      }),
    );
    await clients.ec2.send(new StopInstancesCommand({ InstanceIds: [stopped] }));
    expect(await problemsOf("b")).toEqual([
      "lks-worker-b-scoring: 1 running in 1 availability zones instead of 2, each in its own",
      "llm us-west-2a: tag Kind is chat instead of llm",
      "chat us-west-2b: target: no target of its load balancer",
    ]);
    expect(await problemsOf("a")).toEqual([]);
  });
});

async function apply(
  zone: ZoneId,
  { endpoint, folder: workFolder }: TestAccount,
  tools: Tools,
): Promise<void> {
  const folder = join(workFolder, zone);
  mkdirSync(folder);
  const { json } = new SynthesizedStack(new WorkersStack(Testing.app({ fakeCdktfJsonPath: true }), zone));
  const stack = JSON.parse(json) as { terraform: { backend: object } };
  // Not in the project's own folder, where a later run would find the state of an account that is gone.
  stack.terraform.backend = { local: { path: join(folder, "terraform.tfstate") } };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(stack));
  const terraform = new Terraform({ tools, endpoint, workFolder }, { name: zone, folder, dependencies: [] });
  await terraform.init();
  await terraform.apply();
}
