import { toApiError, type ApiErrorCode } from "@/api/api-error";
import type { Conversations, ConversationSummary } from "@/api/conversations";
import { Store } from "./store";
import type { LocalCopies } from "./unsaved";

/** What the sidebar shows. */
export interface ConversationListState {
  items: readonly ConversationSummary[];
  load: "loading" | "ready" | "failed";
  query: string;
  /** There are more. */
  nextCursor?: string | undefined;
  /** Taken out of the list just now; its deletion can still be undone. */
  deleting?: ConversationSummary | undefined;
  /** A deletion did not work, and the conversation is back. */
  deleteFailed?: boolean;
}

/** Milliseconds in which a deletion can be undone. */
const undoTime = 8_000;

/** Who is told of changes made in the list. */
export interface ListListener {
  renamed: (id: string, title: string) => void;
  /** It may still be undone. */
  deleting: (id: string) => void;
  deleted: (id: string) => void;
  allDeleted: () => void;
}

/** The learner's conversations, newest first. */
export class ConversationList extends Store<ConversationListState> {
  private latest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly conversations: Pick<Conversations, "list" | "remove" | "removeAll" | "update">,
    private readonly listener: ListListener,
    private readonly kept: Pick<LocalCopies, "keepDeletion" | "forgetDeletion" | "dueDeletions">,
  ) {
    super({ items: [], load: "loading", query: "" });
  }

  /** Loads the first page; answers of an earlier search that come late are dropped. */
  async search(query: string): Promise<void> {
    const turn = ++this.latest;
    this.set({ query, load: "loading" });
    try {
      const { data, nextCursor } = await this.conversations.list(query ? { query } : {});
      if (turn === this.latest) this.set({ items: this.withoutDeleted(data), nextCursor, load: "ready" });
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
      if (turn !== this.latest) return;
      this.set({ items: [...items, ...this.withoutDeleted(page.data)], nextCursor: page.nextCursor });
    } catch {
      if (turn === this.latest) this.set({ load: "failed" });
    }
  }

  /** A conversation was saved: it goes to the top. Among search results only those that were found do. */
  saved({ id, title }: { id: string; title: string }): void {
    const updatedAt = new Date().toISOString();
    const { items, query, deleting } = this.get();
    const known = items.find((item) => item.id === id);
    if ((query && !known) || deleting?.id === id) return;
    const item = known ? { ...known, updatedAt } : { id, title, createdAt: updatedAt, updatedAt };
    this.set({ items: [item, ...items.filter((other) => other.id !== id)] });
  }

  /** Renames a conversation; answers why where that fails. */
  async rename(id: string, title: string): Promise<ApiErrorCode | undefined> {
    return attempt(async () => {
      await this.conversations.update(id, { title });
      this.renamed(id, title);
      this.listener.renamed(id, title);
    });
  }

  /** A conversation has another title. */
  renamed(id: string, title: string): void {
    this.set({ items: this.get().items.map((item) => (item.id === id ? { ...item, title } : item)) });
  }

  /** A conversation is no longer there. */
  gone(id: string): void {
    this.set({ items: this.get().items.filter((item) => item.id !== id) });
  }

  /** Takes a conversation out of the list; it is deleted once the time to undo that is over. */
  remove(id: string): void {
    this.deleteNow();
    const deleting = this.get().items.find((item) => item.id === id);
    if (!deleting) return;
    this.gone(id);
    this.kept.keepDeletion(id, Date.now() + undoTime);
    this.set({ deleting, deleteFailed: false });
    this.listener.deleting(id);
    this.timer = setTimeout(() => {
      this.deleteNow();
    }, undoTime);
  }

  /** Puts the conversation that was removed last back where it was. */
  undo(): void {
    clearTimeout(this.timer);
    this.putBack();
  }

  /** The learner has read that a deletion failed. */
  dismiss(): void {
    this.set({ deleteFailed: false });
  }

  /** The time to undo is over. @param leaving - Because the page is: the next one sees to it that it was done. */
  deleteNow(leaving = false): void {
    clearTimeout(this.timer);
    const { deleting } = this.get();
    if (!deleting) return;
    if (leaving) this.kept.keepDeletion(deleting.id, 0);
    void this.delete(deleting.id, leaving).catch(() => {
      this.putBack(deleting);
      this.set({ deleteFailed: true });
    });
    this.set({ deleting: undefined });
  }

  /** Deletes what an earlier page was left too early to delete; where that fails, a later one tries again. */
  deleteDue(): void {
    for (const id of this.kept.dueDeletions()) void this.delete(id).catch(() => undefined);
  }

  private async delete(id: string, leaving = false): Promise<void> {
    try {
      await this.conversations.remove(id, leaving);
    } catch (error) {
      if (toApiError(error).code !== "not_found") throw error;
    }
    this.kept.forgetDeletion(id);
    this.gone(id);
    this.listener.deleted(id);
  }

  /** Deletes all conversations, for good; answers why where that fails. */
  async removeAll(): Promise<ApiErrorCode | undefined> {
    return attempt(async () => {
      clearTimeout(this.timer);
      await this.conversations.removeAll();
      this.allGone();
      this.listener.allDeleted();
    });
  }

  /** No conversation is there any more. */
  allGone(): void {
    this.latest += 1;
    this.set({ items: [], nextCursor: undefined, deleting: undefined, load: "ready" });
  }

  private putBack(item = this.get().deleting): void {
    if (!item) return;
    this.kept.forgetDeletion(item.id);
    const items = [...this.get().items.filter(({ id }) => id !== item.id), item];
    items.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
    this.set({ items, deleting: undefined });
  }

  private withoutDeleted(items: readonly ConversationSummary[]): ConversationSummary[] {
    const due = this.kept.dueDeletions();
    return items.filter(({ id }) => id !== this.get().deleting?.id && !due.includes(id));
  }
}

async function attempt(operation: () => Promise<void>): Promise<ApiErrorCode | undefined> {
  try {
    await operation();
    return undefined;
  } catch (error) {
    return toApiError(error).code;
  }
}
