import { source as axeSource, type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds on a page, as lines that say where. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated by the debugger's protocol, so the policy of the page needs no exception.
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`),
  );
}
