/** A stack, and what became of its plan. */
export interface PlannedStack {
  readonly name: string;
  /** waiting: it could not be planned, because a stack that it needs is not deployed yet. */
  readonly outcome: "changes" | "none" | "waiting";
  /** Terraform's words. */
  readonly text?: string;
}

/** Characters of a plan that are shown in full; GitHub takes comments of up to 65,536 in all. */
const longest = 6_000;

/** The plans of all stacks as Markdown, for the comment on a pull request. */
export function planReport(plans: readonly PlannedStack[]): string {
  const sections = plans.map(({ name, outcome, text = "" }) => {
    const [summary = "no changes"] = /^Plan: .*$/m.exec(text) ?? [];
    if (outcome === "waiting") return `**${name}**: not planned, it needs a stack that is not deployed yet.`;
    if (outcome === "none") return `**${name}**: no changes.`;
    return `<details><summary><b>${name}</b>: ${summary}</summary>\n\n${fenced(essence(text))}\n\n</details>`;
  });
  return `## Terraform plan\n\n${sections.join("\n\n")}\n`;
}

/** What changes, without the reading before and the advice after; one line for each resource where that is too long. */
function essence(text: string): string {
  const start = text.search(/^Terraform will perform|^Changes to Outputs/m);
  const plan = text.slice(Math.max(start, 0)).split(/^─+$/m, 1).join("").trim();
  if (plan.length <= longest) return plan;
  const actions = plan.match(/^ *# .+ (?:will|must) be .+$/gm) ?? [];
  return `${actions.join("\n")}\n(the whole plan is in the log of the run)`;
}

/** A fence longer than any in the text, which nothing in it can end. */
function fenced(text: string): string {
  const longestFence = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longestFence + 1);
  return `${fence}\n${text}\n${fence}`;
}
