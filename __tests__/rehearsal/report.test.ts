import type { AuditResult } from "../../rehearsal/audit/audit";
import { auditReport } from "../../rehearsal/audit/audit-report";
import type { Policy } from "../../rehearsal/audit/policy";
import { additions, table } from "../../rehearsal/report";

const policy = (stacks: Policy["stacks"]): Policy => ({
  requirement: "G1",
  title: "it holds",
  stacks,
  check: () => [],
});
const obeyed = (stacks: Policy["stacks"]): AuditResult => ({ policy: policy(stacks), findings: [] });
const broken = (stacks: Policy["stacks"], stack?: string): AuditResult => ({
  policy: policy(stacks),
  findings: [{ stack, sentence: "it is open" }],
});

test("O3: the table has a row per stack and one for all of them", () => {
  const reports = [
    { stack: "network-east", resources: 40, apply: 9, secondPlan: "empty" as const, destroy: 8 },
    { stack: "data", resources: 9, apply: 178, secondPlan: "CHANGES" as const },
  ];
  const both = ["network-east", "data"] as const;
  const json = [obeyed(both), broken("each", "data")];
  const account = [broken(both), obeyed("account"), { ...obeyed(["data"]), unread: "refused" }];

  expect(table(reports, { json, account })).toBe(
    [
      "stack         resources  apply s  second plan  audit: JSON  account  destroy s",
      "network-east         40        9        empty       2 of 2   0 of 1          8",
      "data                  9      178      CHANGES       1 of 2   0 of 2          -",
      "all                  49                             1 of 2   1 of 3           ",
    ].join("\n"),
  );
});

test("O2: the audit has a line for each rule, what was found below it, and a sum", () => {
  const results = [obeyed("each"), broken("each"), { ...obeyed("each"), unread: "iam could not be read" }];

  expect(auditReport(results)).toBe(
    [
      "  ok   G1  it holds",
      "  FAIL G1  it holds",
      "           - it is open",
      "  ?    G1  it holds",
      "           - iam could not be read",
      "",
      "1 of 3 rules obeyed, 1 not, 1 could not be judged",
    ].join("\n"),
  );
});

test("O3: every addition to the emulator that answered is named with its calls", () => {
  expect(additions([{ operation: "ssm:CreateAssociation", what: "missing in moto", calls: 6 }])).toBe(
    "Calls answered or corrected by additions to the emulator; they prove nothing about AWS:\n" +
      "  ssm:CreateAssociation (missing in moto): 6",
  );
});
