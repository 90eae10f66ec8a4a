import { planNetwork } from "../../config/network";
import { parseSettings } from "../../config/load";
import { SynthesizedApp } from "../support/synthesized-app";
import type { Block } from "../support/synthesized-stack";

const ranges = { a: "10.20.0.0/23", b: "10.30.4.0/23" };
const settings = { zones: { a: { vpcCidr: ranges.a }, b: { vpcCidr: ranges.b } } };
const app = new SynthesizedApp(settings);
afterAll(() => {
  app.dispose();
});
const compute = app.stack("compute");
const networks = { a: app.stack("network-east"), b: app.stack("network-west") };
type Zone = keyof typeof networks;

/** Where a network load balancer has its addresses: the private subnets of its zone. */
const balancerSubnets = (zone: Zone) => {
  expect(planNetwork(parseSettings(settings).zones[zone].vpcCidr).private).toEqual(
    networks[zone]
      .resources("aws_subnet")
      .filter(({ tags }) => (tags as { Name: string }).Name.includes("-private-"))
      .map(({ cidr_block }) => cidr_block),
  );
  return planNetwork(ranges[zone]).private;
};

/** Rules of a security group of a zone, by its short name. */
function rules(zone: Zone, direction: "ingress" | "egress", group?: string): Block[] {
  const found = networks[zone]
    .resources("aws_security_group")
    .find(({ name }) => name === `lks-sg-${group ?? ""}`);
  return networks[zone]
    .resources(`aws_vpc_security_group_${direction}_rule`)
    .filter(
      (rule) => group === undefined || rule.security_group_id === `\${${found?.terraformId ?? "?"}.id}`,
    );
}

const admits = (zone: Zone, port: number, source: string) =>
  rules(zone, "ingress", "lb").some(({ from_port, cidr_ipv4 }) => from_port === port && cidr_ipv4 === source);

/**
 * What application load balancers see as the source, as AWS documents it:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
describe("the load balancers' group admits every hop of an LLM request", () => {
  it("SG4: in zone A, what the VPC link sends: it comes from the network load balancer's own addresses", () => {
    for (const subnet of balancerSubnets("a"))
      expect([subnet, admits("a", 80, subnet)]).toEqual([subnet, true]);
  });

  it("SG4: in zone B, what zone A's network load balancer sends: the one of zone B keeps its address as the source", () => {
    for (const subnet of balancerSubnets("a"))
      expect([subnet, admits("b", 80, subnet)]).toEqual([subnet, true]);
  });

  it("SG4: health checks of each zone's own network load balancer", () => {
    for (const zone of ["a", "b"] as const) {
      for (const subnet of balancerSubnets(zone))
        expect([subnet, admits(zone, 80, subnet)]).toEqual([subnet, true]);
    }
  });
});

it("A3: addresses outside the VPC are called with the balancer's own address: AWS keeps no client's over a peering", () => {
  const outside = compute.resources("aws_lb_target_group").filter(({ target_type }) => target_type === "ip");
  expect(outside).toEqual([
    expect.objectContaining({ name: "lks-nlb-a-zone-b", preserve_client_ip: "false" }),
  ]);
});

it("A3: the fixed addresses of zone B follow the range of the settings", () => {
  const fixed = ["10.30.5.10", "10.30.5.138"];
  const mapped = compute
    .resources("aws_lb")
    .flatMap(({ subnet_mapping }) => (subnet_mapping ?? []) as Block[]);
  expect(mapped.map(({ private_ipv4_address }) => private_ipv4_address)).toEqual(fixed);
  const targets = compute.resources("aws_lb_target_group_attachment").map(({ target_id }) => target_id);
  expect(targets.filter((target) => !String(target).startsWith("$"))).toEqual(fixed);
});

it("SG4: nothing in either VPC can take the port that leads to the other zone: no group lets it out", () => {
  // On that port a request has the network load balancer's address, which zone B admits, whoever sent it.
  for (const zone of ["a", "b"] as const) {
    const ports = rules(zone, "egress").map(({ from_port, to_port }) => [from_port, to_port]);
    expect(ports.filter(([from, to]) => Number(from) <= 81 && 81 <= Number(to))).toEqual([]);
  }
});

it("L4: each network load balancer asks for a 200 on /, which the application load balancers answer themselves", () => {
  const groups = compute.resources("aws_lb_target_group").filter(({ protocol }) => protocol === "TCP");
  expect(groups).toHaveLength(3);
  for (const { health_check } of groups) {
    expect(health_check).toMatchObject({ protocol: "HTTP", path: "/", matcher: "200" });
  }
});
