import type { Browser, BrowserContext, Page } from "playwright-core";
import { chat as text } from "../../frontend/src/i18n/en/chat";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser, launch } from "./support/browser";
import { isUnavailable, saysAndHangs, saysByteByByte, ScriptedModels } from "./support/scripted-models";
import { sharedApp } from "./support/shared-app";
import { visitSignedIn } from "./support/visit";

/** Notes what a screen reader would read of its own accord. Runs before the page's own scripts. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const live = '[aria-live="polite"], [role="status"], [role="alert"]';
  const regions = new Map<Element, string>();
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const inside = element?.querySelectorAll(live) ?? [];
      for (const region of [element?.closest(live), ...inside]) {
        if (!region) continue;
        const said = region.textContent.trim();
        if (said && regions.get(region) !== said) heard.push(said);
        regions.set(region, said);
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

describeWithBrowser("a learner who listens to the page", () => {
  let app: AppAddresses;
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let models: ScriptedModels;

  beforeAll(async () => {
    app = sharedApp();
    models = await ScriptedModels.start();
    browser = await launch();
    const email = `listener-${process.pid}@example.com`;
    ({ context, page } = await visitSignedIn(browser, app, email, { serviceWorkers: "block" }));
    await page.addInitScript(listen);
    chat = new ChatPage(page, app.url);
  });
  afterAll(async () => {
    await browser?.close();
    await models.stop();
  });

  const heard = (): Promise<string[]> => page.evaluate("window.heard");
  /** What is said about saving comes at any time between. */
  const saving: string[] = [text.saved, text.saving];
  const heardOfAnswers = async () => (await heard()).filter((words) => !saving.includes(words));

  it("C4: hears that the tutor thinks and writes, then the whole answer once, and the correction", async () => {
    const answer = "That **sounds** lovely. What did you eat there, and with whom did you go?";
    await models.play(context, saysByteByByte(answer));
    await chat.open();
    await chat.says("Your conversations will be listed here.").waitFor();
    await chat.write("Yesterday I go to Bali");
    await chat.button("Another answer").waitFor();
    await chat.correction.waitFor();
    const all = await heardOfAnswers();
    const about = all.slice(all.indexOf(text.waiting));
    const spoken = "Tutor: That sounds lovely. What did you eat there, and with whom did you go?";
    const corrected = "Correction: Yesterday I went to Bali";
    expect(about.filter((words) => words !== corrected)).toEqual([text.waiting, text.answering, spoken]);
    expect(about.filter((words) => words === corrected)).toHaveLength(1);
  });

  it("C4: hears nothing of an old answer when the conversation is opened again", async () => {
    await chat.saved();
    await page.reload();
    await chat.says("What did you eat there").waitFor();
    expect((await heardOfAnswers()).filter((words) => words !== "Loading…")).toEqual([]);
  });

  it("C4: hears that an answer was cut short, and what failed", async () => {
    await models.play(context, saysAndHangs("I would go on"), isUnavailable());
    await chat.open();
    await chat.write("Hello");
    await chat.says("I would go on").waitFor();
    await chat.button("Stop").click();
    await chat.button("Ask again").waitFor();
    expect(await heard()).toContain(text.incomplete);
    await chat.button("Ask again").click();
    await chat.says(text.errors.unavailable).waitFor();
    expect(await heard()).toContain(text.errors.unavailable);
  });

  it("C4: hears how a form went", async () => {
    await page.goto(`${app.url}/account`);
    await page.getByRole("button", { name: "Save the name" }).click();
    await page.getByText("Your name is changed.").waitFor();
    expect(await heard()).toContain("Your name is changed.");
  });
});
