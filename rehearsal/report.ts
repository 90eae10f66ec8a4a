import { type AuditResult, isObeyed, judgedFor } from "./audit/audit";
import type { Answered } from "./emulated-account";

export interface StackReport {
  readonly stack: string;
  /** In the state after the apply. */
  resources?: number;
  /** Seconds. */
  apply?: number;
  /** Empty: as it must be. */
  secondPlan?: "empty" | "CHANGES";
  /** Seconds. */
  destroy?: number;
}

/** What the rules said of the synthesized JSON, and of the account. */
export interface Audits {
  readonly json: readonly AuditResult[];
  readonly account: readonly AuditResult[];
}

const headings = ["stack", "resources", "apply s", "second plan", "audit: JSON", "account", "destroy s"];

/** The table at the end of a rehearsal. Rules about several stacks count for each of them, and once in the last row. */
export function table(reports: readonly StackReport[], { json, account }: Audits): string {
  const rows = reports.map(({ stack, resources, apply, secondPlan, destroy }) => [
    stack,
    resources,
    apply,
    secondPlan,
    counted(json.map((result) => judgedFor(stack, result))),
    counted(account.map((result) => judgedFor(stack, result))),
    destroy,
  ]);
  const total = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const whole = [
    "all",
    total(reports.map(({ resources }) => resources)),
    "",
    "",
    counted(json.map(isObeyed)),
    counted(account.map(isObeyed)),
    "",
  ];
  const cells = [headings, ...rows, whole].map((row) => row.map((cell) => String(cell ?? "-")));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

/** What the emulator's additions answered, one operation a line. */
export function additions(answered: readonly Answered[]): string {
  const lines = answered.map(({ operation, what, calls }) => `  ${operation} (${what}): ${calls}`);
  return [
    "Calls answered or corrected by additions to the emulator; they prove nothing about AWS:",
    ...lines,
  ].join("\n");
}

/** @param verdicts undefined: does not count */
function counted(verdicts: readonly (boolean | undefined)[]): string {
  const counting = verdicts.filter((verdict) => verdict !== undefined);
  if (counting.length === 0) return "-";
  return `${counting.filter(Boolean).length} of ${counting.length}`;
}
