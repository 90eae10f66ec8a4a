import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Block } from "../support/synthesized-stack";
import { SynthesizedApp } from "../support/synthesized-app";

const lab = new SynthesizedApp();
const production = new SynthesizedApp({ preset: "production" });
afterAll(() => {
  lab.dispose();
  production.dispose();
});
const text = readFileSync(resolve(__dirname, "../../docs/costs.md"), "utf8");

interface Row {
  readonly east: number;
  readonly west: number;
  readonly each: number;
  readonly together: number;
}
/** Tables with a column for each region, by the resource's words. */
const [labRows = new Map<string, Row>(), productionRows = new Map<string, Row>()] = text
  .split(/^Preset `/m)
  .slice(1)
  .map((section) => {
    const lines = section.split("\n").filter((line) => /^\| .*\d\.\d\d \|$/.test(line));
    return new Map(
      lines.map((line) => {
        const [what = "", ...numbers] = line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim());
        const [east = 0, west = 0, each = 0, together = 0] = numbers.map(Number);
        return [what, { east, west, each, together }];
      }),
    );
  });

/** Resources of a type in each region; the peering and west's half of compute carry the other provider. */
function byRegion(app: SynthesizedApp, type: string, weigh: (block: Block) => number = () => 1) {
  const found = app.stackNames.flatMap((name) =>
    app
      .stack(name)
      .resources(type)
      .map((block) => ({ block, west: name === "network-west" || block.provider === "aws.zone_b" })),
  );
  const sum = (west: boolean) =>
    found.filter((one) => one.west === west).reduce((total, { block }) => total + weigh(block), 0);
  return { east: sum(false), west: sum(true) };
}

const loadBalancers = (app: SynthesizedApp, kind: string) =>
  byRegion(app, "aws_lb", ({ load_balancer_type }) => Number(load_balancer_type === kind));
const watchedMetrics = (app: SynthesizedApp) =>
  byRegion(app, "aws_cloudwatch_metric_alarm", ({ metric_query }) =>
    metric_query === undefined ? 1 : (metric_query as Block[]).filter(({ metric }) => metric).length,
  );
const workers = byRegion(lab, "aws_autoscaling_group", ({ desired_capacity }) => Number(desired_capacity));

it.each<[string, { east: number; west: number }]>([
  ["LLM worker, t2.large", workers],
  ["its root volume, gp3, 30 GB", workers],
  ["NAT instance, t2.micro", byRegion(lab, "aws_instance")],
  ["its root volume, gp3, 8 GB", byRegion(lab, "aws_instance")],
  ["public IPv4 address of the NAT instance", byRegion(lab, "aws_eip")],
  ["application load balancer", loadBalancers(lab, "application")],
  ["network load balancer", loadBalancers(lab, "network")],
  ["database, db.t3.micro", byRegion(lab, "aws_db_instance")],
  ["EFS, 7 GB of models", byRegion(lab, "aws_efs_file_system")],
  ["key for alarm messages, KMS", byRegion(lab, "aws_kms_key")],
  ["metrics that alarms watch", watchedMetrics(lab)],
  ["dashboard", byRegion(lab, "aws_cloudwatch_dashboard")],
])("G7: the costs count as many as there are: %s", (what, count) => {
  expect([what, labRows.get(what)]).toEqual([what, expect.objectContaining(count)]);
});

it("G7: kinds and sizes of the costs are those of the stacks", () => {
  const compute = lab.stack("compute");
  for (const template of compute.resources("aws_launch_template")) {
    expect(template).toMatchObject({
      instance_type: "t2.large",
      block_device_mappings: [{ ebs: { volume_type: "gp3", volume_size: 30 } }],
    });
  }
  expect(lab.stack("network-east").resource("aws_instance")).toMatchObject({
    instance_type: "t2.micro",
    root_block_device: { volume_type: "gp3", volume_size: 8 },
  });
  const gigabytes = { allocated_storage: 20 };
  expect(lab.stack("data").resource("aws_db_instance")).toMatchObject({
    ...gigabytes,
    instance_class: "db.t3.micro",
    storage_type: "gp2",
    multi_az: false,
  });
  expect(production.stack("data").resource("aws_db_instance")).toMatchObject({
    ...gigabytes,
    instance_class: "db.t4g.small",
    storage_type: "gp3",
    multi_az: true,
  });
  expect(productionRows.get("metrics that alarms watch")).toMatchObject(watchedMetrics(production));
});

it("G7: each line of the costs is right, and so is the sum", () => {
  const { total, parts } = split(labRows);
  for (const [what, { east, west, each, together }] of [...parts, ...productionRows]) {
    expect([what, together]).toEqual([what, Number(((east + west) * each).toFixed(2))]);
  }
  const sum = parts.reduce((all, [, { together }]) => all + together, 0);
  expect(total).toBe(Number(sum.toFixed(2)));
  expect(text).toContain(`about ${Math.round(sum)} USD`);
});

it("G7: the costs of production are the lab's with its own lines in place of the lab's", () => {
  const { total, parts } = split(labRows);
  const replaced = parts.filter(([what]) => /^database|gp2|alarms watch/.test(what));
  const added = [...productionRows.values()].reduce((all, { together }) => all + together, 0);
  const expected = total - replaced.reduce((all, [, { together }]) => all + together, 0) + added;
  expect(replaced).toHaveLength(3);
  expect(text).toContain(`about ${Math.round(expected).toLocaleString("en")} USD`);
});

it("G7: nothing that AWS charges for by the hour is left out", () => {
  const charged =
    /^aws_(instance|autoscaling_group|lb|eip|nat_gateway|db_instance|rds_cluster|efs_file_system|kms_key|cloudwatch_dashboard|cloudwatch_metric_alarm|vpc_endpoint|ec2_transit_gateway|wafv2|elasticache|opensearch|ecs|eks|secretsmanager_secret|route53)/;
  const known = [
    "aws_autoscaling_group",
    "aws_cloudwatch_dashboard",
    "aws_cloudwatch_metric_alarm",
    "aws_db_instance",
    "aws_efs_file_system",
    "aws_eip",
    "aws_instance",
    "aws_kms_key",
    "aws_lb",
    // Of the free kind: a gateway.
    "aws_vpc_endpoint",
  ];
  const types = new Set(lab.stackNames.flatMap((name) => lab.stack(name).resourceTypes));
  const free = /^aws_(lb_|db_(subnet|parameter)|efs_(mount|backup))/;
  expect([...types].filter((type) => charged.test(type) && !free.test(type)).sort()).toEqual(known);
  for (const name of ["network-east", "network-west"]) {
    expect(lab.stack(name).resource("aws_vpc_endpoint").vpc_endpoint_type).toBe("Gateway");
  }
});

function split(rows: ReadonlyMap<string, Row>) {
  const parts = [...rows].filter(([what]) => what !== "**total**");
  return { parts, total: rows.get("**total**")?.together ?? 0 };
}
