import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import type { AppAddresses } from "../support/app";
import type { ChatPage } from "./pages/chat-page";
import { complaintsOf, describeWithBrowser, screenshot } from "./support/browser";
import { type LearnerChat, openChat } from "./support/learner-chat";
import { says, type ScriptedModels } from "./support/scripted-models";

/** The tests block the service worker, which is no fault of the page. */
const isOwn = (complaint: string): boolean => !complaint.includes("registration blocked by Playwright");

describeWithBrowser("what a learner learns", () => {
  let learner: LearnerChat;
  let app: AppAddresses;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let models: ScriptedModels;
  let complaints: string[];

  beforeAll(async () => {
    learner = await openChat("learning");
    ({ app, browser, chat, complaints, context, models, page } = learner);
  });

  afterAll(() => learner.close());

  it("D2: is reminded of a mistake that was made before in a similar conversation", async () => {
    await chat.open();
    await chat.write("I make my homework in the evening");
    await chat.correction.waitFor();
    // The vector is on its way beside the answer, the scores come after it.
    await chat.scored();
    await chat.saved();
    await chat.open();
    await chat.write("Today I make my homework again");
    await chat.says(/You have mixed up “make” and “do” before, in “I make my homework/).waitFor();
    await screenshot(page, "chat-repeated-mistake");
  });

  it("C4: sees the progress, and takes the words along to Anki", async () => {
    // What is shown there comes from what was stored.
    await chat.scored();
    await chat.saved();
    await page.getByRole("link", { name: "Progress" }).first().click();
    await page.getByRole("heading", { name: "Overall, day by day" }).waitFor();
    await page.getByRole("listitem").filter({ hasText: "Fixed pairs" }).getByText("2 ×").waitFor();
    await page.getByText(/^Reading your conversations/).waitFor({ state: "hidden" });
    // Nothing has changed since, so no messages are read again.
    const readInFull: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("view=full")) readInFull.push(request.url());
    });
    await page.getByRole("link", { name: "Words" }).first().click();
    const [file] = await Promise.all([page.waitForEvent("download"), chat.button("For Anki").click()]);
    expect(readFileSync(await file.path(), "utf8")).toMatch(/\nmake\t<b>do<\/b><br>/);
    expect(readInFull).toEqual([]);
  });

  it("C4: sees likely slips from the browser itself while the model that corrects is slow, and then its correction", async () => {
    await chat.open();
    await models.play(context, says("Good."));
    const dictionaries: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".wasm")) dictionaries.push(request.url());
    });
    const held: Route[] = [];
    await context.route(/\/generate$/, (route) => {
      held.push(route);
    });
    await chat.write("My freind was verry happy with the the movie");
    expect(dictionaries).toEqual([]);
    const slips = page.getByRole("group", { name: "Likely slips, found on your device" });
    await slips.waitFor({ timeout: 90_000 });
    expect(await slips.innerText()).toContain("friend");
    await screenshot(page, "chat-likely-slips");
    expect(dictionaries.map((url) => new URL(url).origin)).toEqual([app.url]);
    await context.unroute(/\/generate$/);
    await Promise.all(held.map((route) => route.continue()));
    await chat.correction.waitFor();
    await slips.waitFor({ state: "hidden" });
    await models.leave(context);
  });

  it("C4: is told that there is no correction this time where the model gives none twice, and can ask again", async () => {
    await chat.open();
    await models.play(context, says("Good."));
    let asked = 0;
    await context.route(/\/generate$/, async (route) => {
      const { prompt } = route.request().postDataJSON() as { prompt: string };
      if (prompt.startsWith("Correct")) asked += 1;
      await route.fulfill({
        json: { response: "Sure! Your text is fine." },
        headers: { "Access-Control-Allow-Origin": "*" },
      });
    });
    await chat.write("Hello there");
    await chat.says("No correction this time.").waitFor();
    expect(asked).toBe(2);
    await context.unroute(/\/generate$/);
    await chat.button("Try again").last().click();
    await chat.says("That is good English.").waitFor();
    await models.leave(context);
  });

  it("C4: explains in Indonesian to whoever wants that", async () => {
    await page.getByRole("button", { name: /^Settings/ }).click();
    await page.getByLabel("Explanations in").selectOption("id");
    await page.getByRole("dialog").getByText("B1").click();
    await chat.button("Close").click();
    await models.play(context, says("Good."));
    await chat.write("Yesterday I go home");
    await chat.correction
      .getByText(/Kata|bentuk/)
      .first()
      .waitFor();
    await models.leave(context);
  });

  it("C4: tells the tutor the level that was chosen", async () => {
    const asked = context.waitForEvent(
      "request",
      (request) => request.url().endsWith("/chat") && request.method() === "POST",
    );
    await chat.write("Shall we talk about food?");
    const { messages } = (await asked).postDataJSON() as { messages: { content: string }[] };
    expect(messages[0]?.content).toContain("level is B1");
  });

  it("C4: sees pages that fit, in both themes, on phones and desktops, in Indonesian", async () => {
    // What is not stored yet is kept in the browser, so that each of these would store it as well.
    await chat.scored();
    await chat.saved();
    const storageState = await context.storageState();
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [size, viewport] of Object.entries({
        phone: { width: 320, height: 700 },
        desktop: { width: 1280, height: 900 },
      })) {
        const other = await browser.newContext({
          storageState,
          colorScheme,
          viewport,
          locale: "id-ID",
          serviceWorkers: "block",
        });
        const seen = await other.newPage();
        const complained = complaintsOf(seen);
        for (const path of ["/chat", "/progress", "/words"]) {
          await seen.goto(`${app.url}${path}`);
          await seen
            .getByRole("heading")
            .nth(path === "/chat" ? 1 : 2)
            .or(seen.getByRole("listitem").first())
            .first()
            .waitFor();
          await screenshot(seen, `${path.slice(1)}-${size}-${colorScheme}`);
          expect(
            await seen.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          ).toBeLessThanOrEqual(0);
        }
        expect(complained.filter(isOwn)).toEqual([]);
        await other.close();
      }
    }
  });

  it("C4: complains of nothing on the console", () => {
    expect(complaints.filter(isOwn)).toEqual([]);
  });
});
