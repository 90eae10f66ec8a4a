import type { Locator, Page } from "playwright-core";
import { dictionaries } from "../../../frontend/src/i18n/dictionary";
import type { Locale } from "../../../frontend/src/i18n/locales";
import type { Account } from "../support/session";

/** The pages about accounts, in the words a learner reads. */
export class AccountPages {
  private readonly text;
  private readonly signInLabel;

  constructor(
    private readonly page: Page,
    private readonly url: string,
    locale: Locale = "en",
  ) {
    this.text = dictionaries[locale].account;
    this.signInLabel = dictionaries[locale].account.signIn.submit;
  }

  async signUp({ name, email, password }: Account): Promise<void> {
    await this.page.goto(`${this.url}/sign-up`);
    await this.fill(this.text.name, name);
    await this.fill(this.text.email, email);
    await this.fill(this.text.password, password);
    await this.submit(this.text.signUp.submit);
    await this.page.waitForURL("**/confirm**");
  }

  /** Types the code; a right one signs in at once, or leads to sign-in. */
  async enterCode(code: string): Promise<void> {
    await this.fill(this.text.code, code);
    await this.submit(this.text.confirm.submit);
  }

  async confirm(code: string): Promise<void> {
    await this.enterCode(code);
    await this.page.waitForURL(/\/(sign-in|chat)/);
  }

  async resendCode(): Promise<void> {
    await this.submit(this.text.resend);
    await this.page.getByRole("status").filter({ hasText: /\S/ }).waitFor();
  }

  /** Fills in the sign-in page and sends it, whatever comes of it. */
  async trySignIn({ email, password }: Pick<Account, "email" | "password">): Promise<void> {
    if (!this.page.url().includes("/sign-in")) await this.page.goto(`${this.url}/sign-in`);
    await this.fill(this.text.email, email);
    await this.fill(this.text.password, password);
    await this.submit(this.signInLabel);
  }

  /** @param path the page that signing in leads to */
  async signIn(account: Account, path = "**/chat**"): Promise<void> {
    await this.trySignIn(account);
    await this.page.waitForURL(path);
  }

  async askForReset(email: string): Promise<void> {
    await this.page.goto(`${this.url}/forgot-password`);
    await this.fill(this.text.email, email);
    await this.submit(this.text.forgot.submit);
    await this.page.waitForURL("**/reset-password**");
  }

  async reset(code: string, password: string): Promise<void> {
    await this.fill(this.text.code, code);
    await this.fill(this.text.newPassword, password);
    await this.submit(this.text.reset.submit);
    await this.page.waitForURL("**/sign-in**");
  }

  /** What is in a field. */
  async value(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).inputValue();
  }

  /** What went wrong, as the page says it. */
  get alert(): Locator {
    return this.page.getByRole("alert").filter({ hasText: /\S/ });
  }

  /** A rule for passwords that is met. */
  get metRules(): Locator {
    return this.page.getByRole("listitem").filter({ hasText: `(${this.text.passwordRules.met})` });
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  async submit(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
  }
}
