import type { Browser, BrowserContext, Page } from "playwright-core";
import { account as text } from "../../frontend/src/i18n/en/account";
import type { AppAddresses } from "../support/app";
import { confirmationCode, password } from "../support/learner";
import { AccountPages } from "./pages/account-pages";
import { SettingsPage } from "./pages/settings-page";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { createAccount } from "./support/session";
import { visit, visitSignedIn } from "./support/visit";

const serviceWorkers = "block";

/** Lets the next thing that a page sends to its own address arrive, and loses the answer. */
async function loseAnswer(page: Page, path: string): Promise<void> {
  let lost = false;
  await page.route(new RegExp(`${path}(\\?|$)`), async (route) => {
    if (lost || route.request().method() !== "POST") return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
}

describeWithBrowser("a network that goes in the middle of something about the account", () => {
  let app: AppAddresses;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let account: AccountPages;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());
  afterEach(() => context.close());

  async function visitor(): Promise<void> {
    ({ context, page } = await visit(browser, { serviceWorkers }));
    account = new AccountPages(page, app.url);
  }

  async function learner(name: string) {
    const email = `${name}-${process.pid}@example.com`;
    const visited = await visitSignedIn(browser, app, email, { serviceWorkers });
    ({ context, page } = visited);
    account = new AccountPages(page, app.url);
    return visited.account;
  }

  /** Sends the form without a network, and then again with an answer that is lost; what was typed stays each time. */
  async function failTwice(submit: string, path: string, fields: Record<string, string>): Promise<void> {
    const fails = async () => {
      await account.submit(submit);
      await account.alert.getByText(text.errors.unavailable).waitFor();
      for (const [label, value] of Object.entries(fields)) expect(await account.value(label)).toBe(value);
    };
    for (const [label, value] of Object.entries(fields)) await account.fill(label, value);
    await context.setOffline(true);
    await fails();
    await context.setOffline(false);
    await loseAnswer(page, path);
    await fails();
  }

  it("C4: signs up and confirms all the same, with nothing typed twice", async () => {
    await visitor();
    const email = `lost-${process.pid}@example.com`;
    await page.goto(`${app.url}/sign-up`);
    const fields = { [text.name]: "Budi", [text.email]: email, [text.password]: password };
    await failTwice(text.signUp.submit, "/sign-up", fields);
    // The account is there by now; whoever knows its password is led on.
    await account.submit(text.signUp.submit);
    await page.waitForURL("**/confirm**");

    await context.setOffline(true);
    await account.submit(text.resend);
    await account.alert.getByText(text.errors.unavailable).waitFor();
    await context.setOffline(false);
    await account.resendCode();
    const code = await confirmationCode(app, email);
    await failTwice(text.confirm.submit, "/confirm", { [text.code]: code });
    await account.submit(text.confirm.submit);
    await page.waitForURL("**/chat");
  });

  it("C4: is told that an address is taken also then, where it is somebody else's", async () => {
    await visitor();
    const { email } = await createAccount(app, `taken-lost-${process.pid}@example.com`);
    await page.goto(`${app.url}/sign-up`);
    const fields = { [text.name]: "Budi", [text.email]: email, [text.password]: "Another-2026" };
    await failTwice(text.signUp.submit, "/sign-up", fields);
    await account.submit(text.signUp.submit);
    await account.alert.getByText(text.errors.user_exists).waitFor();
  });

  it("C4: changes a forgotten password all the same, and is in the chat with it", async () => {
    await visitor();
    const { email } = await createAccount(app, `lost-reset-${process.pid}@example.com`);
    await page.goto(`${app.url}/forgot-password`);
    await failTwice(text.forgot.submit, "/forgot-password", { [text.email]: email });
    await account.submit(text.forgot.submit);
    await page.waitForURL("**/reset-password**");
    const fields = { [text.code]: await confirmationCode(app, email), [text.newPassword]: "Ingat-2026" };
    await failTwice(text.reset.submit, "/reset-password", fields);
    await account.submit(text.reset.submit);
    await page.waitForURL("**/chat");
  });

  it("C4: changes the password all the same, and stays signed in", async () => {
    await learner("lost-password");
    const { settings } = text;
    await page.goto(`${app.url}/account`);
    const passwords = { [settings.password.current]: password, [text.newPassword]: "Lebih-Baik-1" };
    await failTwice(settings.password.submit, "/account", passwords);
    await account.submit(settings.password.submit);
    await page.getByText(settings.password.done).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: settings.title }).waitFor();
  });

  it("C4: deletes the account all the same, and is told so, not that the password is wrong", async () => {
    const gone = await learner("lost-deletion");
    const { remove } = text.settings;
    await new SettingsPage(page, app.url).open();
    await failTwice(remove.submit, "/account", { [text.password]: password });
    await account.submit(remove.submit);
    await page.getByText(text.signIn.deleted).waitFor();
    await account.trySignIn(gone);
    await account.alert.getByText(text.errors.wrong_credentials).waitFor();
  });

  it("C4: is told that the account is deleted though signing out of it fails", async () => {
    await learner("lost-sign-out");
    await page.route("**/api/auth/signout", (route) => route.abort("connectionreset"));
    await new SettingsPage(page, app.url).open();
    await new SettingsPage(page, app.url).deleteAccount(password);
    await page.getByText(text.signIn.deleted).waitFor();
  });
});
