import type { Browser, Page } from "playwright-core";
import { account as text } from "../../frontend/src/i18n/en/account";
import { chat as chatText } from "../../frontend/src/i18n/en/chat";
import type { AppAddresses } from "../support/app";
import { confirmationCode } from "../support/learner";
import { AccountPages } from "./pages/account-pages";
import { ChatPage } from "./pages/chat-page";
import { SettingsPage } from "./pages/settings-page";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visit, visitSignedIn } from "./support/visit";

const day = 24 * 60 * 60 * 1000;
/** What the browser itself prints without a network; the last of it when it looks for a newer service worker. */
const unreachable =
  /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|error occurred when fetching/;

/** Counts what a page sends to our own server, by its path. */
function countPosts(page: Page): Map<string, number> {
  const posts = new Map<string, number>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST") posts.set(pathname, (posts.get(pathname) ?? 0) + 1);
  });
  return posts;
}

describeWithBrowser("a learner in a hurry, on a bad day", () => {
  let app: AppAddresses;
  let browser: Browser;
  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  it("C4: clicks everything twice, pastes a code with spaces, and gets one account and one session", async () => {
    const { page, context, complaints } = await visit(browser);
    const posts = countPosts(page);
    const learner = { name: "سارة 🌸", email: `twice-${process.pid}@example.com`, password: "Belajar-2026" };
    await page.goto(`${app.url}/sign-up`);
    await page.getByLabel(text.name, { exact: true }).fill(learner.name);
    await page.getByLabel(text.email, { exact: true }).fill(`  ${learner.email} `);
    await page.getByLabel(text.password, { exact: true }).fill(learner.password);
    await page.getByRole("button", { name: text.signUp.submit }).dblclick();
    await page.waitForURL("**/confirm**");
    expect(posts.get("/sign-up")).toBe(1);

    const code = await confirmationCode(app, learner.email);
    await page.getByLabel(text.code, { exact: true }).fill(`  ${code.slice(0, 3)} - ${code.slice(3)}\u00a0 `);
    await page.getByRole("button", { name: text.confirm.submit }).dblclick();
    await page.waitForURL("**/chat");
    expect(posts.get("/confirm")).toBe(1);
    expect(posts.get("/api/auth/callback/credentials")).toBe(1);
    await page.getByRole("heading", { name: /سارة/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("C4: sends a message with emoji and from right to left once, however often it is clicked", async () => {
    const { page, context } = await visitSignedIn(browser, app, `emoji-${process.pid}@example.com`);
    const chat = new ChatPage(page, app.url);
    await chat.open();
    const message = "I am happy 👨‍👩‍👧‍👦🇮🇩 שלום مرحبا";
    await chat.box.fill(message);
    await page.getByRole("button", { name: chatText.send, exact: true }).dblclick();
    await chat.answers.first().waitFor();
    await chat.saved();
    await page.reload();
    await chat.answers.first().waitFor();
    const contents = await chat.contents();
    expect(contents[0]).toBe(message);
    expect(contents.filter((content) => content === message)).toHaveLength(1);
    await context.close();
  });

  it("C4: pastes 20,000 characters, loses none of them, and is told by how much they are too long", async () => {
    const { page, context } = await visitSignedIn(browser, app, `lengthy-${process.pid}@example.com`);
    const chat = new ChatPage(page, app.url);
    await chat.open();
    const long = "All work and no play. ".repeat(1000).slice(0, 20_000).replace(/ $/, ".");
    await chat.box.fill(long);
    await page.getByText(chatText.tooLong.replace("{count}", "16000")).waitFor();
    expect(await chat.button(chatText.send).isDisabled()).toBe(true);
    await chat.box.press("Enter");
    expect(await chat.messages.count()).toBe(0);
    await page.reload();
    await page.getByText(chatText.tooLong.replace("{count}", "16000")).waitFor();
    expect(await chat.box.inputValue()).toBe(long);
    await chat.box.fill(long.slice(0, 4000));
    await chat.button(chatText.send).click();
    await chat.answers.first().waitFor();
    expect((await chat.contents())[0]).toBe(long.slice(0, 4000).trim());
    await context.close();
  });

  it("C4: goes back after signing out, and sees nothing of the chat", async () => {
    const { page, context } = await visitSignedIn(browser, app, `back-${process.pid}@example.com`);
    const chat = new ChatPage(page, app.url);
    await chat.open();
    await chat.write("A secret of mine");
    await chat.answers.first().waitFor();
    await chat.saved();
    await page.getByRole("button", { name: "Sign out" }).first().click();
    await page.waitForURL(`${app.url}/`);
    await page.goBack();
    await page.waitForURL("**/sign-in**");
    expect(await page.getByText("A secret of mine").count()).toBe(0);
    await context.close();
  });

  it("C4: loses the network in every form, keeps what was typed, and goes on when it is back", async () => {
    const { page, context, account, complaints } = await visitSignedIn(
      browser,
      app,
      `offline-forms-${process.pid}@example.com`,
    );
    const settings = new SettingsPage(page, app.url);
    await settings.open();
    await context.setOffline(true);
    await settings.changeName("Sari Dewi");
    await settings.message(text.errors.unavailable).waitFor();
    expect(await page.getByLabel(text.name, { exact: true }).inputValue()).toBe("Sari Dewi");
    await context.setOffline(false);
    await settings.changeName("Sari Dewi");
    await settings.message(text.settings.name.done).waitFor();

    await context.clearCookies({ name: /session-token/ });
    await page.goto(`${app.url}/sign-in`);
    const pages = new AccountPages(page, app.url);
    await context.setOffline(true);
    await pages.trySignIn(account);
    await pages.alert.getByText(text.errors.unavailable).waitFor();
    expect(await page.getByLabel(text.email, { exact: true }).inputValue()).toBe(account.email);
    expect(await page.getByLabel(text.password, { exact: true }).inputValue()).toBe(account.password);
    await context.setOffline(false);
    await pages.signIn(account);

    const chat = new ChatPage(page, app.url);
    await chat.offlineTutorBadge.waitFor();
    await context.setOffline(true);
    await chat.write("I write this in a tunnel");
    await chat.says(chatText.errors.offline).waitFor();
    await context.setOffline(false);
    await chat.button(chatText.answerAgain).click();
    await chat.answers.first().waitFor();
    await chat.saved();
    await page.reload();
    await chat.says("I write this in a tunnel").waitFor();
    expect(complaints.filter((line) => !unreachable.test(line))).toEqual([]);
    await context.close();
  });

  it.each([
    ["ahead", day],
    ["behind", -day],
  ])("C4: has a clock that is a day %s, and chats all the same", async (_, wrong) => {
    const { page, context } = await visitSignedIn(browser, app, `clock-${wrong}@example.com`);
    await page.clock.setSystemTime(Date.now() + wrong);
    const chat = new ChatPage(page, app.url);
    await chat.open();
    await chat.write("What day is it today?");
    await chat.correction.waitFor();
    await chat.answers.first().waitFor();
    await chat.saved();
    await page.reload();
    await chat.says("What day is it today?").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/chat\/./);
    await context.close();
  });

  it("C4: has a password manager, which is told what belongs where", async () => {
    const { page, context } = await visit(browser);
    const hints = async (path: string) => {
      await page.goto(app.url + path);
      return page
        .locator("main input")
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).autocomplete));
    };
    expect(await hints("/sign-up")).toEqual(["name", "username", "new-password"]);
    expect(await hints("/sign-in")).toEqual(["username", "current-password"]);
    expect(await hints("/confirm?email=a%40example.com")).toEqual(["one-time-code"]);
    // The user's name, which nobody has to type, tells the manager whose password it is.
    expect(await hints("/reset-password?email=a%40example.com")).toEqual([
      "username",
      "one-time-code",
      "new-password",
    ]);
    await context.close();
  });

  it("C4: deletes the account while another tab writes, and nothing of it is stored any more", async () => {
    const { page, context, account } = await visitSignedIn(
      browser,
      app,
      `two-tabs-${process.pid}@example.com`,
    );
    const other = await context.newPage();
    const chat = new ChatPage(other, app.url);
    await chat.open();
    await chat.write("Hello");
    await chat.answers.first().waitFor();
    await chat.saved();
    await chat.box.fill("half a sen");
    const { idToken, user } = (await (await page.request.get(`${app.url}/api/auth/session`)).json()) as {
      idToken: string;
      user: { id: string };
    };
    // The other tab leaves before anything is deleted.
    const left = other.waitForURL((url) => !url.pathname.startsWith("/chat"));
    await page.route("**/account", async (route) => {
      if (route.request().method() === "POST") await left;
      await route.continue();
    });
    await new SettingsPage(page, app.url).open();
    await new SettingsPage(page, app.url).deleteAccount(account.password);
    await left;
    await page.waitForURL("**/sign-in?notice=deleted");
    const kept = await fetch(`${app.gatewayUrl}/conversations/${user.id}`, {
      headers: { Authorization: idToken },
    });
    expect(await kept.json()).toMatchObject({ data: [] });
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("copy:"))),
    ).toEqual([]);
    await context.close();
  });
});
