import type { Browser, Page } from "playwright-core";
import { ChatPage } from "../__tests__/browser/pages/chat-page";
import { launch } from "../__tests__/browser/support/browser";
import { saysSteadily, ScriptedModels } from "../__tests__/browser/support/scripted-models";
import { storeConversation } from "../__tests__/browser/support/stored-conversation";
import { visitSignedIn } from "../__tests__/browser/support/visit";
import { App } from "../__tests__/support/app";
import type { Bench, Row } from "./measure";
import { busyShare, longestFrameOf } from "./page-cost";

/** Milliseconds that no frame should take. */
const longestFrame = 50;
const sizes = { short: 20, long: 2_000 } as const;
const tokensPerSecond = 100;
const streamSeconds = 15;
/** Share of one core that drawing such a stream may take. */
const streamShare = 0.2;

/** A long conversation against a short one, and a fast stream against an idle page, in the production build. */
export const longConversation: Bench = {
  name: "long-conversation",
  title: "A long conversation and a fast stream, in Chromium",
  async run() {
    const app = await App.create({ client: true });
    let browser: Browser | undefined;
    const models = await ScriptedModels.start();
    try {
      await app.start(600);
      browser = await launch();
      const { context, page } = await visitSignedIn(browser, app, "bench@example.com", {
        serviceWorkers: "block",
      });
      const chat = new ChatPage(page, app.url);
      await chat.open();
      const ids = {
        short: await storeConversation(page, app, sizes.short),
        long: await storeConversation(page, app, sizes.long),
      };
      const frames = {
        short: await useConversation(page, chat, ids.short),
        long: await useConversation(page, chat, ids.long),
      };
      await chat.open();
      const cdp = await context.newCDPSession(page);
      await cdp.send("Performance.enable");
      const idle = await busyShare(cdp, () => page.waitForTimeout(streamSeconds * 1000));
      await models.play(context, saysSteadily(tokensPerSecond, streamSeconds));
      const streaming = await busyShare(cdp, async () => {
        await chat.write("Write a long story.");
        await chat.button("Another answer").waitFor({ timeout: 120_000 });
      });
      return [
        ...(["scrolling", "typing"] as const).map((what): Row => ({
          what: `longest frame while ${what}, ${sizes.long} messages`,
          ours: `${frames.long[what].toFixed(0)} ms`,
          other: `${frames.short[what].toFixed(0)} ms (${sizes.short} messages)`,
          result: `${(frames.long[what] / frames.short[what]).toFixed(2)}×`,
          claim: `no frame over ${longestFrame} ms`,
          met: frames.long[what] <= longestFrame,
        })),
        {
          what: `main thread while ${tokensPerSecond} tokens a second stream`,
          ours: `${(streaming * 100).toFixed(1)} % of a core`,
          other: `${(idle * 100).toFixed(1)} % (idle page)`,
          result: `+${((streaming - idle) * 100).toFixed(1)} %`,
          claim: `less than ${streamShare * 100} % of a core`,
          met: streaming < streamShare,
        },
      ];
    } finally {
      await browser?.close();
      await models.stop();
      await app.stop();
    }
  },
};

/** Scrolls from the end to the first message and back, and types a sentence. @returns the longest frame of each, ms */
async function useConversation(
  page: Page,
  chat: ChatPage,
  id: string,
): Promise<{ scrolling: number; typing: number }> {
  await chat.open(`/chat/${id}`);
  await chat.last.waitFor();
  await page.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 5_000 }))");
  const scrolled = await longestFrameOf(page, () => page.evaluate(scrolling));
  // Found before the measurement: looking for it among thousands of elements blocks the page for seconds.
  await chat.box.focus();
  const typing = await longestFrameOf(page, () =>
    page.keyboard.type("Typing goes on at the same speed, whatever is above.", { delay: 30 }),
  );
  await chat.box.fill("");
  return { scrolling: scrolled, typing };
}

/** By steps of a wheel, one a frame, up to the first message and down again; as text, since it runs in the page. */
const scrolling = `(async () => {
  const scroller = document.querySelector('main [role="region"]');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let still = 0;
  while (still < 30) {
    const before = scroller.scrollTop;
    scroller.scrollTop -= 240;
    await frame();
    still = scroller.scrollTop < before || before > 0 ? 0 : still + 1;
  }
  while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1) {
    scroller.scrollTop += 960;
    await frame();
  }
})()`;
