import { toApiError } from "@/api/api-error";
import type { Conversations } from "@/api/conversations";
import type { Region } from "@/api/llm";
import { Autosave } from "./autosave";
import type { ConversationState } from "./conversation-state";
import { newMessage, readMessages, titleOf, type ChatMessage } from "./messages";
import { Store } from "./store";
import type { Tutor } from "./tutor";
import type { LocalCopies } from "./unsaved";

/** What a conversation needs from the outside. */
export interface ConversationContext {
  conversations: Pick<Conversations, "create" | "get" | "update">;
  tutor: Pick<Tutor, "answer" | "correct" | "embed" | "score">;
  copies: LocalCopies;
  /** The region the learner chose. */
  region: () => Region;
  /** Told after each save, so that the list can follow. */
  onSaved: (summary: { id: string; title: string }) => void;
}

const empty: ConversationState = {
  title: "",
  messages: [],
  draft: "",
  load: "ready",
  answer: { status: "idle" },
  corrections: {},
  save: "saved",
};

/** One conversation: its messages, the answer that is being written, its corrections, and its saving. */
export class Conversation extends Store<ConversationState> {
  private stored: boolean;
  private opened = false;
  private abort: AbortController | undefined;
  private readonly autosave: Autosave;

  /** @param isNew - Nothing is stored under this id yet. */
  constructor(
    readonly id: string,
    private readonly context: ConversationContext,
    isNew: boolean,
  ) {
    super(isNew ? empty : { ...empty, load: "loading" });
    this.stored = !isNew;
    this.autosave = new Autosave(
      () => this.write(),
      (save, saveError) => {
        this.set({ save, saveError });
        context.copies.keepMessages(this.id, save === "saved" ? undefined : this.get().messages);
      },
    );
  }

  /** Name of the draft: a conversation that has no address yet finds it again after a reload all the same. */
  private get draftId(): string {
    return this.stored || this.get().messages.length > 0 ? this.id : "new";
  }

  /** Brings back what was being typed before a reload, and, once, the messages. */
  open(): void {
    this.set({ draft: this.context.copies.draft(this.draftId) });
    if (this.get().load === "loading" && !this.opened) void this.load();
    this.opened = true;
  }

  /** The learner types. */
  type(draft: string): void {
    this.set({ draft });
    this.context.copies.keepDraft(this.draftId, draft);
  }

  /** Fetches what is stored; what an earlier page could not save goes first. */
  async load(): Promise<void> {
    this.set({ load: "loading" });
    const unsaved = this.context.copies.messages(this.id);
    try {
      const { title, conversation } = await this.context.conversations.get(this.id);
      this.set({ load: "ready", title, messages: unsaved ?? readMessages(conversation) });
      if (unsaved) this.autosave.request();
    } catch (error) {
      const missing = ["not_found", "invalid_request"].includes(toApiError(error).code);
      if (missing && unsaved?.[0]) {
        this.stored = false;
        this.set({ load: "ready", title: titleOf(unsaved[0].content), messages: unsaved });
        this.autosave.request();
      } else {
        this.set({ load: missing ? "missing" : "failed" });
      }
    }
  }

  /** Sends what was typed, and asks for its answer and its correction. */
  send(): void {
    const { draft, messages, title } = this.get();
    const message = newMessage("user", draft.trim());
    this.type("");
    this.set({ messages: [...messages, message], title: title || titleOf(draft) });
    this.autosave.request();
    void this.answer();
    void this.correct(message.id);
  }

  /** Asks again for the answer to the learner's last message; replaces one that was cut short. */
  answerAgain(): void {
    const { messages } = this.get();
    const last = messages.at(-1);
    if (last?.role === "assistant") this.set({ messages: messages.slice(0, -1) });
    void this.answer();
  }

  /** Ends the answer that is being written; what has arrived stays. */
  stop(): void {
    this.abort?.abort();
  }

  /** Asks for a correction, also again after a failure. */
  async correct(messageId: string): Promise<void> {
    const text = this.get().messages.find(({ id }) => id === messageId)?.content;
    if (!text) return;
    this.setCorrection(messageId, "pending");
    try {
      const correction = await this.context.tutor.correct(text);
      this.setCorrection(messageId, correction ? undefined : "failed");
      if (correction) this.change(messageId, { correction });
    } catch {
      // A missing correction never stands in the way of the conversation: the page offers to ask again.
      this.setCorrection(messageId, "failed");
    }
  }

  rename(title: string): void {
    this.set({ title });
  }

  retrySave(): void {
    this.autosave.retry();
  }

  private async answer(): Promise<void> {
    this.abort?.abort();
    const abort = new AbortController();
    this.abort = abort;
    const { messages: asked } = this.get();
    const chosen = this.context.region();
    const reply = newMessage("assistant", "");
    this.set({ answer: { status: "waiting", since: Date.now() }, answeredBy: undefined });
    try {
      const used = await this.context.tutor.answer(asked, abort.signal, (piece) => {
        if (abort.signal.aborted) return;
        reply.content += piece;
        // Incomplete until its end: a save or a reload in the middle must not take it for the whole answer.
        this.showReply({ ...reply, incomplete: true });
      });
      if (reply.content) this.showReply(reply);
      this.set({
        answer: { status: "answered" },
        ...(used === chosen ? {} : { answeredBy: { failed: chosen, used } }),
      });
      this.autosave.request();
      void this.score();
      void this.embed();
    } catch (error) {
      if (this.abort !== abort) return;
      const { code } = toApiError(error);
      this.set({ answer: code === "aborted" ? { status: "idle" } : { status: "failed", code } });
      this.autosave.request();
    }
  }

  /** In the background: without scores the learner only misses numbers. */
  private async score(): Promise<void> {
    const { messages } = this.get();
    const last = messages.findLast(({ role }) => role === "user");
    const scores = await this.context.tutor.score(messages).catch(() => undefined);
    if (last && scores) this.change(last.id, { scores });
  }

  /** In the background: without a vector the conversation is only missing among similar ones. */
  private async embed(): Promise<void> {
    try {
      const embedding = await this.context.tutor.embed(this.get().messages);
      if (this.stored) await this.context.conversations.update(this.id, { embedding });
    } catch {
      // The next answer tries again.
    }
  }

  private showReply(reply: ChatMessage): void {
    const others = this.get().messages.filter(({ id }) => id !== reply.id);
    this.set({ messages: [...others, reply], answer: { status: "streaming" } });
  }

  private async write(): Promise<void> {
    const { title, messages } = this.get();
    // The contract's Message has an index signature, which interfaces only meet as fresh objects.
    const conversation = messages.map((message) => ({ ...message }));
    if (!this.stored || !(await this.update(conversation))) {
      await this.context.conversations.create({ id: this.id, title, conversation });
    }
    this.stored = true;
    this.context.onSaved({ id: this.id, title });
  }

  /** Stores the messages; false where another page has deleted the conversation since. */
  private async update(conversation: { role: ChatMessage["role"]; content: string }[]): Promise<boolean> {
    try {
      await this.context.conversations.update(this.id, { conversation });
      return true;
    } catch (error) {
      if (toApiError(error).code === "not_found") return false;
      throw error;
    }
  }

  private change(messageId: string, changes: Partial<ChatMessage>): void {
    const messages = this.get().messages.map((message) =>
      message.id === messageId ? { ...message, ...changes } : message,
    );
    this.set({ messages });
    this.autosave.request();
  }

  private setCorrection(messageId: string, state: "pending" | "failed" | undefined): void {
    const others = Object.entries(this.get().corrections).filter(([id]) => id !== messageId);
    this.set({ corrections: Object.fromEntries(state ? [...others, [messageId, state]] : others) });
  }
}
