import type { Page } from "playwright-core";
import type { Account } from "../support/visit";

/** Sign-up, confirmation and sign-in, as a learner goes through them. */
export class AccountPages {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  async signUp({ name, email, password }: Account): Promise<void> {
    await this.page.goto(`${this.url}/sign-up`);
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Create account" }).click();
    await this.page.waitForURL("**/confirm**");
  }

  /** Types the code and is either signed in at once or led to sign-in. */
  async confirm(code: string): Promise<void> {
    await this.page.getByLabel("Code", { exact: true }).fill(code);
    await this.page.getByRole("button", { name: "Confirm" }).click();
    await this.page.waitForURL(/\/(sign-in|chat)/);
  }

  async signIn({ email, password }: Account): Promise<void> {
    if (!this.page.url().includes("/sign-in")) await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
    await this.page.waitForURL("**/chat**");
  }
}
