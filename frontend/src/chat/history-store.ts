import type { Conversations } from "@/api/conversations";
import { historyOf, type LearningHistory, type TaughtConversation } from "@/teaching/history";
import { readMessages } from "./messages";
import { Store } from "./store";

export interface HistoryState {
  load: "loading" | "ready" | "failed";
  /** Conversations that were read so far. */
  read: number;
  history: LearningHistory;
}

/** What all of the learner's conversations say about the learner; read once for each visit. */
export class HistoryStore extends Store<HistoryState> {
  constructor(private readonly conversations: Pick<Conversations, "all">) {
    super({ load: "loading", read: 0, history: historyOf([]) });
  }

  /** Reads page by page; what was read shows at once. */
  async load(): Promise<void> {
    this.set({ load: "loading", read: 0 });
    const read: TaughtConversation[] = [];
    try {
      for await (const page of this.conversations.all()) {
        for (const { conversation, updatedAt } of page) {
          read.push({ messages: readMessages(conversation), updatedAt });
        }
        this.set({ read: read.length, history: historyOf(read) });
      }
      this.set({ load: "ready" });
    } catch {
      this.set({ load: "failed" });
    }
  }
}
