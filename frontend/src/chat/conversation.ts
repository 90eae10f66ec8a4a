import { toApiError } from "@/api/api-error";
import type { Conversations } from "@/api/conversations";
import type { Region } from "@/api/llm";
import type { SlipFinder } from "@/slips/slip-finder";
import { Answering } from "./answering";
import { Autosave } from "./autosave";
import { Coach, type CoachedConversation } from "./coach";
import type { ConversationState } from "./conversation-state";
import { changesBetween, isEmpty, withChanges } from "./merge";
import { newMessage, titleOf, type ChatMessage } from "./messages";
import { Store } from "./store";
import { StoredConversation, type Version } from "./stored-conversation";
import type { Tutor } from "./tutor";
import type { LocalCopies, ReadingPlace } from "./unsaved";

/** What a conversation needs from the outside. */
export interface ConversationContext {
  conversations: Pick<Conversations, "create" | "get" | "update" | "similar">;
  tutor: Pick<Tutor, "answer" | "correct" | "embed" | "score" | "usualWait">;
  copies: LocalCopies;
  slips: Pick<SlipFinder, "find">;
  /** The region the learner chose. */
  region: () => Region;
  /** Told after each save, so that the list and other tabs can follow. */
  onSaved: (id: string, version: Version, answering: boolean) => void;
}

const empty: ConversationState = {
  title: "",
  messages: [],
  draft: "",
  load: "ready",
  answer: { status: "idle" },
  corrections: {},
  slips: {},
  save: "saved",
};

/** One conversation: its messages, the answer that is being written, its corrections, and its saving. */
export class Conversation extends Store<ConversationState> {
  private readonly stored: StoredConversation;
  private readonly autosave: Autosave;
  private readonly coach: Coach;
  private readonly reply: Answering;
  private opened = false;

  /** @param isNew - Nothing is stored under this id yet. */
  constructor(
    readonly id: string,
    private readonly context: ConversationContext,
    private readonly isNew: boolean,
  ) {
    super(isNew ? empty : { ...empty, load: "loading" });
    this.stored = new StoredConversation(id, context.conversations);
    this.coach = new Coach(this.coached(), context.tutor, context.conversations, context.slips);
    this.reply = new Answering(
      {
        messages: () => this.get().messages,
        set: (changes) => {
          this.set(changes);
        },
        onEnd: (whole) => {
          this.autosave.request();
          if (whole) void this.coach.score();
        },
      },
      context.tutor,
      context.region,
    );
    this.autosave = new Autosave(
      () => this.write(),
      (save, saveError) => {
        this.set({ save, saveError });
        this.keepCopy();
      },
    );
  }

  /** What the coach sees and does of this conversation. */
  private coached(): CoachedConversation {
    return {
      id: this.id,
      messages: () => this.get().messages,
      change: (messageId, changes) => {
        this.change(messageId, changes);
      },
      setCorrection: (messageId, state) => {
        this.setCorrection(messageId, state);
      },
      setSlips: (messageId, slips) => {
        this.set({ slips: { ...this.get().slips, [messageId]: slips } });
      },
      setEmbedding: (embedding) => {
        this.stored.setEmbedding(embedding);
        this.autosave.request();
      },
    };
  }

  /** Whether an answer is awaited or being written here. */
  get answering(): boolean {
    return ["waiting", "streaming"].includes(this.get().answer.status);
  }

  /** Name of the draft: a conversation that has no address yet finds it again after a reload all the same. */
  private get draftId(): string {
    return this.isNew && this.get().messages.length === 0 ? "new" : this.id;
  }

  /**
   * Brings back what was being typed before a reload, and, once, the messages.
   *
   * @param typed - What is in the box already: the learner was faster than the page's scripts.
   */
  open(typed = ""): void {
    if (this.opened) return;
    this.opened = true;
    this.type([this.context.copies.draft(this.draftId), typed].filter(Boolean).join(" "));
    if (this.get().load === "loading") void this.load();
  }

  /** The learner types. */
  type(draft: string): void {
    this.set({ draft });
    this.context.copies.keepDraft(this.draftId, draft);
  }

  /** Fetches what is stored; what an earlier page could not save goes on top. */
  async load(): Promise<void> {
    this.set({ load: "loading" });
    const kept = this.context.copies.changes(this.id);
    try {
      const { title, messages } = await this.stored.read();
      this.set({ load: "ready", title, messages: kept ? withChanges(messages, kept) : messages });
      if (kept) this.autosave.request();
    } catch (error) {
      const missing = ["not_found", "invalid_request"].includes(toApiError(error).code);
      const first = kept?.added[0];
      if (missing && first) {
        this.set({ load: "ready", title: titleOf(first.content), messages: kept.added });
        this.autosave.request();
      } else {
        this.set({ load: missing ? "missing" : "failed" });
      }
    }
  }

  /** Sends what was typed, and asks for its answer and its correction. */
  send(): void {
    const { draft } = this.get();
    this.type("");
    this.say(draft.trim(), this.get().messages);
  }

  /** Replaces a message of the learner by another one, and everything after it by what comes of that. */
  resend(messageId: string, text: string): void {
    const { messages } = this.get();
    const index = messages.findIndex(({ id }) => id === messageId);
    if (index >= 0 && text.trim()) this.say(text.trim(), messages.slice(0, index));
  }

  /** Asks again for the answer to the learner's last message; replaces the one that is there. */
  answerAgain(): void {
    const { messages } = this.get();
    const last = messages.at(-1);
    if (last?.role === "assistant") this.set({ messages: messages.slice(0, -1) });
    void this.reply.ask();
  }

  /** Ends the answer that is being written; what has arrived stays. */
  stop(): void {
    this.reply.stop();
  }

  /** Asks for a correction, also again after a failure. */
  async correct(messageId: string): Promise<void> {
    await this.coach.correct(messageId);
  }

  rename(title: string): void {
    this.set({ title });
  }

  retrySave(): void {
    this.autosave.retry();
  }

  /** Keeps in this browser what is not stored yet; the page may be about to end. */
  keepCopy(): void {
    const changes = changesBetween(this.stored.messages, this.get().messages);
    if (this.get().load === "ready")
      this.context.copies.keepChanges(this.id, isEmpty(changes) ? undefined : changes);
  }

  /** Where the conversation was being read when it was left; undefined at its end. */
  get place(): ReadingPlace | undefined {
    return this.context.copies.place(this.id);
  }

  keepPlace(place: ReadingPlace | undefined): void {
    if (this.get().load === "ready") this.context.copies.keepPlace(this.id, place);
  }

  /** Another tab has stored this conversation: its changes and what is not stored here yet both stay. */
  follow(version: Version, answering: boolean): void {
    const { load, messages, answer } = this.get();
    if (load !== "ready") return;
    const ours = changesBetween(this.stored.messages, messages);
    this.stored.adopt(version);
    this.set({
      title: version.title,
      messages: withChanges(version.messages, ours),
      ...(!this.answering && (answering || answer.status === "elsewhere")
        ? { answer: { status: answering ? "elsewhere" : "idle" } }
        : {}),
    });
    if (!isEmpty(ours)) this.autosave.request();
  }

  /** It was deleted, here or in another tab: nothing must bring it back. */
  vanish(): void {
    this.set({ load: "missing" });
    this.stop();
    this.context.copies.forget(this.id);
  }

  private say(text: string, before: readonly ChatMessage[]): void {
    const message = newMessage("user", text);
    this.set({ messages: [...before, message], title: this.get().title || titleOf(text) });
    this.autosave.request();
    void this.reply.ask();
    void this.correct(message.id);
    void this.coach.embed();
  }

  private async write(): Promise<void> {
    const { title, messages, load } = this.get();
    if (load !== "ready") return;
    const { embeddingDue } = this.stored;
    const version = await this.stored.write(title, messages);
    if (embeddingDue) void this.coach.recall();
    // What came during the save goes on top of what another page had stored before it.
    if (version.messages !== messages) {
      const since = changesBetween(messages, this.get().messages);
      this.set({ title: version.title, messages: withChanges(version.messages, since) });
    }
    this.context.onSaved(this.id, version, this.answering);
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
