import { toApiError } from "@/api/api-error";
import type { Region } from "@/api/llm";
import type { ConversationState } from "./conversation-state";
import { newMessage, type ChatMessage } from "./messages";
import { ReplyWriter } from "./reply-writer";
import type { Tutor } from "./tutor";

/** What answering sees and does of a conversation. */
export interface AnsweredConversation {
  messages: () => readonly ChatMessage[];
  set: (changes: Partial<Pick<ConversationState, "messages" | "answer" | "answeredBy">>) => void;
  /** Told when nothing more comes, whether the answer is whole or not. */
  onEnd: (whole: boolean) => void;
}

/** The answer to the learner's last message: asked for, written down as it comes, stopped. */
export class Answering {
  private abort: AbortController | undefined;

  /** @param region - The one the learner chose. */
  constructor(
    private readonly conversation: AnsweredConversation,
    private readonly tutor: Pick<Tutor, "answer" | "usualWait">,
    private readonly region: () => Region,
  ) {}

  /** Ends the answer that is being written; what has arrived stays. */
  stop(): void {
    this.abort?.abort();
  }

  /** Asks for an answer; one that is still being written ends. */
  async ask(): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.abort = abort;
    const { conversation, tutor } = this;
    const chosen = this.region();
    const reply = newMessage("assistant", "");
    // Incomplete until its end: a save or a reload in the middle must not take it for the whole answer.
    const writer = new ReplyWriter((content) => {
      if (this.abort === abort) this.show({ ...reply, content, incomplete: true });
    });
    const asked = conversation.messages();
    conversation.set({
      answer: { status: "waiting", since: Date.now(), usual: tutor.usualWait() },
      answeredBy: undefined,
    });
    try {
      const used = await tutor.answer(asked, abort.signal, (piece, region) => {
        if (!abort.signal.aborted) writer.write(piece, region);
      });
      const content = writer.flush();
      if (content) this.show({ ...reply, content });
      conversation.set({
        answer: { status: "answered" },
        ...(used === chosen ? {} : { answeredBy: { failed: chosen, used } }),
      });
      conversation.onEnd(true);
    } catch (error) {
      writer.flush();
      if (this.abort !== abort) return;
      const { code } = toApiError(error);
      conversation.set({ answer: code === "aborted" ? { status: "idle" } : { status: "failed", code } });
      conversation.onEnd(false);
    }
  }

  private show(reply: ChatMessage): void {
    const messages = this.conversation.messages();
    const others =
      messages.at(-1)?.id === reply.id ? messages.slice(0, -1) : messages.filter(({ id }) => id !== reply.id);
    this.conversation.set({ messages: [...others, reply], answer: { status: "streaming" } });
  }
}
