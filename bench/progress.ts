import type { Browser, Page } from "playwright-core";
import { launch } from "../__tests__/browser/support/browser";
import { storeConversation } from "../__tests__/browser/support/stored-conversation";
import { visitSignedIn } from "../__tests__/browser/support/visit";
import { App } from "../__tests__/support/app";
import { type Bench, time } from "./measure";

const conversations = 500;
const messages = 20;
/** Part of the first visit's bytes that a later one may read. */
const share = 0.05;

/** The progress page of a learner of years: what a first visit reads, and what the next one does. */
export const progress: Bench = {
  name: "progress",
  title: "The progress of a learner with many conversations, in Chromium",
  async run() {
    const app = await App.create({ client: true });
    let browser: Browser | undefined;
    try {
      await app.start(600);
      browser = await launch();
      const { page } = await visitSignedIn(browser, app, "progress@example.com", { serviceWorkers: "block" });
      for (let count = 0; count < conversations; count++) await storeConversation(page, app, messages);
      const first = await look(page, app);
      const second = await look(page, app);
      return [
        {
          what: `progress of ${conversations} conversations, second visit, bytes read`,
          ours: `${(second.bytes / 1000).toFixed(0)} kB`,
          other: `${(first.bytes / 1000).toFixed(0)} kB (first visit)`,
          result: `${(second.bytes / first.bytes).toFixed(3)}×`,
          claim: `at most ${share}×`,
          met: second.bytes <= first.bytes * share,
        },
        {
          what: "the same, until it is complete",
          ours: `${(second.milliseconds / 1000).toFixed(1)} s`,
          other: `${(first.milliseconds / 1000).toFixed(1)} s (first visit)`,
          result: `${(second.milliseconds / first.milliseconds).toFixed(2)}×`,
          claim: "less",
          met: second.milliseconds < first.milliseconds,
        },
      ];
    } finally {
      await browser?.close();
      await app.stop();
    }
  },
};

/** Opens the page, and counts the bytes of conversations until all are read. */
async function look(page: Page, app: App): Promise<{ bytes: number; milliseconds: number }> {
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (/\/conversations\//.test(response.url())) bodies.push(response.body().then(({ length }) => length));
  });
  const milliseconds = await time(async () => {
    await page.goto(`${app.url}/progress`);
    await page.getByRole("listitem").first().waitFor({ timeout: 120_000 });
    await page.getByText(/^Reading your conversations/).waitFor({ state: "hidden", timeout: 120_000 });
  });
  page.removeAllListeners("response");
  const lengths = await Promise.all(bodies);
  return { bytes: lengths.reduce((sum, length) => sum + length, 0), milliseconds };
}
