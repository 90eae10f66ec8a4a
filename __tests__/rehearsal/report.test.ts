import type { AuditResult } from "../../rehearsal/audit/audit";
import { additions, table } from "../../rehearsal/report";

const result = (stack: string | undefined, findings: string[]): AuditResult => ({
  policy: { requirement: "G1", title: "holds", stack, check: () => Promise.resolve(findings) },
  findings,
});

test("O3: the table has a row per stack and one for the account", () => {
  const reports = [
    { stack: "east", resources: 40, apply: 9, secondPlan: "empty" as const, destroy: 8 },
    { stack: "data", resources: 9, apply: 178, secondPlan: "CHANGES" as const },
  ];

  expect(table(reports, [result("east", []), result("east", ["open"]), result(undefined, [])])).toBe(
    [
      "stack    resources  apply s  second plan   audit  destroy s",
      "east            40        9        empty  1 of 2          8",
      "data             9      178      CHANGES       -          -",
      "account         49                        1 of 1           ",
    ].join("\n"),
  );
});

test("O3: every addition to the emulator that answered is named with its calls", () => {
  expect(additions([{ operation: "ssm:CreateAssociation", what: "missing in moto", calls: 6 }])).toBe(
    "Calls answered or corrected by additions to the emulator; they prove nothing about AWS:\n" +
      "  ssm:CreateAssociation (missing in moto): 6",
  );
});
