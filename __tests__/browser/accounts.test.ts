import type { Browser, Page } from "playwright-core";
import { account as text } from "../../frontend/src/i18n/en/account";
import { account as indonesian } from "../../frontend/src/i18n/id/account";
import type { AppAddresses } from "../support/app";
import { confirmationCode } from "../support/learner";
import { AccountPages } from "./pages/account-pages";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { createAccount } from "./support/session";
import { visit } from "./support/visit";

const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

describeWithBrowser("accounts", () => {
  let app: AppAddresses;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let account: AccountPages;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  beforeEach(async () => {
    ({ page, complaints } = await visit(browser));
    account = new AccountPages(page, app.url);
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());

  it("C4: shows which password rules are met while one types", async () => {
    await page.goto(`${app.url}/sign-up`);
    const password = page.getByLabel("Password", { exact: true });
    await password.pressSequentially("abc");
    await account.metRules.first().waitFor();
    expect(await account.metRules.count()).toBe(1);
    await password.pressSequentially("DEF12");
    await account.metRules.nth(3).waitFor();
  });

  it("C4: refuses a wrong code, takes one that was sent again, and signs in", async () => {
    const learner = { name: "Budi", email: "resend@example.com", password: "Belajar-2026" };
    await account.signUp(learner);
    const first = await confirmationCode(app, learner.email);
    await account.enterCode(wrong(first));
    await account.alert.getByText(text.errors.code_mismatch).waitFor();

    await account.resendCode();
    await account.confirm(await confirmationCode(app, learner.email));
    await page.waitForURL("**/chat");
    await page.getByText("Budi").first().waitFor();
  });

  it("C4: leads somebody who never confirmed from sign-in to confirmation, with a new code", async () => {
    const learner = { name: "Citra", email: "unconfirmed@example.com", password: "Belajar-2026" };
    await account.signUp(learner);
    await page.goto(`${app.url}/sign-in?next=%2Fcheck`);
    await account.trySignIn(learner);
    await page.waitForURL("**/confirm**");
    await account.enterCode(await confirmationCode(app, learner.email));
    await page.waitForURL("**/check");
  });

  it("C4: tells a wrong password, and an address nobody has, in the same words", async () => {
    const learner = await createAccount(app, "wrong-password@example.com");
    await account.trySignIn({ ...learner, password: "Wrong-2026" });
    await account.alert.getByText(text.errors.wrong_credentials).waitFor();
    expect(await page.getByLabel("Email").inputValue()).toBe(learner.email);

    await account.trySignIn({ email: "nobody@example.com", password: "Wrong-2026" });
    await account.alert.getByText(text.errors.wrong_credentials).waitFor();
  });

  it("C4: changes a forgotten password by a code", async () => {
    const learner = await createAccount(app, "forgetful@example.com");
    await account.askForReset(learner.email);
    await account.reset(await confirmationCode(app, learner.email), "Ingat-2026");
    await page.getByText(text.signIn.reset).waitFor();
    await account.signIn({ ...learner, password: "Ingat-2026" });
  });

  it("C4: asks for a code alike whether or not the address has an account", async () => {
    await account.askForReset("never-seen@example.com");
    await page.getByText(text.reset.lead).waitFor();
  });

  it("C4: says that an address is taken, and where to go", async () => {
    const learner = await createAccount(app, "taken@example.com");
    await page.goto(`${app.url}/sign-up`);
    await page.getByLabel(text.name).fill("Dewi");
    await page.getByLabel(text.email).fill(learner.email);
    await page.getByLabel(text.password, { exact: true }).fill("Belajar-2026");
    await page.getByRole("button", { name: text.signUp.submit }).click();
    await account.alert.getByRole("link", { name: "Sign in" }).waitFor();
  });

  it.each([
    "https://evil.example.com/",
    "//evil.example.com/",
    "/\\evil.example.com",
    "javascript:alert(1)",
    "/%09/evil.example.com",
  ])("C4: never leads away from the site after signing in: %s", async (next) => {
    const email = `redirect-${Buffer.from(next).toString("hex").slice(0, 40)}@example.com`;
    const learner = await createAccount(app, email);
    await page.goto(`${app.url}/sign-in?next=${encodeURIComponent(next)}`);
    await account.trySignIn(learner);
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    expect(new URL(page.url()).origin).toBe(app.url);
    // A path that does not exist is a page of ours too; its 404 is the browser's line.
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes("404")));
  });

  it("C4: takes a learner through all of it in Indonesian, on a phone", async () => {
    const phone = await visit(browser, {
      locale: "id-ID",
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const pages = new AccountPages(phone.page, app.url, "id");
    const learner = { name: "Eka", email: "eka@example.com", password: "Belajar-2026" };
    await pages.signUp(learner);
    await pages.confirm(await confirmationCode(app, learner.email));
    await phone.page.waitForURL("**/chat");
    expect(await phone.page.locator("html").getAttribute("lang")).toBe("id");
    await phone.page.goto(`${app.url}/account`);
    await phone.page.getByRole("heading", { name: indonesian.settings.title }).waitFor();
    expect(phone.complaints).toEqual([]);
    await phone.context.close();
  });
});
