import type { Alarm, Backend, ClearTextSecret, LogGroup, StackRegion } from "../facts/operations";
import { Attributes } from "./attributes";
import { clearTextSecrets } from "./clear-text-secrets";
import type { Synthesis } from "./synthesis";

export function readOperations(synthesis: Synthesis) {
  const { terraform } = synthesis;
  const { stackNames } = terraform;
  return {
    logGroups: synthesis.facts("aws_cloudwatch_log_group", (of) => ({
      retention: of.values.retention_in_days === undefined ? undefined : of.number("retention_in_days", 0),
    })) satisfies LogGroup[],
    alarms: synthesis.facts("aws_cloudwatch_metric_alarm", (of) => ({
      actions: of.flag("actions_enabled", true) ? of.references("alarm_actions") : [],
    })) satisfies Alarm[],
    topics: synthesis.all("aws_sns_topic").map(({ thing }) => thing),
    iam: stackNames
      .flatMap((stack) => terraform.resources(stack))
      .filter(({ type }) => type.startsWith("aws_iam_"))
      .map((resource) => synthesis.entry(resource).thing),
    backends: stackNames.map((stack): Backend => {
      const of = new Attributes(terraform, stack, terraform.content(stack).terraform);
      const [[kind, block] = ["none", {}]] = Object.entries(of.block("backend").values);
      const backend = new Attributes(terraform, stack, block as Record<string, unknown>);
      // HCP Terraform encrypts and locks by itself.
      if (of.values.cloud !== undefined) return { stack, kind: "cloud", encrypted: true, locked: true };
      return {
        stack,
        kind,
        encrypted: backend.flag("encrypt", false),
        locked: backend.flag("use_lockfile", false),
      };
    }),
    regions: stackNames.flatMap((stack): StackRegion[] =>
      [...regionsOf(synthesis, stack)].map((region) => ({ stack, region })),
    ),
    clearTextSecrets: stackNames.flatMap((stack): ClearTextSecret[] =>
      clearTextSecrets(JSON.stringify(terraform.content(stack))).map((attribute) => ({ stack, attribute })),
    ),
    undestroyable: new Set(
      stackNames
        .flatMap((stack) => terraform.resources(stack))
        .map((resource) => synthesis.entry(resource))
        .filter(({ of }) => of.block("lifecycle").flag("prevent_destroy", false))
        .map(({ thing }) => thing.id),
    ),
  };
}

/** Where providers work, and every other region that is named anywhere. */
function regionsOf(synthesis: Synthesis, stack: string): Set<string> {
  const text = JSON.stringify(synthesis.terraform.content(stack));
  const providers = synthesis.terraform.content(stack).provider.aws ?? [];
  return new Set([
    ...providers.map(({ region }) => String(region)),
    ...(text.match(/\b(af|ap|ca|cn|eu|il|me|mx|sa|us)-(gov-)?(north|south|east|west|central)+-\d\b/g) ?? []),
  ]);
}
