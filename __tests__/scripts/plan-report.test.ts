import { planReport } from "../../scripts/plan-report";

const plan = (resources: number) =>
  [
    "data.aws_caller_identity.caller: Reading...",
    "Terraform will perform the following actions:",
    ...Array.from(
      { length: resources },
      (_, index) =>
        `  # aws_vpc.network_${index} will be created\n  + resource "aws_vpc" "network" {\n${'      + tag = "`"\n'.repeat(20)}    }`,
    ),
    `Plan: ${resources} to add, 0 to change, 0 to destroy.`,
    "─────",
    "Note: You didn't use the -out option",
  ].join("\n");

it("O2: the report for a pull request has what changes in each stack, and nothing else", () => {
  const report = planReport([
    { name: "network-east", outcome: "changes", text: plan(1) },
    { name: "storage", outcome: "none", text: "No changes. Your infrastructure matches the configuration." },
    { name: "compute", outcome: "waiting" },
  ]);
  expect(report).toContain(
    "<summary><b>network-east</b>: Plan: 1 to add, 0 to change, 0 to destroy.</summary>",
  );
  expect(report).toContain("# aws_vpc.network_0 will be created");
  expect(report).not.toMatch(/Reading|You didn't use/);
  expect(report).toContain("**storage**: no changes.");
  expect(report).toContain("**compute**: not planned, it needs a stack that is not deployed yet.");
});

it("O2: eight big plans stay below what GitHub takes in a comment, and still name every resource", () => {
  const report = planReport(
    Array.from({ length: 8 }, (_, index) => ({ name: `stack-${index}`, outcome: "changes", text: plan(60) })),
  );
  expect(report.length).toBeLessThan(65_536);
  expect(report.match(/will be created/g)).toHaveLength(8 * 60);
});

it("O2: no plan can break out of its fence", () => {
  const report = planReport([
    { name: "web", outcome: "changes", text: "Terraform will perform:\n```\n</details>\nPlan: 1 to add" },
  ]);
  expect(report).toMatch(/\n````\nTerraform will perform[\s\S]*\n````\n/);
});
