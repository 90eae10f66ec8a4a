import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser } from "./support/browser";
import { type LearnerChat, openChat } from "./support/learner-chat";
import { says, saysAndHangs, type ScriptedModels } from "./support/scripted-models";

describeWithBrowser("conversations that are kept", () => {
  let learner: LearnerChat;
  let app: AppAddresses;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let models: ScriptedModels;

  beforeAll(async () => {
    learner = await openChat("conversations");
    ({ app, chat, context, models, page } = learner);
  });

  afterAll(() => learner.close());

  it("C4: two tabs on one conversation show and store what both of them said", async () => {
    await chat.open();
    await models.play(context, says("To one."), says("To two."), says("To three."));
    await chat.write("One");
    await chat.says("To one.").waitFor();
    await chat.saved();

    const otherPage = await context.newPage();
    const other = new ChatPage(otherPage, app.url);
    await other.open(new URL(page.url()).pathname);
    await other.says("To one.").waitFor();
    await other.box.fill("half a sentence");

    await chat.write("Two");
    await other.says("To two.").waitFor();
    expect(await other.box.inputValue()).toBe("half a sentence");
    await other.write("Three");
    await chat.says("To three.").waitFor();
    await Promise.all([chat.saved(), other.saved()]);

    const all = ["One", "To one.", "Two", "To two.", "Three", "To three."];
    expect(await chat.contents()).toEqual(all);
    await page.reload();
    await chat.says("To three.").waitFor();
    expect(await chat.contents()).toEqual(all);
    await otherPage.close();
  });

  it("C4: two tabs that send in the same moment lose neither's words", async () => {
    const otherPage = await context.newPage();
    const other = new ChatPage(otherPage, app.url);
    await other.open(new URL(page.url()).pathname);
    await other.says("To three.").waitFor();
    await models.play(context, says("An answer."));
    await Promise.all([chat.write("From the left"), other.write("From the right")]);
    // Each tab shows both answers only once it has heard of what the other one stored.
    await Promise.all([chat, other].map((tab) => tab.messages.getByText("An answer.").nth(1).waitFor()));
    await Promise.all([chat.saved(), other.saved()]);
    await page.reload();
    await chat.says("To three.").waitFor();
    const contents = await chat.contents();
    expect(contents).toEqual(expect.arrayContaining(["From the left", "From the right"]));
    expect(contents.filter((content) => content === "An answer.")).toHaveLength(2);
    await otherPage.close();
  });

  it("C4: what is said without a network is kept, and stored when it is back", async () => {
    await chat.open();
    await models.play(context, says("Welcome."), says("Welcome back."));
    await chat.write("Online");
    await chat.says("Welcome.").waitFor();
    await chat.saved();
    await context.setOffline(true);
    await chat.write("Said in a tunnel");
    await chat.says("You are offline. Your text is safe; try again when you are back.").waitFor();
    await chat.says(/^Not saved yet/).waitFor();
    await context.setOffline(false);
    await chat.saved();
    await chat.button("Ask again").click();
    await chat.says("Welcome back.").waitFor();
    await chat.saved();
    await page.reload();
    await chat.says("Welcome back.").waitFor();
    expect(await chat.contents()).toEqual(["Online", "Welcome.", "Said in a tunnel", "Welcome back."]);
  });

  it("C4: what was never stored is stored by the next visit, wherever it begins", async () => {
    const lonely = await context.newPage();
    const lonelyChat = new ChatPage(lonely, app.url);
    await lonelyChat.open();
    await context.setOffline(true);
    await lonelyChat.write("Only on this device");
    await lonelyChat.says(/^Not saved yet/).waitFor();
    await lonely.close();
    await context.setOffline(false);
    await chat.open();
    await chat.conversation(/^Only on this device/).waitFor();
  });

  it("C4: a message can be written again, and what followed makes way", async () => {
    await chat.open();
    await models.play(context, says("To the slip."), says("To the better words."));
    await chat.write("I go home yesterday");
    await chat.says("To the slip.").waitFor();
    await chat.button("Edit").click();
    await page.getByRole("textbox", { name: "Edit" }).fill("I went home yesterday");
    await page.keyboard.press("Control+Enter");
    await chat.says("To the better words.").waitFor();
    await chat.saved();
    await page.reload();
    await chat.says("To the better words.").waitFor();
    expect(await chat.contents()).toEqual(["I went home yesterday", "To the better words."]);
  });

  it("C4: half a sentence is still there after a reload", async () => {
    await chat.box.fill("An unfinished");
    await page.reload();
    await chat.says("To the better words.").waitFor();
    expect(await chat.box.inputValue()).toBe("An unfinished");
    await chat.box.fill("");
  });

  it("C4: an answer goes on being written while the learner looks at another conversation", async () => {
    await chat.open();
    await models.play(context, saysAndHangs("A long story"), says("Short."));
    await chat.write("Tell me a story");
    await chat.says("A long story").waitFor();
    await chat.startNew();
    await chat.write("Hello");
    await chat.says("Short.").waitFor();
    await chat.conversation(/^Tell me a story/).click();
    await chat.button("Stop").waitFor();
    expect(await chat.contents()).toEqual(["Tell me a story", "A long story"]);
    await chat.button("Stop").click();
    await chat.saved();
  });

  it("C4: are found by their words, renamed, and deleted with a way back", async () => {
    await page.getByRole("searchbox", { name: "Search conversations" }).fill("a tunnel");
    const found = page.getByRole("navigation").getByRole("listitem");
    await found.filter({ hasText: "Online" }).waitFor();
    await chat.conversation(/^Tell me a story/).waitFor({ state: "hidden" });

    await chat.act("Online", "Rename");
    await page.getByLabel("Title").fill("In the tunnel");
    await chat.button("Save").click();
    await chat.conversation(/^In the tunnel/).waitFor();

    await chat.act("In the tunnel", "Delete");
    await chat.conversation(/^In the tunnel/).waitFor({ state: "hidden" });
    await chat.button("Undo").click();
    await chat.conversation(/^In the tunnel/).waitFor();

    await chat.act("In the tunnel", "Delete");
    // Leaving the page ends the time to undo.
    await chat.open();
    await chat.conversation(/^Tell me a story/).waitFor();
    expect(await chat.conversation(/^In the tunnel/).count()).toBe(0);
  });

  it("C4: are exported as Markdown and JSON", async () => {
    await chat.act("Tell me a story", "Export");
    const [markdown] = await Promise.all([page.waitForEvent("download"), chat.button("Markdown").click()]);
    expect(markdown.suggestedFilename()).toBe("Tell-me-a-story.md");
    expect(readFileSync(await markdown.path(), "utf8")).toContain("**Tutor:** A long story");

    await page.getByRole("button", { name: /^Settings/ }).click();
    const [json] = await Promise.all([
      page.waitForEvent("download"),
      chat.button("Export all conversations").click(),
    ]);
    const { conversations } = JSON.parse(readFileSync(await json.path(), "utf8")) as {
      conversations: { title: string }[];
    };
    expect(conversations.map(({ title }) => title)).toContain("Only on this device");
  });

  it("C4: are deleted all at once, after a question", async () => {
    await chat.button("Delete all conversations").click();
    const dialog = page.getByRole("dialog", { name: "Delete all conversations?" });
    await dialog.getByRole("button", { name: "Delete all conversations" }).click();
    await dialog.waitFor({ state: "hidden" });
    await chat.open();
    await chat.says("Your conversations will be listed here.").waitFor();
  });
});
