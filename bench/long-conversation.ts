import type { Browser, Page } from "playwright-core";
import { ChatPage } from "../__tests__/browser/pages/chat-page";
import { launch } from "../__tests__/browser/support/browser";
import { saysSteadily, ScriptedModels } from "../__tests__/browser/support/scripted-models";
import { storeConversation } from "../__tests__/browser/support/stored-conversation";
import { visitSignedIn } from "../__tests__/browser/support/visit";
import { App } from "../__tests__/support/app";
import { type Bench, median, type Row } from "./measure";
import { busyShare, type LongestFrame, longestFrameOf } from "./page-cost";
import { toEnd, ways } from "./scrolling";

/** Milliseconds that no frame should take. */
const longestFrame = 50;
const length = 2_000;
const runs = 5;
const tokensPerSecond = 100;
const streamSeconds = 15;
/** Share of one core that drawing such a stream may take. */
const streamShare = 0.2;

const messages = 'main [role="region"]';

/** A page as plain as a page can be, as long as the conversation: what it costs is the browser's and the machine's. */
const plainPage = `<!doctype html><title>Plain</title><style>
  [role="region"] { height: 100vh; overflow-y: auto } p { height: 400px; margin: 0 }
</style><main><div role="region" tabindex="0">${"<p>A message, as plain as can be.</p>".repeat(length)}</div></main>`;

/** A long conversation against a plain page, and a fast stream against an idle one, in the production build. */
export const longConversation: Bench = {
  name: "long-conversation",
  title: "A long conversation and a fast stream, in Chromium",
  async run() {
    const app = await App.create({ client: true });
    let browser: Browser | undefined;
    const models = await ScriptedModels.start();
    try {
      await app.start(600);
      browser = await launch({ scrollbars: true });
      const { context, page } = await visitSignedIn(browser, app, "bench@example.com", {
        serviceWorkers: "block",
      });
      const chat = new ChatPage(page, app.url);
      await chat.open();
      const id = await storeConversation(page, app, length);
      await chat.open(`/chat/${id}`);
      await chat.last.waitFor();
      const plain = await context.newPage();
      await plain.setContent(plainPage);
      const rows = await scrollingRows(page, plain);
      rows.push(await typingRow(page, chat, plain));
      await plain.close();
      await chat.open();
      const cdp = await context.newCDPSession(page);
      await cdp.send("Performance.enable");
      const idle = await busyShare(cdp, () => page.waitForTimeout(streamSeconds * 1000));
      await models.play(context, saysSteadily(tokensPerSecond, streamSeconds));
      const streaming = await busyShare(cdp, async () => {
        await chat.write("Write a long story.");
        await chat.button("Another answer").waitFor({ timeout: 120_000 });
      });
      rows.push({
        what: `main thread while ${tokensPerSecond} tokens a second stream`,
        ours: `${(streaming * 100).toFixed(1)} % of a core`,
        other: `${(idle * 100).toFixed(1)} % (idle page)`,
        result: `+${((streaming - idle) * 100).toFixed(1)} %`,
        claim: `less than ${streamShare * 100} % of a core`,
        met: streaming < streamShare,
      });
      return rows;
    } finally {
      await browser?.close();
      await models.stop();
      await app.stop();
    }
  },
};

/** Both pages in turn, so that what the machine does besides falls on both. */
async function scrollingRows(page: Page, plain: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, scroll] of Object.entries(ways)) {
    const ours: LongestFrame[] = [];
    const others: LongestFrame[] = [];
    for (let run = 0; run < runs; run++) {
      for (const [where, results] of [
        [page, ours],
        [plain, others],
      ] as const) {
        await where.bringToFront();
        await toEnd(where, messages);
        results.push(await longestFrameOf(where, () => scroll(where, messages)));
      }
    }
    rows.push(row(`scrolling ${length} messages by ${name}`, ours, others));
  }
  return rows;
}

async function typingRow(page: Page, chat: ChatPage, plain: Page): Promise<Row> {
  const type = (where: Page) =>
    longestFrameOf(where, () =>
      where.keyboard.type("Typing goes on at the same speed, whatever is above.", { delay: 30 }),
    );
  await plain.setContent("<!doctype html><title>Plain</title><textarea></textarea>");
  const ours: LongestFrame[] = [];
  const others: LongestFrame[] = [];
  for (let run = 0; run < runs; run++) {
    await page.bringToFront();
    await chat.box.focus();
    ours.push(await type(page));
    await plain.bringToFront();
    await plain.focus("textarea");
    others.push(await type(plain));
  }
  await chat.box.fill("");
  return row(`typing under ${length} messages`, ours, others);
}

function row(what: string, ours: readonly LongestFrame[], others: readonly LongestFrame[]): Row {
  const middle = (frames: readonly LongestFrame[], of: keyof LongestFrame) =>
    median(frames.map((frame) => frame[of]));
  const show = (frames: readonly LongestFrame[]) => {
    const worst = Math.max(...frames.map(({ clock }) => clock));
    return `${middle(frames, "clock").toFixed(0)} ms (worst ${worst.toFixed(0)}; ${middle(frames, "processor").toFixed(0)} ms of a processor)`;
  };
  return {
    what: `longest frame while ${what}, median of ${runs}`,
    ours: show(ours),
    other: `${show(others)}, a plain page`,
    result: `${(middle(ours, "clock") / middle(others, "clock")).toFixed(2)}×`,
    claim: `no frame over ${longestFrame} ms`,
    met: middle(ours, "clock") <= longestFrame,
  };
}
