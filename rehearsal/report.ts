import type { AuditResult } from "./audit/audit";
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

const headings = ["stack", "resources", "apply s", "second plan", "audit", "destroy s"];

/** The table at the end of a rehearsal. */
export function table(reports: readonly StackReport[], audits: readonly AuditResult[]): string {
  const rows = reports.map(({ stack, resources, apply, secondPlan, destroy }) => [
    stack,
    resources,
    apply,
    secondPlan,
    obeyed(audits.filter(({ policy }) => policy.stack === stack)),
    destroy,
  ]);
  const total = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const whole = [
    "account",
    total(reports.map(({ resources }) => resources)),
    "",
    "",
    obeyed(audits.filter(({ policy }) => policy.stack === undefined)),
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

function obeyed(results: readonly AuditResult[]): string {
  if (results.length === 0) return "-";
  return `${results.filter(({ findings }) => findings.length === 0).length} of ${results.length}`;
}
