import type { Locator } from "playwright-core";

/** Waits until the keyboard speaks to it. */
export async function focused(target: Locator): Promise<void> {
  await target.and(target.page().locator(":focus")).waitFor();
}
