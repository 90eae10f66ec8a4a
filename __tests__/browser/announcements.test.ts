import type { BrowserContext, Page } from "playwright-core";
import { chat as text } from "../../frontend/src/i18n/en/chat";
import type { AppAddresses } from "../support/app";
import type { ChatPage } from "./pages/chat-page";
import { describeWithBrowser } from "./support/browser";
import { type LearnerChat, openChat } from "./support/learner-chat";
import { isUnavailable, saysAndHangs, saysInParts, type ScriptedModels } from "./support/scripted-models";

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
  let learner: LearnerChat;
  let app: AppAddresses;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let models: ScriptedModels;

  beforeAll(async () => {
    learner = await openChat("listener");
    ({ app, chat, context, models, page } = learner);
    await page.addInitScript(listen);
  });
  afterAll(() => learner.close());

  const heard = (): Promise<string[]> => page.evaluate("window.heard");
  /** Waits until it is said. */
  const hears = (words: string) =>
    page.waitForFunction((said) => (window as unknown as { heard: string[] }).heard.includes(said), words);
  /** What is said about saving comes at any time between. */
  const saving: string[] = [text.saved, text.saving];
  const heardOfAnswers = async () => (await heard()).filter((words) => !saving.includes(words));

  it("C4: hears that the tutor thinks and writes, then the whole answer once, and the correction", async () => {
    const answer = saysInParts("That **sounds** lovely. ", 3);
    await models.play(context, answer.script);
    await chat.open();
    await chat.says("Your conversations will be listed here.").waitFor();
    await chat.write("Yesterday I go to Bali");
    await hears(text.waiting);
    for (const parts of [1, 2, 3]) {
      answer.go(1);
      await chat.last.getByText("That sounds lovely. ".repeat(parts).trim(), { exact: true }).waitFor();
    }
    const spoken = "Tutor: That sounds lovely. That sounds lovely. That sounds lovely.";
    const corrected = "Correction: Yesterday I went to Bali";
    await hears(spoken);
    await hears(corrected);
    const all = await heardOfAnswers();
    const about = all.slice(all.indexOf(text.waiting));
    expect(about.filter((words) => words !== corrected)).toEqual([text.waiting, text.answering, spoken]);
    expect(about.filter((words) => words === corrected)).toHaveLength(1);
  });

  it("C4: hears nothing of an old answer when the conversation is opened again", async () => {
    await chat.saved();
    await page.reload();
    await chat.says("That sounds lovely.").waitFor();
    expect((await heardOfAnswers()).filter((words) => words !== "Loading…")).toEqual([]);
  });

  it("C4: hears that an answer was cut short, and what failed", async () => {
    await models.play(context, saysAndHangs("I would go on"), isUnavailable());
    await chat.open();
    await chat.write("Hello");
    await chat.says("I would go on").waitFor();
    await chat.button("Stop").click();
    await hears(text.incomplete);
    await chat.button("Ask again").click();
    await hears(text.errors.unavailable);
  });

  it("C4: hears how a form went", async () => {
    await page.goto(`${app.url}/account`);
    await page.getByRole("button", { name: "Save the name" }).click();
    await hears("Your name is changed.");
  });
});
