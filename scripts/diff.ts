import { writeFileSync } from "node:fs";
import { loadSettings } from "../config/load";
import { findTerraform } from "../rehearsal/tools";
import { prepare, readArguments, runCommand, say } from "./command";
import { environment } from "./environment";
import { type PlannedStack, planReport } from "./plan-report";
import { MissingOutputsError } from "./terraform/run-terraform";
import { StackTerraform } from "./terraform/stack-terraform";
import { chooseStacks, synthesizeStacks } from "./terraform/stacks";

const usage = `npm run diff [stack…] [-- --report FILE]

Plans the stacks, all eight or those named, and changes nothing.

  --report FILE   write the plans to a Markdown file as well`;

/** `npm run diff` */
async function diff(): Promise<void> {
  const { values, positionals } = readArguments(usage, { report: { type: "string" } });
  const stacks = chooseStacks(synthesizeStacks(loadSettings(environment.settingsFile)), positionals);
  await prepare({ creates: false, stacks: stacks.map(({ name }) => name) });
  const program = findTerraform();
  const plans: PlannedStack[] = [];
  for (const stack of stacks) {
    say(`\n${stack.name}`);
    plans.push(await plan(new StackTerraform(program, stack)));
  }
  if (values.report !== undefined) writeFileSync(values.report, planReport(plans));
  const changed = plans.filter(({ outcome }) => outcome === "changes").map(({ name }) => name);
  const waiting = plans.filter(({ outcome }) => outcome === "waiting").map(({ name }) => name);
  if (waiting.length > 0) say(`\nNot planned until the stacks before are deployed: ${waiting.join(", ")}.`);
  say(`\n${changed.length === 0 ? "No changes." : `Changes in ${changed.join(", ")}.`}`);
}

/** On an empty account, and where a change adds an output, later stacks cannot be planned: that is no failure. */
async function plan(terraform: StackTerraform): Promise<PlannedStack> {
  const { name } = terraform.stack;
  await terraform.init();
  try {
    const { changes, text } = await terraform.plan();
    return { name, outcome: changes ? "changes" : "none", text };
  } catch (error) {
    if (!(error instanceof MissingOutputsError)) throw error;
    return { name, outcome: "waiting" };
  }
}

runCommand(diff);
