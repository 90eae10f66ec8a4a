import type { Browser, BrowserContext, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { violationsOf } from "./support/axe";
import { describeWithBrowser, screenshot } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visitSignedIn } from "./support/visit";

const themes = ["light", "dark"] as const;
const sizes = { phone: { width: 320, height: 740 }, desktop: { width: 1440, height: 900 } } as const;

/** Pages for visitors, by name of their screenshot. */
const visitorPages = {
  landing: "/",
  "sign-in": "/sign-in?notice=confirmed",
  "sign-up": "/sign-up",
  confirm: "/confirm?email=sari%40example.com",
  "forgot-password": "/forgot-password",
  "reset-password": "/reset-password?email=sari%40example.com",
  "not-found": "/no-such-page",
  offline: "/offline.html",
};

describe.each(themes)("theme %s", (theme) => {
  describeWithBrowser("every page", () => {
    let app: AppAddresses;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: string[];
    const foreign: string[] = [];

    /** Looks at the page in each size: accessible, not wider than the screen, and kept as a picture. */
    async function inspect(name: string): Promise<void> {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
        );
        await screenshot(page, `${name}-${theme}-${size}`);
        expect([name, size, await violationsOf(page)]).toEqual([name, size, []]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([name, size, Math.max(0, overflow)]).toEqual([name, size, 0]);
      }
    }

    beforeAll(async () => {
      ({ app, browser } = await openBrowser());
      ({ context, page, complaints } = await visitSignedIn(browser, app, `every-page-${theme}@example.com`, {
        colorScheme: theme,
        reducedMotion: "reduce",
      }));
      const own = [app.url, app.gatewayUrl, app.gatewayUrl.replace("localhost", "127.0.0.1")];
      context.on("request", (request) => {
        if (!own.some((origin) => request.url().startsWith(origin))) foreign.push(request.url());
      });
    });
    afterAll(() => browser.close());

    it.each(Object.entries(visitorPages))("C4: %s", async (name, path) => {
      const cookies = await context.cookies();
      await context.clearCookies({ name: /session-token/ });
      await page.goto(app.url + path, { waitUntil: "networkidle" });
      await inspect(name);
      await context.addCookies(cookies);
    });

    it("C4: the chat, empty, and with a corrected sentence", async () => {
      const chat = new ChatPage(page, app.url);
      await page.setViewportSize(sizes.desktop);
      await chat.open();
      await chat.offlineTutorBadge.waitFor();
      await inspect("chat-empty");
      await chat.write("Yesterday I go to Bali and she have many informations");
      await chat.correction.waitFor();
      await chat.answers.first().waitFor();
      await page.getByText("Saved", { exact: true }).first().waitFor();
      await inspect("chat");
    });

    it("C4: the panels beside the chat", async () => {
      await page.setViewportSize(sizes.phone);
      const panels = [
        ["list", "Open the list of conversations"],
        ["settings", "Settings"],
        ["scores", "Your scores"],
      ] as const;
      for (const [name, label] of panels) {
        await page.getByRole("button", { name: label }).first().click();
        await page.getByRole("dialog").waitFor();
        await screenshot(page, `panel-${name}-${theme}-phone`);
        expect([name, await violationsOf(page)]).toEqual([name, []]);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
    });

    it.each([
      ["account", "/account", "Delete the account"],
      ["progress", "/progress", ""],
      ["words", "/words", ""],
    ])("C4: %s", async (name, path, text) => {
      await page.goto(app.url + path, { waitUntil: "networkidle" });
      await page.getByText(text).first().waitFor();
      await inspect(name);
    });

    it("C4: the health page, after it has called everything", async () => {
      await page.goto(`${app.url}/check`);
      await page.getByText(/endpoints answer as they should/).waitFor();
      await inspect("check");
    });

    it("C4: no page complains on the console, or asks a third party for anything", () => {
      // A page that does not exist has to answer 404, and the browser says so.
      expect(complaints.filter((line) => !line.includes("status of 404"))).toEqual([]);
      expect(foreign).toEqual([]);
    });
  });
});
