import type { Block } from "../support/synthesized-stack";
import { matching } from "../support/matchers";
import { SynthesizedApp } from "../support/synthesized-app";

const app = new SynthesizedApp();
afterAll(() => {
  app.dispose();
});
const stack = app.stack("compute");

const named = (type: string, name: string) => {
  const found = stack.resources(type).find((block) => block.name === name);
  if (!found) throw new Error(`No ${type} "${name}"`);
  return found;
};
const arn = ({ terraformId }: { terraformId: string }) => `\${${terraformId}.arn}`;
const first = (value: unknown) => (value as Block[])[0] ?? {};

/** What an application load balancer does with a path: first matching rule by priority, else the default. */
function answer(loadBalancer: string, path: string): string {
  const listener = stack
    .resources("aws_lb_listener")
    .find(({ load_balancer_arn }) => load_balancer_arn === arn(named("aws_lb", loadBalancer)));
  const match = stack
    .resources("aws_lb_listener_rule")
    .filter(({ listener_arn }) => listener_arn === (listener && arn(listener)))
    .sort((left, right) => Number(left.priority) - Number(right.priority))
    .find(({ condition }) => {
      const { values } = first(condition).path_pattern as { values: string[] };
      return values.some((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(path));
    });
  const action = first(match ? match.action : listener?.default_action);
  if (action.type === "forward") {
    const group = stack.resources("aws_lb_target_group").find((one) => arn(one) === action.target_group_arn);
    return String(group?.name);
  }
  const { status_code, message_body } = action.fixed_response as Record<string, string>;
  return `${status_code ?? ""} ${message_body ?? ""}`;
}

describe.each(["a", "b"])("the application load balancer of zone %s", (zone) => {
  it.each([
    ["/", "200 its worked!"],
    ["/api/chat", `lks-tg-${zone}-chat`],
    ["/api/chat/", `lks-tg-${zone}-chat`],
    ["/api/chats", `lks-tg-${zone}-llm`],
    ["/api/generate", `lks-tg-${zone}-scoring`],
    ["/api/generate/x", `lks-tg-${zone}-scoring`],
    ["/api/generated", `lks-tg-${zone}-llm`],
    ["/api/tags", `lks-tg-${zone}-llm`],
    ["/api/pull", `lks-tg-${zone}-llm`],
    ["/api/embed", `lks-tg-${zone}-llm`],
    ["/api", "404 not found"],
    ["/index.html", "404 not found"],
    ["/apiary/chat", "404 not found"],
  ])("L4: answers %s with %s", (path, expected) => {
    expect(answer(`lks-alb-${zone}`, path)).toBe(expected);
  });

  it("L4, SG4: is internal, listens on port 80 and outlasts a cold model", () => {
    const balancer = named("aws_lb", `lks-alb-${zone}`);
    expect(balancer).toMatchObject({ internal: true, load_balancer_type: "application", idle_timeout: 960 });
    const side = zone === "a" ? "network-east" : "network-west";
    expect(String(balancer.security_groups)).toMatch(new RegExp(`${side}.*security-groups_lb_`));
    const listeners = stack
      .resources("aws_lb_listener")
      .filter(({ load_balancer_arn }) => load_balancer_arn === arn(balancer));
    expect(listeners).toEqual([expect.objectContaining({ port: 80, protocol: "HTTP" })]);
  });

  it.each(["llm", "scoring", "chat"])("L1, L2: finds %s workers on Ollama's port", (kind) => {
    expect(named("aws_lb_target_group", `lks-tg-${zone}-${kind}`)).toMatchObject({
      port: 11434,
      protocol: "HTTP",
      target_type: "instance",
      load_balancing_algorithm_type: "least_outstanding_requests",
      deregistration_delay: "960",
      health_check: { path: "/api/tags", matcher: "200" },
    });
  });
});

describe("the network load balancers", () => {
  /** Port to target group, of one balancer. */
  const listeners = (name: string) =>
    stack
      .resources("aws_lb_listener")
      .filter(({ load_balancer_arn }) => load_balancer_arn === arn(named("aws_lb", name)))
      .map(({ port, protocol, tcp_idle_timeout_seconds, default_action }) => {
        expect([protocol, tcp_idle_timeout_seconds]).toEqual(["TCP", 960]);
        return { port, group: first(default_action).target_group_arn };
      });
  const targets = (group: unknown) =>
    stack
      .resources("aws_lb_target_group_attachment")
      .filter(({ target_group_arn }) => target_group_arn === group)
      .map(({ target_id, port, availability_zone }) => ({ target_id, port, availability_zone }));

  it("A3: the one of zone A leads from port 80 to its application load balancer, from 81 to zone B's addresses", () => {
    const [own, peer, ...more] = listeners("lks-nlb-a").sort(
      (left, right) => Number(left.port) - Number(right.port),
    );
    expect(more).toEqual([]);
    expect(own?.port).toBe(80);
    expect(targets(own?.group)).toEqual([{ target_id: arn(named("aws_lb", "lks-alb-a")), port: 80 }]);
    expect(peer?.port).toBe(81);
    expect(targets(peer?.group)).toEqual([
      { target_id: "10.10.1.10", port: 80, availability_zone: "all" },
      { target_id: "10.10.1.138", port: 80, availability_zone: "all" },
    ]);
  });

  it("A3: the one of zone B has exactly those addresses and leads to its application load balancer", () => {
    const balancer = named("aws_lb", "lks-nlb-b");
    expect(balancer.subnet_mapping).toEqual([
      {
        private_ipv4_address: "10.10.1.10",
        subnet_id: matching(/network-west.*private-subnet-a/),
      },
      {
        private_ipv4_address: "10.10.1.138",
        subnet_id: matching(/network-west.*private-subnet-b/),
      },
    ]);
    const [own, ...more] = listeners("lks-nlb-b");
    expect(more).toEqual([]);
    expect(own?.port).toBe(80);
    expect(targets(own?.group)).toEqual([{ target_id: arn(named("aws_lb", "lks-alb-b")), port: 80 }]);
  });

  it.each(["lks-nlb-a", "lks-nlb-b"])(
    "G4, SG1: %s is internal, crosses zones and carries no security group",
    (name) => {
      const balancer = named("aws_lb", name);
      expect(balancer).toMatchObject({ internal: true, enable_cross_zone_load_balancing: true });
      expect(balancer).not.toHaveProperty("security_groups");
    },
  );

  it("L4: registers an application load balancer only when it listens", () => {
    const attachments = stack
      .resources("aws_lb_target_group_attachment")
      .filter(({ target_id }) => String(target_id).includes("aws_lb."));
    for (const { depends_on } of attachments) {
      expect(depends_on).toEqual([matching(/^aws_lb_listener\.zone-[ab]_llm_listener_/)]);
    }
    expect(attachments).toHaveLength(2);
  });
});
