import type { Locator, Page } from "playwright-core";
import { chat } from "../../../frontend/src/i18n/en/chat";

/** The panel with region, model and level, over the chat. */
export class SettingsPanel {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${chat.settings}: `) }).click();
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.dialog.waitFor({ state: "hidden" });
  }

  /** A region with what is known of its health, such as "Virginia answers in 12 ms". */
  region(name: "Virginia" | "Oregon"): Locator {
    return this.dialog.locator("label").filter({ hasText: name });
  }

  get model(): Locator {
    return this.dialog.getByLabel(chat.model, { exact: true });
  }

  private get dialog(): Locator {
    return this.page.getByRole("dialog", { name: chat.settings });
  }
}
