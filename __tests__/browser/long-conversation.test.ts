import type { BrowserContext, Page, Route } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { MessageListPage, type SeenMessage } from "./pages/message-list-page";
import { violationsOf } from "./support/axe";
import { describeWithBrowser } from "./support/browser";
import { type LearnerChat, openChat } from "./support/learner-chat";
import { saysInParts, type ScriptedModels } from "./support/scripted-models";
import { storeConversation } from "./support/stored-conversation";

const length = 400;
/** Far fewer than there are, whatever the reader does. */
const mostDrawn = 40;

describeWithBrowser("a long conversation", () => {
  let learner: LearnerChat;
  let app: AppAddresses;
  let context: BrowserContext;
  let page: Page;
  let chat: ChatPage;
  let messages: MessageListPage;
  let models: ScriptedModels;
  let path: string;

  beforeAll(async () => {
    learner = await openChat("long");
    ({ app, chat, context, models, page } = learner);
    messages = new MessageListPage(page);
    await chat.open();
    path = `/chat/${await storeConversation(page, app, length)}`;
    await chat.open(path);
    await chat.last.waitFor();
    await messages.atRest();
  });

  afterAll(() => learner.close());

  /** The same message at the same height, to a pixel or two of rounding. */
  function expectSame(now: SeenMessage, before: SeenMessage): void {
    expect(now.id).toBe(before.id);
    expect(Math.abs(now.top - before.top)).toBeLessThan(3);
  }

  it("C4: opens at its end, and draws few messages wherever the reader goes", async () => {
    expect(await messages.fromEnd()).toBeLessThan(2);
    for (const part of [0.8, 0.3, 0, 0.5, 1]) {
      await messages.jump(part);
      const drawn = await messages.drawn.count();
      expect(drawn).toBeGreaterThan(1);
      expect(drawn).toBeLessThan(mostDrawn);
    }
  });

  it("C4: tells how many messages there are, and which one this is", async () => {
    await messages.press("Home");
    const first = messages.drawn.first();
    expect(await first.getAttribute("aria-posinset")).toBe("1");
    expect(await first.getAttribute("aria-setsize")).toBe(String(length));
    await messages.press("End");
    expect(await messages.drawn.last().getAttribute("aria-posinset")).toBe(String(length));
    expect(await messages.fromEnd()).toBeLessThan(2);
  });

  it("C4: moves by what the reader turns the wheel, though messages above get their real height meanwhile", async () => {
    await chat.open(path);
    await chat.last.waitFor();
    await messages.atRest();
    for (let turn = 0; turn < 25; turn++) {
      const { id, top } = await messages.firstSeen();
      await messages.wheel(-300);
      expect(Math.abs(((await messages.topOf(id)) ?? Infinity) - (top + 300))).toBeLessThan(3);
    }
  });

  it("C4: stays in place also in browsers that do not hold it by themselves", async () => {
    const other = await context.newPage();
    await other.addInitScript(() => {
      const supports = CSS.supports.bind(CSS) as (property: string, value: string) => boolean;
      CSS.supports = (property: string, value?: string) =>
        property !== "overflow-anchor" && supports(property, value ?? "");
    });
    await new ChatPage(other, app.url).open(path);
    const list = new MessageListPage(other);
    await list.drawn.first().waitFor();
    await list.holdNoPlace();
    await list.atRest();
    for (let turn = 0; turn < 15; turn++) {
      const { id, top } = await list.firstSeen();
      await list.scrollBy(-200);
      expect(Math.abs(((await list.topOf(id)) ?? Infinity) - (top + 200))).toBeLessThan(3);
    }
    await other.close();
  });

  it("C4: is continued exactly where it was, after a reload and after another conversation", async () => {
    await messages.jump(0.4);
    await messages.wheel(-130);
    const before = await messages.firstSeen();
    await page.reload();
    await messages.drawn.first().waitFor();
    await messages.atRest();
    expectSame(await messages.firstSeen(), before);

    await page.getByRole("link", { name: "New chat" }).first().click();
    await messages.list.waitFor({ state: "hidden" });
    await chat.conversation(new RegExp(`^${length} messages`)).click();
    await messages.drawn.first().waitFor();
    await messages.atRest();
    expectSame(await messages.firstSeen(), before);
  });

  it("C4: stays at the same message where lines break elsewhere", async () => {
    const { id } = await messages.firstSeen();
    await page.setViewportSize({ width: 360, height: 800 });
    await messages.atRest();
    expect((await messages.firstSeen()).id).toBe(id);
    await messages.wheel(-2000);
    const before = await messages.firstSeen();
    await page.setViewportSize({ width: 1280, height: 900 });
    await messages.atRest();
    expect((await messages.firstSeen()).id).toBe(before.id);
  });

  it("C4: keeps the focus on a message that goes out of sight", async () => {
    await messages.jump(0.5);
    // What is last in it, so that the next stop is outside.
    const control = messages.drawn.nth(2).locator("a, button").last();
    await control.focus();
    const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.dataset.message ?? "");
    const before = await focused();
    expect(before).not.toBe("");
    await messages.jump(0.1);
    expect(await focused()).toBe(before);
    // The next message is there for the tabulator, and comes into sight.
    await page.keyboard.press("Tab");
    await messages.atRest();
    expect(await focused()).not.toBe(before);
    expect(await messages.isSeen(page.locator(":focus"))).toBe(true);
    expect(await messages.drawn.count()).toBeLessThan(mostDrawn);
  });

  it("C4: keeps what is selected when it goes out of sight", async () => {
    await messages.jump(0.5);
    const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? "");
    await messages.list.evaluate((list) => {
      const [first, , third] = list.querySelectorAll("[data-message]");
      if (first && third) document.getSelection()?.setBaseAndExtent(first, 0, third, third.childNodes.length);
    });
    const before = await selected();
    expect(before.length).toBeGreaterThan(100);
    await messages.jump(0.1);
    expect(await selected()).toBe(before);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
  });

  it("C4: keeps what is being written into a message that goes out of sight", async () => {
    await messages.jump(0.5);
    await messages.drawn.getByRole("button", { name: "Edit" }).first().click();
    await page.getByRole("textbox", { name: "Edit" }).fill("Precious words");
    await chat.box.focus();
    await messages.jump(0.9);
    await messages.jump(0.1);
    expect(await page.getByRole("textbox", { name: "Edit" }).inputValue()).toBe("Precious words");
    await chat.button("Cancel").click();
  });

  it("C4: is printed whole", async () => {
    const pages =
      (await page.pdf({ path: "artifacts/long-conversation.pdf" }))
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(length / 10);
    // And is a window again afterwards.
    await messages.drawn.nth(mostDrawn).waitFor({ state: "detached" });
  });

  it("C4: has no accessibility fault in the middle", async () => {
    await messages.jump(0.6);
    expect(await violationsOf(page)).toEqual([]);
  });

  it("C4: follows an answer that is read at its end, and leaves alone whoever reads above", async () => {
    const held: Route[] = [];
    await context.route(/\/generate$/, (route) => {
      held.push(route);
    });
    const answer = saysInParts("One more line of a long story.\n\n", 40);
    await models.play(context, answer.script);
    await messages.jump(0.5);
    await chat.write("Tell me a long story");
    answer.go(20);
    await chat.says("One more line").waitFor();
    await messages.atRest();
    // Asking leads to the end, where the answer is followed.
    expect(await messages.fromEnd()).toBeLessThan(2);

    await messages.wheel(-120);
    const before = await messages.firstSeen();
    answer.go(20);
    await chat.button("Another answer").waitFor({ state: "attached" });
    await messages.atRest();
    expectSame(await messages.firstSeen(), before);
    expect(await messages.fromEnd()).toBeGreaterThan(300);

    // The correction opens above what is read.
    await context.unroute(/\/generate$/);
    await Promise.all(held.map((route) => route.continue()));
    await chat.correction.waitFor({ state: "attached" });
    await messages.atRest();
    expectSame(await messages.firstSeen(), before);
    await models.leave(context);
  });
});
