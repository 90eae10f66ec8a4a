import { toApiError, type ApiErrorCode } from "@/api/api-error";
import type { Conversations, ConversationSummary } from "@/api/conversations";
import { Store } from "./store";

/** What the sidebar shows. */
export interface ConversationListState {
  items: readonly ConversationSummary[];
  load: "loading" | "ready" | "failed";
  query: string;
  /** There are more. */
  nextCursor?: string | undefined;
}

/** The learner's conversations, newest first. */
export class ConversationList extends Store<ConversationListState> {
  private latest = 0;

  constructor(private readonly conversations: Pick<Conversations, "list" | "remove" | "update">) {
    super({ items: [], load: "loading", query: "" });
  }

  /** Loads the first page; answers of an earlier search that come late are dropped. */
  async search(query: string): Promise<void> {
    const turn = ++this.latest;
    this.set({ query, load: "loading" });
    try {
      const { data, nextCursor } = await this.conversations.list(query ? { query } : {});
      if (turn === this.latest) this.set({ items: data, nextCursor, load: "ready" });
    } catch {
      if (turn === this.latest) this.set({ load: "failed" });
    }
  }

  /** Loads the next page. */
  async more(): Promise<void> {
    const { nextCursor, query, items } = this.get();
    if (!nextCursor) return;
    const turn = this.latest;
    try {
      const page = await this.conversations.list({ cursor: nextCursor, ...(query ? { query } : {}) });
      if (turn === this.latest) this.set({ items: [...items, ...page.data], nextCursor: page.nextCursor });
    } catch {
      if (turn === this.latest) this.set({ load: "failed" });
    }
  }

  /** A conversation was saved: it goes to the top. Among search results only those that were found do. */
  saved({ id, title }: { id: string; title: string }): void {
    const updatedAt = new Date().toISOString();
    const { items, query } = this.get();
    const known = items.find((item) => item.id === id);
    if (query && !known) return;
    const item = known ? { ...known, updatedAt } : { id, title, createdAt: updatedAt, updatedAt };
    this.set({ items: [item, ...items.filter((other) => other.id !== id)] });
  }

  /** Renames a conversation; answers why where that fails. */
  async rename(id: string, title: string): Promise<ApiErrorCode | undefined> {
    return this.attempt(async () => {
      await this.conversations.update(id, { title });
      this.set({ items: this.get().items.map((item) => (item.id === id ? { ...item, title } : item)) });
    });
  }

  /** Deletes a conversation; answers why where that fails. */
  async remove(id: string): Promise<ApiErrorCode | undefined> {
    return this.attempt(async () => {
      await this.conversations.remove(id);
      this.set({ items: this.get().items.filter((item) => item.id !== id) });
    });
  }

  private async attempt(operation: () => Promise<void>): Promise<ApiErrorCode | undefined> {
    try {
      await operation();
      return undefined;
    } catch (error) {
      return toApiError(error).code;
    }
  }
}
