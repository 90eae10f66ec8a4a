import type { Locator, Page } from "playwright-core";
import { account } from "../../../frontend/src/i18n/en/account";

const { settings } = account;

/** The learner's own account. */
export class SettingsPage {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.url}/account`);
  }

  async changeName(name: string): Promise<void> {
    await this.page.getByLabel(account.name, { exact: true }).fill(name);
    await this.page.getByRole("button", { name: settings.name.submit }).click();
  }

  async changePassword(current: string, proposed: string): Promise<void> {
    await this.page.getByLabel(settings.password.current, { exact: true }).fill(current);
    await this.page.getByLabel(account.newPassword, { exact: true }).fill(proposed);
    await this.page.getByRole("button", { name: settings.password.submit }).click();
  }

  async deleteAccount(password: string): Promise<void> {
    await this.page.getByLabel(account.password, { exact: true }).fill(password);
    await this.page.getByRole("button", { name: settings.remove.submit }).click();
  }

  message(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }
}
