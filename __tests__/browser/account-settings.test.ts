import type { Browser } from "playwright-core";
import { account as text } from "../../frontend/src/i18n/en/account";
import type { AppAddresses } from "../support/app";
import { AccountPages } from "./pages/account-pages";
import { ChatPage } from "./pages/chat-page";
import { SettingsPage } from "./pages/settings-page";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visit, visitSignedIn } from "./support/visit";

const { settings, errors, signIn } = text;

describeWithBrowser("the page of one's account", () => {
  let app: AppAddresses;
  let browser: Browser;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  it("C4: changes the name, which the chat shows from then on", async () => {
    const { page, complaints } = await visitSignedIn(browser, app, "new-name@example.com");
    const account = new SettingsPage(page, app.url);
    await account.open();
    await account.changeName("Sari Dewi");
    await account.message(settings.name.done).waitFor();
    await page.getByRole("link", { name: settings.back }).click();
    await page.getByText("Sari Dewi", { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("C4: changes the password, keeps this browser signed in, and signs the others out", async () => {
    const here = await visitSignedIn(browser, app, "new-password@example.com");
    const there = await visit(browser);
    await new AccountPages(there.page, app.url).signIn(here.account);

    const account = new SettingsPage(here.page, app.url);
    await account.open();
    await account.changePassword("Wrong-2026", "Lebih-Baik-1");
    await account.message(errors.wrong_password).waitFor();
    await account.changePassword(here.account.password, "Lebih-Baik-1");
    await account.message(settings.password.done).waitFor();
    // A new session: its refresh token is good.
    await account.changeName("Sari");
    await account.message(settings.name.done).waitFor();
    expect(here.complaints).toEqual([]);

    await new SettingsPage(there.page, app.url).open();
    await new SettingsPage(there.page, app.url).changeName("Somebody else");
    await there.page.waitForURL(/sign-in\?notice=expired&next=%2Faccount/);
    const back = new AccountPages(there.page, app.url);
    await back.signIn({ ...here.account, password: "Lebih-Baik-1" }, "**/account");
  });

  it("C4: deletes the account with its conversations, after asking for the password", async () => {
    const { page, account: learner, complaints } = await visitSignedIn(browser, app, "leaving@example.com");
    const chat = new ChatPage(page, app.url);
    await chat.open();
    await chat.write("I go to school yesterday.");
    await chat.answers.first().waitFor();
    await page.getByText("Saved", { exact: true }).first().waitFor();
    const { idToken, user } = (await (await page.request.get(`${app.url}/api/auth/session`)).json()) as {
      idToken: string;
      user: { id: string };
    };
    const conversations = async () => {
      const answer = await fetch(`${app.gatewayUrl}/conversations/${user.id}`, {
        headers: { Authorization: idToken },
      });
      return ((await answer.json()) as { data: unknown[] }).data;
    };
    expect(await conversations()).toHaveLength(1);

    const account = new SettingsPage(page, app.url);
    await account.open();
    await account.deleteAccount("Wrong-2026");
    await account.message(errors.wrong_password).waitFor();
    expect(await conversations()).toHaveLength(1);

    await account.deleteAccount(learner.password);
    await page.waitForURL("**/sign-in?notice=deleted");
    await page.getByText(signIn.deleted).waitFor();
    expect(await conversations()).toEqual([]);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("copy:"))),
    ).toEqual([]);

    const pages = new AccountPages(page, app.url);
    await pages.trySignIn(learner);
    await pages.alert.getByText(errors.wrong_credentials).waitFor();
    expect(complaints).toEqual([]);
  });

  it("C4: signs out in every tab of the browser, and the old refresh token is worth nothing", async () => {
    const { context, page } = await visitSignedIn(browser, app, "two-tabs@example.com");
    const other = await context.newPage();
    await new ChatPage(other, app.url).open();
    await other.getByLabel("Your message").waitFor();
    const cookies = await context.cookies();

    await new SettingsPage(page, app.url).open();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${app.url}/`);
    await other.waitForURL(`${app.url}/`);

    // Somebody who stole the cookie before asks for a fresh token with it.
    await context.addCookies(cookies);
    const { csrfToken } = (await (await context.request.get(`${app.url}/api/auth/csrf`)).json()) as {
      csrfToken: string;
    };
    const renewed = await context.request.post(`${app.url}/api/auth/session`, { data: { csrfToken } });
    expect(await renewed.json()).toMatchObject({ ended: true });
    await context.close();
  });
});
