import type { Browser, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { SettingsPanel } from "./pages/settings-panel";
import { describeWithBrowser, screenshot } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visitSignedIn } from "./support/visit";

const visitorPages = [
  "/",
  "/sign-in",
  "/sign-up",
  "/confirm",
  "/forgot-password",
  "/reset-password",
  "/nothing",
];
const learnerPages = ["/chat", "/progress", "/words", "/check", "/account"];

/** How much wider the page is than its window, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Controls that are too small for a finger (WCAG 2.5.5: 44 px), other than links within a text. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary")].flatMap(
      (element) => {
        const target = element.matches("input[type=radio]") ? element.closest("label") : element;
        if (!target?.checkVisibility() || getComputedStyle(target).display === "inline") return [];
        // What is there for screen readers alone, until it has the focus.
        if (getComputedStyle(target).getPropertyValue("clip") !== "auto") return [];
        const { width, height } = target.getBoundingClientRect();
        if (width >= 43.5 && height >= 43.5) return [];
        return [
          `${Math.round(width)}×${Math.round(height)} ${target.textContent || target.outerHTML.slice(0, 80)}`,
        ];
      },
    ),
  );
}

/** Longest line of text on the page, in characters of average width. */
function longestLine(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll<HTMLElement>("main p, main li")].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const widths =
          element.children.length > 0 ? [] : [...range.getClientRects()].map(({ width }) => width);
        return Math.max(...widths, 0) / (Number.parseFloat(getComputedStyle(element).fontSize) * 0.5);
      }),
      0,
    ),
  );
}

describeWithBrowser("screens of every size", () => {
  let app: AppAddresses;
  let browser: Browser;
  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  /** Every other page: those of a learner, then those of a visitor. */
  async function lookAround(page: Page, look: (path: string) => Promise<void>): Promise<void> {
    const lookAt = async (path: string) => {
      await page.goto(app.url + path, { waitUntil: "networkidle" });
      await look(path);
    };
    for (const path of learnerPages.slice(1)) await lookAt(path);
    await page.context().clearCookies({ name: /session-token/ });
    for (const path of visitorPages) await lookAt(path);
  }

  it.each(["en-US", "id-ID"])(
    "C4: on a phone of 320 px nothing is wider, and a finger hits all (%s)",
    async (locale) => {
      const { page, context } = await visitSignedIn(browser, app, `small-${locale}@example.com`, {
        locale,
        viewport: { width: 320, height: 640 },
        isMobile: true,
        hasTouch: true,
        reducedMotion: "reduce",
      });
      const name = (path: string) => `320-${locale}${path.replaceAll("/", "-")}`;
      const look = async (path: string) => {
        await screenshot(page, name(path));
        expect([path, await overflow(page)]).toEqual([path, 0]);
        expect([path, await smallTargets(page)]).toEqual([path, []]);
      };
      await page.goto(`${app.url}/chat`, { waitUntil: "networkidle" });
      await look("/chat-empty");
      const box = page.locator("textarea");
      await box.fill(
        "Yesterday I go to Bali and she have many informations about Donaudampfschifffahrtsgesellschaft",
      );
      await page.locator("button[type=submit]").last().tap();
      await page.getByRole("link", { name: /^(?:Saved in Words|Tersimpan di Kosakata)$/ }).waitFor();
      await page.getByRole("button", { name: /A[12]|B[12]|C[12]/ }).waitFor();
      await look("/chat");
      await lookAround(page, look);
      await context.close();
    },
  );

  it("C4: on a screen of 3840 px lines stay short enough to read, and text is larger", async () => {
    const { page, context } = await visitSignedIn(browser, app, "large@example.com", {
      viewport: { width: 3840, height: 2160 },
      reducedMotion: "reduce",
    });
    const look = async (path: string) => {
      await screenshot(page, `3840${path.replaceAll("/", "-")}`);
      expect([path, await overflow(page)]).toEqual([path, 0]);
      expect([path, (await longestLine(page)) < 100]).toEqual([path, true]);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("24px");
    };
    const chat = new ChatPage(page, app.url);
    await chat.open();
    await chat.offlineTutorBadge.waitFor();
    await look("/chat-empty");
    await chat.write("Yesterday I go to Bali and she have many informations. ".repeat(6));
    await chat.correction.waitFor();
    await chat.answers.first().waitFor();
    await look("/chat");
    await new SettingsPanel(page).open();
    await screenshot(page, "3840-settings");
    await lookAround(page, look);
    await context.close();
  });
});
