import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matching } from "../support/matchers";
import { SynthesizedApp } from "../support/synthesized-app";

const lab = new SynthesizedApp();
const production = new SynthesizedApp({
  preset: "production",
  workers: { instanceType: "m5.large" },
  operations: { alarmEmail: "team@example.com", monthlyBudget: 0 },
});
afterAll(() => {
  lab.dispose();
  production.dispose();
});

const alarms = (app: SynthesizedApp) =>
  app.stackNames.flatMap((name) => app.stack(name).resources("aws_cloudwatch_metric_alarm"));
const alarmNames = (app: SynthesizedApp) => alarms(app).map(({ alarm_name: name }) => String(name));
const alarm = (app: SynthesizedApp, name: string) => {
  const found = alarms(app).find(({ alarm_name }) => alarm_name === name);
  if (!found) throw new Error(`no alarm ${name}`);
  return found;
};
/** Recovers the NAT instance by itself and tells nobody. */
const silent = ["lks-nat-a-recovery", "lks-nat-b-recovery"];

describe("alarms", () => {
  it("O1: there is one for everything that can fail, in both zones", () => {
    expect(alarmNames(lab).sort()).toEqual(
      [
        "lks-api-errors",
        "lks-api-latency",
        "lks-conversations-errors",
        "lks-conversations-throttles",
        "lks-db-connections",
        "lks-db-cpu",
        "lks-db-storage",
        "lks-efs-credits",
        "lks-llm-a-zone-b-unreachable",
        ...["a", "b"].flatMap((zone) => [
          `lks-llm-${zone}-alb-unreachable`,
          `lks-llm-${zone}-chat-unhealthy`,
          `lks-llm-${zone}-errors`,
          `lks-llm-${zone}-latency`,
          `lks-llm-${zone}-llm-unhealthy`,
          `lks-llm-${zone}-scoring-unhealthy`,
          `lks-nat-${zone}-credits`,
          `lks-nat-${zone}-recovery`,
          `lks-nat-${zone}-status`,
          `lks-worker-${zone}-chat-credits`,
          `lks-worker-${zone}-llm-credits`,
          `lks-worker-${zone}-scoring-credits`,
        ]),
      ].sort(),
    );
  });

  it("O1: each says what it means and what to do, within what CloudWatch takes", () => {
    for (const { alarm_description: description } of alarms(lab)) {
      expect(description).toMatch(/^[A-Z].{40,}\. What to do: .{20,}\. More: docs\/runbook\.md/s);
      expect(String(description).length).toBeLessThanOrEqual(1024);
    }
  });

  it("O1: the runbook has a section for each, and for failed configurations", () => {
    const runbook = readFileSync(join(__dirname, "../../docs/runbook.md"), "utf8");
    const rules = lab.stack("compute").resources("aws_cloudwatch_event_rule");
    const names = [...alarmNames(lab), ...rules.map(({ name }) => String(name))];
    const zoneless = (name: string) =>
      name.replace(/-[ab]-/, "-<zone>-").replace(/-(llm|scoring|chat)-(un|cr)/, "-<kind>-$2");
    const sections = new Set(runbook.match(/^### `.*`$/gm)?.map((line) => line.slice(5, -1)));
    const unexplained = names.filter((name) => !sections.has(name) && !sections.has(zoneless(name)));
    expect(unexplained).toEqual([]);
    expect([...sections].filter((name) => ![...names, ...names.map(zoneless)].includes(name))).toEqual([]);
  });

  it("O1: each rings in the topic of its own region", () => {
    for (const [stack, zone] of [
      ["network-east", "a"],
      ["network-west", "b"],
    ] as const) {
      const policy = lab.stack(stack).resource("aws_sns_topic_policy").terraformId;
      expect(alarm(lab, `lks-nat-${zone}-status`).alarm_actions).toEqual([`\${${policy}.arn}`]);
    }
    for (const found of lab.stack("compute").resources("aws_cloudwatch_metric_alarm")) {
      const west = String(found.alarm_name).includes("-b-") && !String(found.alarm_name).includes("zone-b");
      expect(found.provider).toBe(west ? "aws.zone_b" : "aws");
      expect(found.alarm_actions).toEqual([matching(west ? /network-west/ : /network-east/)]);
    }
  });

  it("O1: a worker that has no CPU credits has no alarm for them", () => {
    expect(alarmNames(production).filter((name) => /worker-.*-credits/.test(name))).toEqual([]);
    expect(alarmNames(production)).toContain("lks-nat-a-credits");
  });

  it("O1: the latency of the API leaves out language models, whose streamed answers take minutes", () => {
    expect(alarm(lab, "lks-api-latency")).toMatchObject({
      namespace: "AWS/Lambda",
      metric_name: "Duration",
      extended_statistic: "p95",
      threshold: 3000,
    });
    const queries = alarm(production, "lks-api-latency").metric_query as {
      expression?: string;
      metric?: { dimensions: Record<string, string>; metric_name: string; stat: string };
    }[];
    expect(queries[0]).toMatchObject({ expression: "MAX(METRICS())" });
    const routes = queries.slice(1).map(({ metric }) => metric);
    expect(
      routes.map((metric) => `${metric?.dimensions.Method} ${metric?.dimensions.Resource}`).sort(),
    ).toEqual([
      "DELETE /conversations/{uid}",
      "DELETE /conversations/{uid}/{id}",
      "GET /conversations/{uid}",
      "GET /conversations/{uid}/{id}",
      "GET /conversations/{uid}/{id}/similar",
      "POST /conversations/{uid}",
      "PUT /conversations/{uid}/{id}",
    ]);
    for (const metric of routes) expect(metric).toMatchObject({ metric_name: "Latency", stat: "p95" });
  });

  it("O1: the latency of language models is the time to the first token, in each zone", () => {
    for (const zone of ["a", "b"]) {
      expect(alarm(lab, `lks-llm-${zone}-latency`)).toMatchObject({
        metric_name: "TargetResponseTime",
        extended_statistic: "p95",
        threshold: 60,
        dimensions: {
          TargetGroup: matching(/targets-chat.*arn_suffix/),
          LoadBalancer: matching(/arn_suffix/),
        },
      });
    }
  });

  it("O1: storage rings at a fifth of what the settings allocate", () => {
    expect(alarm(lab, "lks-db-storage")).toMatchObject({
      comparison_operator: "LessThanThreshold",
      threshold: 4 * 1024 ** 3,
    });
  });

  it("O1: a NAT instance that falls silent is told as well as one that fails", () => {
    const { alarm_actions: failing, insufficient_data_actions: quiet } = alarm(lab, "lks-nat-a-status");
    expect(quiet).toEqual(failing);
  });
});

describe("the topics", () => {
  interface Statement {
    readonly Sid: string;
    readonly Principal: { readonly Service?: string };
    readonly Action: string[];
    readonly Condition?: unknown;
  }
  const statements = (text: unknown) => (JSON.parse(String(text)) as { Statement: Statement[] }).Statement;
  const stacks = ["network-east", "network-west"].map((name) => lab.stack(name));

  it("O1: are encrypted with a key that the publishing services may use, and nothing else", () => {
    for (const stack of stacks) {
      const key = stack.resource("aws_kms_key");
      expect(stack.resource("aws_sns_topic").kms_master_key_id).toBe(`\${${key.terraformId}.arn}`);
      expect(key).toMatchObject({ enable_key_rotation: true, deletion_window_in_days: 7 });
      expect(statements(key.policy).map(({ Principal, Action }) => [Principal.Service, Action])).toEqual([
        [undefined, "kms:*"],
        ["cloudwatch.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey*"]],
        ["budgets.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey*"]],
        ["events.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey*"]],
      ]);
    }
  });

  it("O1: let those services publish for this account only, where AWS lets one say so", () => {
    for (const stack of stacks) {
      const found = statements(stack.resource("aws_sns_topic_policy").policy);
      expect(found.map(({ Principal, Action }) => [Principal.Service, Action])).toEqual([
        ["cloudwatch.amazonaws.com", ["sns:Publish"]],
        ["budgets.amazonaws.com", ["sns:Publish"]],
        ["events.amazonaws.com", ["sns:Publish"]],
      ]);
      for (const { Sid, Condition } of found) {
        if (Sid === "FailedAssociations") expect(Condition).toBeUndefined();
        else expect(Condition).toEqual({ StringEquals: { "aws:SourceAccount": matching(/account_id/) } });
      }
    }
  });

  it("O1: have a subscriber only where the settings name one", () => {
    for (const name of ["network-east", "network-west"]) {
      expect(lab.stack(name).resourceTypes).not.toContain("aws_sns_topic_subscription");
      expect(production.stack(name).resource("aws_sns_topic_subscription")).toMatchObject({
        protocol: "email",
        endpoint: "team@example.com",
      });
    }
  });
});

it("O1: a failed configuration of a worker is told, in both zones", () => {
  const rules = lab.stack("compute").resources("aws_cloudwatch_event_rule");
  expect(rules.map(({ name, provider }) => [name, provider])).toEqual([
    ["lks-worker-a-configuration-failed", "aws"],
    ["lks-worker-b-configuration-failed", "aws.zone_b"],
  ]);
  for (const { event_pattern } of rules) {
    const pattern = JSON.parse(String(event_pattern)) as { detail: Record<string, string[]> };
    expect(pattern.detail.status).toEqual(["Failed"]);
    expect(pattern.detail["association-id"]).toHaveLength(3);
  }
});

it("O1: the budget tells before the money is gone, and is left out where an account refuses one", () => {
  const budget = lab.stack("network-east").resource("aws_budgets_budget");
  expect(budget).toMatchObject({ name: "lks-monthly", limit_amount: "100", limit_unit: "USD" });
  const notifications = budget.notification as { notification_type: string; threshold: number }[];
  expect(notifications.map(({ notification_type, threshold }) => [notification_type, threshold])).toEqual([
    ["ACTUAL", 50],
    ["ACTUAL", 80],
    ["ACTUAL", 100],
    ["FORECASTED", 100],
  ]);
  const budgets = (app: SynthesizedApp) =>
    app.stackNames.flatMap((name) => app.stack(name).resources("aws_budgets_budget"));
  expect(budgets(lab)).toHaveLength(1);
  expect(budgets(production)).toEqual([]);
});

describe("the dashboard", () => {
  const dashboard = lab.stack("api").resource("aws_cloudwatch_dashboard");
  const { widgets } = JSON.parse(String(dashboard.dashboard_body)) as {
    widgets: {
      type: string;
      properties: { alarms?: string[]; region?: string; metrics?: unknown[][]; markdown?: string };
    }[];
  };

  it("O1: is one, and shows every alarm that rings", () => {
    const dashboards = lab.stackNames.flatMap((name) =>
      lab.stack(name).resources("aws_cloudwatch_dashboard"),
    );
    expect(dashboards.map(({ dashboard_name }) => dashboard_name)).toEqual(["lks-dashboard"]);
    const shown = widgets.flatMap(({ properties }) => properties.alarms ?? []);
    expect(shown.map((arn) => arn.split(":alarm:")[1]).sort()).toEqual(
      alarmNames(lab)
        .filter((name) => !silent.includes(name))
        .sort(),
    );
    for (const arn of shown) {
      const west = /-b-/.test(arn) && !arn.includes("zone-b");
      expect(arn).toMatch(west ? /^arn:aws:cloudwatch:us-west-2:/ : /^arn:aws:cloudwatch:us-east-1:/);
    }
  });

  it("O1: draws every part of the system, each in its own region", () => {
    const headings = widgets.flatMap(({ properties }) => properties.markdown ?? []);
    expect(headings.map((text) => text.replace(/\$\{.*?\}/, "<name>"))).toEqual([
      "## API (us-east-1)",
      "## Function <name> (us-east-1)",
      "## Database (us-east-1)",
      "## LLM answers, zone A (us-east-1)",
      "## Workers, zone A (us-east-1)",
      "## LLM answers, zone B (us-west-2)",
      "## Workers, zone B (us-west-2)",
      "## Models on EFS (us-east-1)",
      "## NAT instance, zone A (us-east-1)",
      "## NAT instance, zone B (us-west-2)",
      "## Web client (us-east-1)",
    ]);
    for (const { type, properties } of widgets) {
      if (type === "metric") expect(properties.metrics?.length).toBeGreaterThan(0);
    }
  });
});

describe("logs", () => {
  it("O1: every log group forgets after the days of the settings", () => {
    for (const [app, days, count] of [
      [lab, 7, 6],
      [production, 90, 7],
    ] as const) {
      const groups = app.stackNames.flatMap((name) => app.stack(name).resources("aws_cloudwatch_log_group"));
      expect(groups.map(({ retention_in_days }) => retention_in_days)).toEqual(
        Array.from({ length: count }, () => days),
      );
    }
  });
});
