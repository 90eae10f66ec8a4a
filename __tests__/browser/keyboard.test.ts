import type { Browser, Page } from "playwright-core";
import { account } from "../../frontend/src/i18n/en/account";
import { common } from "../../frontend/src/i18n/en/common";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { focused } from "./pages/focused";
import { Keyboard } from "./pages/keyboard";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { createAccount } from "./support/session";
import { visit } from "./support/visit";

describeWithBrowser("a learner without a mouse", () => {
  let app: AppAddresses;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let keyboard: Keyboard;
  let chat: ChatPage;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
    ({ page, complaints } = await visit(browser, { reducedMotion: "reduce" }));
    keyboard = new Keyboard(page);
    chat = new ChatPage(page, app.url);
  });
  afterAll(() => browser.close());

  it.each(["/", "/sign-in", "/sign-up", "/confirm", "/forgot-password", "/no-such-page"])(
    "C4: skips to the content of %s",
    async (path) => {
      await page.goto(app.url + path);
      const skip = page.getByRole("link", { name: common.skip });
      await keyboard.press(skip);
      await page.keyboard.press("Tab");
      expect(await page.locator("#content").evaluate((main) => main.contains(document.activeElement))).toBe(
        true,
      );
    },
  );

  it("C4: signs in, and is told of a field that is wrong by being put into it", async () => {
    const learner = await createAccount(app, `keyboard-${process.pid}@example.com`);
    await page.goto(`${app.url}/sign-in`);
    const email = page.getByLabel(account.email, { exact: true });
    await keyboard.type(email, "no address");
    await page.keyboard.press("Enter");
    await page.getByText(account.fieldErrors.email).waitFor();
    await focused(email);
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(learner.email);
    const password = page.getByLabel(account.password, { exact: true });
    await keyboard.type(password, learner.password);
    const show = page.getByRole("button", { name: account.showPassword });
    await keyboard.press(show, "Space");
    expect(await password.getAttribute("type")).toBe("text");
    await keyboard.press(page.getByRole("button", { name: account.signIn.submit, exact: true }));
    await page.waitForURL("**/chat");
  });

  it("C4: begins with a topic, and is put to the end of its sentence", async () => {
    await chat.offlineTutorBadge.waitFor();
    await keyboard.press(page.getByRole("button", { name: /^My day/ }));
    await focused(chat.box);
    await page.keyboard.type("go to Bali and she have many informations");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("It was nice");
    expect(await chat.box.inputValue()).toBe(
      "Yesterday I go to Bali and she have many informations\nIt was nice",
    );
    await page.keyboard.press("Enter");
    await chat.correction.waitFor();
    await chat.answers.first().waitFor();
    await focused(chat.box);
    await chat.saved();
  });

  it("C4: writes a message again, or leaves it with Escape", async () => {
    await keyboard.press(chat.button("Edit"));
    const editor = page.getByRole("textbox", { name: "Edit" });
    await focused(editor);
    await page.keyboard.press("Escape");
    await editor.waitFor({ state: "detached" });
    await focused(chat.button("Edit"));
    await page.keyboard.press("Enter");
    await page.keyboard.type(" Really.");
    await page.keyboard.press("Control+Enter");
    await chat.says("It was nice Really.").waitFor();
    await chat.answers.first().waitFor();
    await chat.saved();
  });

  it.each([
    ["settings", /^Settings/],
    ["scores", /^Your scores/],
  ])("C4: opens the panel of %s, cannot leave it but by closing, and is where it was", async (_, name) => {
    const opener = page.getByRole("button", { name });
    await keyboard.press(opener);
    await chat.dialog.waitFor();
    const stops = await keyboard.stops(30);
    expect([...new Set(stops)].filter((stop) => stop !== "BODY")).toEqual(["inside the dialog"]);
    await page.keyboard.press("Escape");
    await chat.dialog.waitFor({ state: "hidden" });
    await focused(opener);
  });

  it("C4: chooses a region and a level with the arrow keys", async () => {
    await keyboard.press(page.getByRole("button", { name: /^Settings: Virginia/ }));
    await keyboard.tabTo(chat.dialog.getByRole("radio", { name: /^Virginia/ }));
    await page.keyboard.press("ArrowDown");
    await keyboard.tabTo(chat.dialog.getByRole("radio", { name: "Not sure" }));
    await page.keyboard.press("ArrowRight");
    await keyboard.press(chat.dialog.getByRole("button", { name: "Close" }));
    const opener = page.getByRole("button", { name: /^Settings: Oregon/ });
    await opener.waitFor();
    await focused(opener);
    await page.keyboard.press("Enter");
    expect(await chat.dialog.getByRole("radio", { name: /^A1/ }).isChecked()).toBe(true);
    await page.keyboard.press("Escape");
  });

  it("C4: renames a conversation, beginning in the title, and is back at its button", async () => {
    const rename = chat.action(/^Yesterday/, "Rename");
    await keyboard.press(rename);
    const title = chat.dialog.getByLabel("Title");
    await focused(title);
    await page.keyboard.type("My Bali story");
    await page.keyboard.press("Enter");
    await chat.conversation(/^My Bali story$/).waitFor();
    await chat.dialog.waitFor({ state: "hidden" });
    await focused(chat.action(/^My Bali/, "Rename"));
  });

  it("C4: deletes a conversation and takes that back", async () => {
    await keyboard.press(chat.action(/^My Bali/, "Delete"));
    await chat.conversation(/^My Bali/).waitFor({ state: "detached" });
    // It was the open one: a new one is there to be written.
    await focused(chat.box);
    await keyboard.press(chat.button("Undo"));
    await chat.conversation(/^My Bali/).waitFor();
    await keyboard.press(chat.action(/^My Bali/, "Delete"));
    await chat.conversation(/^My Bali/).waitFor({ state: "detached" });
    await focused(chat.button("Undo"));
    await page.keyboard.press("Enter");
    await chat.conversation(/^My Bali/).waitFor();
    await keyboard.press(chat.conversation(/^My Bali/));
    await chat.correction.waitFor();
  });

  it("C4: finds the drawer of conversations on a narrow window, with a dialog in it that closes alone", async () => {
    await page.setViewportSize({ width: 700, height: 800 });
    await chat.conversation(/^My Bali/).waitFor({ state: "hidden" });
    const opener = page.getByRole("button", { name: "Open the list of conversations" });
    await keyboard.press(opener);
    const drawer = page.getByRole("dialog", { name: "Conversations" });
    await drawer.waitFor();
    await keyboard.press(drawer.getByRole("button", { name: "Export" }));
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await drawer.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await focused(opener);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("C4: changes language and theme, searches words, and signs out", async () => {
    await page.goto(`${app.url}/words`);
    await keyboard.type(page.getByRole("searchbox"), "have");
    await page.getByText("1 word", { exact: true }).waitFor();
    await keyboard.press(page.getByRole("button", { name: "Dark" }), "Space");
    await page.locator("html[data-theme=dark]").waitFor();
    await page.goto(`${app.url}/account`);
    await keyboard.press(page.getByRole("button", { name: common.signOut }));
    await page.waitForURL(`${app.url}/`);
    expect(complaints.filter((line) => !line.includes("404"))).toEqual([]);
  });
});
