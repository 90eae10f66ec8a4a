import type { Conversations } from "@/api/conversations";
import { mistakesIn, withRepeats, type PastMistake } from "@/teaching/past-mistakes";
import type { Slip } from "@/slips/slip";
import type { SlipFinder } from "@/slips/slip-finder";
import type { ChatMessage } from "./messages";
import type { Tutor } from "./tutor";

/** Newest messages that are looked through for repeated mistakes: older ones were when they were new. */
const markedMessages = 8;

/** Milliseconds after which the model that corrects counts as slow. */
const slowAfter = 3_000;

/** What the coach teaches about. */
export interface CoachedConversation {
  readonly id: string;
  messages: () => readonly ChatMessage[];
  change: (messageId: string, changes: Partial<ChatMessage>) => void;
  /** What was found in this browser, until the correction comes. */
  setSlips: (messageId: string, slips: readonly Slip[]) => void;
  setCorrection: (messageId: string, state: "pending" | "failed" | undefined) => void;
  /** The vector of what the learner wrote is to be stored. */
  setEmbedding: (embedding: readonly number[]) => void;
}

/** Everything the learner is taught beside the answers; nothing of it ever stands in the way of the conversation. */
export class Coach {
  /** Mistakes of similar conversations. */
  private past: readonly PastMistake[] = [];
  /** Vectors that were asked for, and which of them came last. */
  private vectors = { asked: 0, newest: 0 };

  constructor(
    private readonly conversation: CoachedConversation,
    private readonly tutor: Pick<Tutor, "correct" | "embed" | "score">,
    private readonly conversations: Pick<Conversations, "similar">,
    private readonly slips: Pick<SlipFinder, "find">,
  ) {}

  /** Asks for a correction; where none comes, the page offers to ask again. */
  async correct(messageId: string): Promise<void> {
    const { messages, change, setCorrection } = this.conversation;
    const text = messages().find(({ id }) => id === messageId)?.content;
    if (!text) return;
    setCorrection(messageId, "pending");
    const slow = setTimeout(() => void this.findSlips(messageId, text), slowAfter);
    const correction = await this.tutor.correct(text).catch(() => undefined);
    clearTimeout(slow);
    setCorrection(messageId, correction ? undefined : "failed");
    if (correction) {
      change(messageId, { correction });
      this.markRepeats();
    } else {
      void this.findSlips(messageId, text);
    }
  }

  private async findSlips(messageId: string, text: string): Promise<void> {
    const slips = await this.slips.find(text);
    if (slips.length > 0) this.conversation.setSlips(messageId, slips);
  }

  /** Without scores the learner only misses numbers. */
  async score(): Promise<void> {
    const messages = this.conversation.messages();
    const last = messages.findLast(({ role }) => role === "user");
    const scores = await this.tutor.score(messages, this.past).catch(() => undefined);
    if (last && scores) this.conversation.change(last.id, { scores });
  }

  /** Without a vector the conversation is only missing among similar ones; the next message tries again. */
  async embed(): Promise<void> {
    const asked = ++this.vectors.asked;
    const embedding = await this.tutor.embed(this.conversation.messages()).catch(() => undefined);
    // A slow answer must not replace the vector of what was written since.
    if (!embedding || asked < this.vectors.newest) return;
    this.vectors.newest = asked;
    this.conversation.setEmbedding(embedding);
  }

  /** A vector was stored: which mistakes did the learner make in similar conversations? */
  async recall(): Promise<void> {
    const similar = await this.conversations.similar(this.conversation.id).catch(() => []);
    this.past = similar.flatMap(({ title, corrections }) =>
      corrections.flatMap(({ changes }) =>
        changes.map(({ original, replacement }) => ({ original, replacement, title })),
      ),
    );
    this.markRepeats();
  }

  /** Adds to corrections which of their mistakes were made before, here or in similar conversations. */
  private markRepeats(): void {
    const messages = this.conversation.messages();
    const first = Math.max(0, messages.length - markedMessages);
    messages.slice(first).forEach(({ id, correction }, index) => {
      if (!correction || correction.changes.length === 0) return;
      const past = [...mistakesIn(messages.slice(0, first + index)), ...this.past];
      const marked = withRepeats(correction, past);
      if (marked) this.conversation.change(id, { correction: marked });
    });
  }
}
