import { toApiError } from "@/api/api-error";
import type { Conversations, ConversationSummary, StoredConversation } from "@/api/conversations";
import { historyOf, type LearningHistory } from "@/teaching/history";
import type { KeptConversation, KeptHistory } from "./kept-history";
import { readMessages } from "./messages";
import { Store } from "./store";

export interface HistoryState {
  load: "loading" | "ready" | "failed";
  /** Conversations that were read so far. */
  read: number;
  history: LearningHistory;
}

/** Changed conversations that are read one by one; where there are more, all are read, a hundred at once. */
const mostChanged = 40;
/** Requests at the same time. */
const atOnce = 4;

/** What all of the learner's conversations say about the learner; once for each visit. */
export class HistoryStore extends Store<HistoryState> {
  constructor(
    private readonly conversations: Pick<Conversations, "all" | "get" | "summaries">,
    private readonly kept: Pick<KeptHistory, "read" | "write">,
  ) {
    super({ load: "loading", read: 0, history: historyOf([]) });
  }

  /** Reads what has changed since the last visit; what is known shows at once. */
  async load(): Promise<void> {
    this.set({ load: "loading", read: 0 });
    try {
      const kept = await this.kept.read();
      this.show(kept);
      const read = (kept.length > 0 && (await this.readChanged(kept))) || (await this.readAll());
      this.show(read);
      await this.kept.write(read);
      this.set({ load: "ready" });
    } catch {
      this.set({ load: "failed" });
    }
  }

  private show(read: readonly KeptConversation[]): void {
    this.set({ read: read.length, history: historyOf(read) });
  }

  private async readAll(): Promise<KeptConversation[]> {
    const read: KeptConversation[] = [];
    for await (const page of this.conversations.all()) {
      read.push(...page.map(taught));
      this.show(read);
    }
    return read;
  }

  /** @returns undefined where so much has changed that reading everything takes fewer requests */
  private async readChanged(kept: readonly KeptConversation[]): Promise<KeptConversation[] | undefined> {
    const known = new Map(kept.map((conversation) => [conversation.id, conversation]));
    const current: KeptConversation[] = [];
    const changed: ConversationSummary[] = [];
    for await (const page of this.conversations.summaries()) {
      for (const summary of page) {
        const same = known.get(summary.id);
        if (same?.updatedAt === summary.updatedAt) current.push(same);
        else changed.push(summary);
      }
      if (changed.length > mostChanged) return undefined;
    }
    for (let from = 0; from < changed.length; from += atOnce) {
      const read = changed.slice(from, from + atOnce).map(({ id }) => this.readIfThere(id));
      current.push(...(await Promise.all(read)).filter((conversation) => conversation !== undefined));
    }
    return current;
  }

  private async readIfThere(id: string): Promise<KeptConversation | undefined> {
    try {
      return taught(await this.conversations.get(id));
    } catch (error) {
      if (toApiError(error).code === "not_found") return undefined;
      throw error;
    }
  }
}

function taught({ id, updatedAt, conversation }: StoredConversation): KeptConversation {
  const messages = readMessages(conversation).flatMap(({ createdAt, scores, correction }) =>
    scores || correction ? [{ createdAt, ...(scores && { scores }), ...(correction && { correction }) }] : [],
  );
  return { id, updatedAt, messages };
}
