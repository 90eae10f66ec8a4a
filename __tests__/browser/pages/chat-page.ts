import type { Locator, Page } from "playwright-core";
import { focused } from "./focused";

/** The chat and its list of conversations. */
export class ChatPage {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  /** Opens a conversation, or a new one, and waits until the page's scripts have put the learner into the box. */
  async open(path = "/chat"): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await focused(this.box);
  }

  /** Goes to a new conversation, and waits until the one before has made way. */
  async startNew(): Promise<void> {
    await this.page.getByRole("link", { name: "New chat" }).first().click();
    await this.messages.first().waitFor({ state: "detached" });
    await focused(this.box);
  }

  async write(text: string): Promise<void> {
    await this.page.getByLabel("Your message").fill(text);
    await this.page.getByRole("button", { name: "Send", exact: true }).click();
  }

  /** Ended answers: only those can be copied. */
  get answers(): Locator {
    return this.messages
      .filter({ has: this.page.getByRole("heading", { name: "Tutor" }) })
      .filter({ has: this.page.getByRole("button", { name: "Copy" }) });
  }

  /** The learner's own messages and the tutor's, in the order of the page. */
  get messages(): Locator {
    return this.page.getByRole("article");
  }

  /** The correction under the learner's newest message. */
  get correction(): Locator {
    return this.page.getByRole("group", { name: "Correction" }).last();
  }

  get offlineTutorBadge(): Locator {
    return this.page.getByText("Offline tutor").first();
  }

  get box(): Locator {
    return this.page.getByLabel("Your message");
  }

  /** Something that the page says, exactly. */
  says(text: string | RegExp): Locator {
    return this.page.getByText(text).first();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The newest message, of whoever wrote it. */
  get last(): Locator {
    return this.messages.last();
  }

  /** Waits until nothing is left to be stored. */
  async saved(): Promise<void> {
    await this.page.getByText("Saved", { exact: true }).first().waitFor();
  }

  /** What was said, message by message, once there is any; corrections and buttons left out. */
  async contents(): Promise<string[]> {
    await this.last.waitFor();
    return this.messages.evaluateAll((articles) =>
      articles.map((article) => article.querySelector('[lang="en"]')?.textContent ?? ""),
    );
  }

  /** Does something to a conversation of the list. */
  async act(title: string, action: "Rename" | "Export" | "Delete"): Promise<void> {
    await this.page.getByRole("link", { name: title, exact: true }).first().hover();
    const actions = this.page.getByRole("group", { name: `Actions for “${title}”` }).first();
    await actions.getByRole("button", { name: action }).click();
  }

  /** A button of a conversation in the list. */
  action(title: RegExp, action: "Rename" | "Export" | "Delete"): Locator {
    return this.page
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("link", { name: title }) })
      .first()
      .getByRole("button", { name: action });
  }

  /** The panel or dialog that lies over the chat. */
  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** Waits until the newest message was scored. */
  async scored(): Promise<void> {
    await this.page.getByRole("button", { name: /^Your scores: [ABC][12]$/ }).waitFor();
  }

  conversation(title: RegExp): Locator {
    return this.page.getByRole("link", { name: title }).first();
  }
}
