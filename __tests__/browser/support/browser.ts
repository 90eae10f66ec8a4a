import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "./chromium";

/** `describe`, or a loud skip where no Chromium is installed; in CI that is a failure. */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (findChromium()) {
    describe(name, tests);
    return;
  }
  const advice = "Browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH.";
  if (process.env.CI) throw new Error(advice);
  console.warn(`SKIPPED. ${advice}`);
  describe.skip(name, tests);
}

/**
 * A headless Chromium that asks nothing of the network by itself.
 *
 * @param scrollbars - Draws them, so that they can be dragged.
 */
export async function launch({ scrollbars = false } = {}): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    ...(scrollbars && { ignoreDefaultArgs: ["--hide-scrollbars"] }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Collects what a page complains of; a healthy page leaves the list empty. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  return complaints;
}

/** Keeps a screenshot among the artefacts of the run. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = resolve(__dirname, "../../../artifacts/screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: resolve(folder, `${name}.png`) });
}
