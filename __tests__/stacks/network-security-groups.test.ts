import { SynthesizedApp } from "../support/synthesized-app";
import type { SynthesizedStack } from "../support/synthesized-stack";

const app = new SynthesizedApp();
afterAll(() => {
  app.dispose();
});
const east = app.stack("network-east");
const west = app.stack("network-west");

/** Each rule as "tcp <port> <other side>", in alphabetical order. */
function rules(stack: SynthesizedStack, group: string, direction: "ingress" | "egress"): string[] {
  const id = groupId(stack, group);
  return stack
    .resources(`aws_vpc_security_group_${direction}_rule`)
    .filter(({ security_group_id }) => security_group_id === id)
    .map(({ ip_protocol, from_port, to_port, cidr_ipv4, referenced_security_group_id }) => {
      const peer = groupName(stack, referenced_security_group_id) ?? cidr_ipv4;
      const ports = from_port === to_port ? from_port : `${String(from_port)}-${String(to_port)}`;
      return `${String(ip_protocol)} ${String(ports)} ${String(peer)}`;
    })
    .sort();
}

function groupId(stack: SynthesizedStack, name: string): string {
  const group = stack.resources("aws_security_group").find((candidate) => candidate.name === name);
  if (!group) throw new Error(`No security group ${name}`);
  return `\${${group.terraformId}.id}`;
}

function groupName(stack: SynthesizedStack, id: unknown): unknown {
  return stack.resources("aws_security_group").find(({ terraformId }) => id === `\${${terraformId}.id}`)
    ?.name;
}

const names = (stack: SynthesizedStack) => stack.resources("aws_security_group").map(({ name }) => name);

it("SG1: has five groups in us-east-1 and two in us-west-2, in the network stacks only", () => {
  expect(names(east)).toEqual(["lks-sg-db", "lks-sg-efs", "lks-sg-lb", "lks-sg-llm", "lks-sg-nat"]);
  expect(names(west)).toEqual(["lks-sg-lb", "lks-sg-llm"]);
  const others = app.stackNames.filter((name) => !name.startsWith("network-"));
  expect(others.flatMap((name) => app.stack(name).resources("aws_security_group"))).toEqual([]);
});

it.each([
  ["network-east", east],
  ["network-west", west],
])("SG1: %s empties the VPC's default group", (_name, stack) => {
  const group = stack.resource("aws_default_security_group");
  expect(group).not.toHaveProperty("ingress");
  expect(group).not.toHaveProperty("egress");
});

it("SG2: lks-sg-db lets its own members, database and functions, speak PostgreSQL and nothing else", () => {
  expect(rules(east, "lks-sg-db", "ingress")).toEqual(["tcp 5432 lks-sg-db"]);
  expect(rules(east, "lks-sg-db", "egress")).toEqual(["tcp 5432 lks-sg-db"]);
});

it("SG3: lks-sg-llm is reached on 11434 from the load balancer only, in both regions", () => {
  expect(rules(east, "lks-sg-llm", "ingress")).toEqual(["tcp 11434 lks-sg-lb"]);
  expect(rules(west, "lks-sg-llm", "ingress")).toEqual(["tcp 11434 lks-sg-lb"]);
});

it("SG3: workers reach the web and the models on EFS, nothing else", () => {
  expect(rules(east, "lks-sg-llm", "egress")).toEqual([
    "tcp 2049 lks-sg-efs",
    "tcp 443 0.0.0.0/0",
    "tcp 80 0.0.0.0/0",
  ]);
  expect(rules(west, "lks-sg-llm", "egress")).toEqual([
    "tcp 2049 172.32.1.0/25",
    "tcp 2049 172.32.1.128/25",
    "tcp 443 0.0.0.0/0",
    "tcp 80 0.0.0.0/0",
  ]);
});

it("SG4: lks-sg-lb of zone A is reached on 80 from the network load balancer's subnets and reaches workers", () => {
  expect(rules(east, "lks-sg-lb", "ingress")).toEqual(["tcp 80 172.32.1.0/25", "tcp 80 172.32.1.128/25"]);
  expect(rules(east, "lks-sg-lb", "egress")).toEqual(["tcp 11434 lks-sg-llm"]);
});

it("SG4, SG5: lks-sg-lb of zone B adds what its NAT instance forwards from its own private subnets", () => {
  expect(rules(west, "lks-sg-lb", "ingress")).toEqual([
    "tcp 443 10.10.1.0/25",
    "tcp 443 10.10.1.128/25",
    "tcp 80 10.10.1.0/25",
    "tcp 80 10.10.1.128/25",
    "tcp 80 172.32.1.0/25",
    "tcp 80 172.32.1.128/25",
  ]);
  expect(rules(west, "lks-sg-lb", "egress")).toEqual([
    "tcp 11434 lks-sg-llm",
    "tcp 443 0.0.0.0/0",
    "tcp 80 0.0.0.0/0",
  ]);
});

it("SG5: lks-sg-nat takes web traffic of zone A's private subnets and nothing from the internet", () => {
  expect(rules(east, "lks-sg-nat", "ingress")).toEqual([
    "tcp 443 172.32.1.0/25",
    "tcp 443 172.32.1.128/25",
    "tcp 80 172.32.1.0/25",
    "tcp 80 172.32.1.128/25",
  ]);
  expect(rules(east, "lks-sg-nat", "egress")).toEqual(["tcp 443 0.0.0.0/0", "tcp 80 0.0.0.0/0"]);
});

it("SG6: lks-sg-efs takes NFS from zone A's workers and zone B's private subnets, and starts nothing itself", () => {
  expect(rules(east, "lks-sg-efs", "ingress")).toEqual([
    "tcp 2049 10.10.1.0/25",
    "tcp 2049 10.10.1.128/25",
    "tcp 2049 lks-sg-llm",
  ]);
  expect(rules(east, "lks-sg-efs", "egress")).toEqual([]);
});

it.each([
  ["network-east", east],
  ["network-west", west],
])("SG1: every group of %s is carried by something", (name, stack) => {
  const text = app.stackNames.map((other) => app.stack(other).json).join("\n");
  for (const { terraformId, name: group } of stack.resources("aws_security_group")) {
    const carriedHere = stack
      .resources("aws_instance")
      .some(({ vpc_security_group_ids }) => String(vpc_security_group_ids) === `\${${terraformId}.id}`);
    const output = `cross-stack-output-${terraformId.replace(".", "")}id`;
    const carriedElsewhere = text.includes(`cross-stack-reference-input-${name}.outputs.${output}`);
    expect([group, carriedHere || carriedElsewhere]).toEqual([group, true]);
  }
});
