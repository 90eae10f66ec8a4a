import { EC2Client } from "@aws-sdk/client-ec2";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { SSMClient } from "@aws-sdk/client-ssm";
import { parseSettings } from "../../config/load";
import { workersOfZone } from "../../scripts/verify/worker-instances";

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * An account with two good workers of each kind, and whatever a test changes about them: only what the emulated account
 * of worker-instances-account.test.ts cannot be, where no playbook ever runs and every running target is healthy.
 */
function account(change: {
  readonly health?: Readonly<Record<string, { State: string; Description?: string } | undefined>>;
  readonly configuration?: Readonly<Record<string, string>>;
}) {
  const asked: string[] = [];
  const kinds = ["llm", "scoring", "chat"];
  const answer = (command: Command): unknown => {
    const { constructor, input } = command;
    asked.push(constructor.name);
    switch (constructor.name) {
      case "DescribeInstancesCommand": {
        const [{ Values } = { Values: [] }] = input.Filters as { Values: string[] }[];
        const [worker = ""] = Values;
        const kind = worker.replace("lks-worker-b-", "");
        const Instances = ["a", "b"].map((letter) => ({
          InstanceId: `i-${kind}-${letter}`,
          Placement: { AvailabilityZone: `us-west-2${letter}` },
          Tags: Object.entries({
            Name: worker,
            Kind: kind,
            Zone: "lks-zone-b",
          }).map(([Key, Value]) => ({ Key, Value })),
        }));
        return { Reservations: [{ Instances }] };
      }
      case "DescribeTargetGroupsCommand":
        return { TargetGroups: [{ TargetGroupArn: (input.Names as string[])[0] }] };
      case "DescribeTargetHealthCommand": {
        const kind = kinds.find((one) => input.TargetGroupArn === `lks-tg-b-${one}`);
        return {
          TargetHealthDescriptions: ["a", "b"].map((letter) => {
            const Id = `i-${kind ?? ""}-${letter}`;
            return { Target: { Id }, TargetHealth: change.health?.[Id] ?? { State: "healthy" } };
          }),
        };
      }
      case "DescribeInstanceAssociationsStatusCommand": {
        const id = input.InstanceId as string;
        return {
          InstanceAssociationStatusInfos: [
            { AssociationName: "AnotherOne", Status: "Failed" },
            {
              AssociationName: `lks-worker-b-${id.split("-")[1] ?? ""}`,
              Status: change.configuration?.[id] ?? "Success",
              ExecutionDate: new Date("2026-11-24T09:30:00Z"),
            },
          ],
        };
      }
      default:
        throw new Error(constructor.name);
    }
  };
  const fake = <C extends { send: unknown }>(client: C): C =>
    Object.assign(client, { send: (command: Command) => Promise.resolve(answer(command)) });
  const where = { region: "us-west-2", credentials: { accessKeyId: "x", secretAccessKey: "x" } };
  const clients = {
    ec2: fake(new EC2Client(where)),
    loadBalancing: fake(new ElasticLoadBalancingV2Client(where)),
    ssm: fake(new SSMClient(where)),
  };
  return { asked, look: () => workersOfZone(clients, "b", parseSettings({})) };
}

it("L1: finds both workers of each kind, their targets and their last configuration, and only describes", async () => {
  const { asked, look } = account({});
  const { instances, problems } = await look();
  expect(problems).toEqual([]);
  expect(instances).toHaveLength(6);
  expect(instances[0]).toEqual({
    zone: "b",
    kind: "llm",
    instanceId: "i-llm-a",
    availabilityZone: "us-west-2a",
    health: "healthy",
    configuration: "Success, 2026-11-24 09:30 UTC",
    problems: [],
  });
  expect(instances.flatMap((worker) => worker.problems)).toEqual([]);
  expect(asked.filter((name) => !name.startsWith("Describe"))).toEqual([]);
});

it("L3, L4: names a target that is not healthy, with the reason, and a failed playbook", async () => {
  const { look } = account({
    health: { "i-chat-b": { State: "unhealthy", Description: "Health checks failed" } },
    configuration: { "i-scoring-a": "Failed" },
  });
  const { instances, problems } = await look();
  expect(problems).toEqual([]);
  expect(
    instances.flatMap((worker) => worker.problems.map((problem) => `${worker.instanceId}: ${problem}`)),
  ).toEqual([
    "i-scoring-a: playbook: Failed, 2026-11-24 09:30 UTC",
    "i-chat-b: target: unhealthy: Health checks failed",
  ]);
});
