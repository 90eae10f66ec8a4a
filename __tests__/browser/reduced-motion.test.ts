import type { Browser, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { SettingsPanel } from "./pages/settings-panel";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visitSignedIn } from "./support/visit";

/** What moved in the page since it was loaded, longer than one frame. */
const moved = (page: Page): Promise<string[]> => page.evaluate("window.moved");

/** Notes every animation, transition and smooth scrolling. Runs before the page's own scripts. */
function watchMotion(): void {
  const seen: string[] = [];
  Object.assign(window, { moved: seen });
  const frame = 17;
  for (const kind of ["animationstart", "transitionrun"] as const) {
    document.addEventListener(
      kind,
      ({ target }) => {
        for (const animation of (target as Element).getAnimations()) {
          const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
          if (Number(duration) * (iterations ?? 1) > frame)
            seen.push(`${kind} ${(target as Element).className}`);
        }
      },
      true,
    );
  }
  const scrolling = Element.prototype as unknown as Record<string, (...given: unknown[]) => void>;
  for (const name of ["scrollTo", "scrollBy", "scrollIntoView"]) {
    const original = scrolling[name];
    scrolling[name] = function (this: Element, ...given: unknown[]) {
      if ((given[0] as ScrollToOptions | undefined)?.behavior === "smooth") seen.push(name);
      original?.apply(this, given);
    };
  }
}

describeWithBrowser("a learner whom motion makes sick", () => {
  let app: AppAddresses;
  let browser: Browser;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  /** Walks through what moves for others. @returns what moved, by place */
  async function walk(reducedMotion: "reduce" | "no-preference"): Promise<Record<string, string[]>> {
    const email = `motion-${reducedMotion}-${process.pid}@example.com`;
    const { page, context } = await visitSignedIn(browser, app, email, { reducedMotion });
    await page.addInitScript(watchMotion);
    const chat = new ChatPage(page, app.url);
    const seen: Record<string, string[]> = {};
    await chat.open();
    await page.getByRole("button", { name: /^My day/ }).hover();
    await chat.write("Yesterday I go to Bali and she have many informations");
    await chat.correction.waitFor();
    await chat.answers.first().waitFor();
    await chat.saved();
    await new SettingsPanel(page).open();
    await new SettingsPanel(page).close();
    await chat.act("Yesterday I go to Bali and she have many informations", "Delete");
    await chat.button("Undo").waitFor();
    seen.chat = await moved(page);
    for (const path of ["/progress", "/words", "/check", "/account"]) {
      await page.goto(app.url + path, { waitUntil: "networkidle" });
      await page.getByRole("button").last().hover();
      seen[path] = await moved(page);
    }
    await context.close();
    return seen;
  }

  it("C4: sees nothing move, on any page", async () => {
    expect(await walk("reduce")).toEqual({
      chat: [],
      "/progress": [],
      "/words": [],
      "/check": [],
      "/account": [],
    });
  });

  it("C4: is not how others see it: what is watched for does move for them", async () => {
    const { chat } = await walk("no-preference");
    expect(chat?.some((line) => line.startsWith("animationstart"))).toBe(true);
    expect(chat?.some((line) => line.startsWith("transitionrun"))).toBe(true);
  });
});
