import { join } from "node:path";
import type { Browser } from "playwright-core";
import { account as text } from "../../frontend/src/i18n/en/account";
import { UserStore } from "../../local/src/cognito/user-store";
import { App } from "../support/app";
import { confirmationCode, password } from "../support/learner";
import { AccountPages } from "./pages/account-pages";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { createAccount } from "./support/session";
import { visit } from "./support/visit";

const day = 24 * 3_600_000;

/** What a day does to the codes in the mails of a product that is not running. */
async function letADayPass(app: App, ...emails: string[]): Promise<void> {
  const store = await UserStore.open(join(app.dataDir, "cognito", "users.json"));
  for (const email of emails) {
    const user = store.find(({ attributes }) => attributes.email === email);
    for (const code of [user?.signUpCode, user?.passwordCode]) if (code) code.expires -= day;
  }
  await store.save();
}

describeWithBrowser("a mail that is read a day late", () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    // Its own: it is not running for a day.
    app = await App.create({ client: true });
    await app.start(540);
    ({ browser } = await openBrowser(app));
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it("C4: has a code that is too old, says so, and leads to a new one that works, with what was typed", async () => {
    const learner = { name: "Budi", email: "late-sign-up@example.com", password };
    const forgetful = await createAccount(app, "late-reset@example.com");
    const { page: confirming } = await visit(browser);
    const { page: resetting } = await visit(browser);
    const signUp = new AccountPages(confirming, app.url);
    const reset = new AccountPages(resetting, app.url);
    await signUp.signUp(learner);
    await reset.askForReset(forgetful.email);

    await app.kill();
    await letADayPass(app, learner.email, forgetful.email);
    await app.start(240);

    await signUp.enterCode(await confirmationCode(app, learner.email));
    await signUp.alert.getByText(text.errors.code_expired).waitFor();
    await signUp.resendCode();
    await signUp.confirm(await confirmationCode(app, learner.email));
    await confirming.waitForURL("**/chat");

    await reset.fill(text.code, await confirmationCode(app, forgetful.email));
    await reset.fill(text.newPassword, "Ingat-2026");
    await reset.submit(text.reset.submit);
    await reset.alert.getByText(text.errors.code_expired).waitFor();
    await reset.resendCode();
    expect(await reset.value(text.newPassword)).toBe("Ingat-2026");
    await reset.reset(await confirmationCode(app, forgetful.email), "Ingat-2026");
    await reset.signIn({ ...forgetful, password: "Ingat-2026" });
  });
});
