import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers";
import { ApiError } from "@/api/api-error";
import type { SimilarConversation } from "@/api/conversations";
import type { Region } from "@/api/llm";
import { Conversation, type ConversationContext } from "@/chat/conversation";
import type { Slip } from "@/slips/slip";
import type { Correction } from "@/teaching/correction";
import { LocalCopies } from "@/chat/unsaved";

export const correction = { corrected: "I agree.", changes: [], betterWords: [], tip: "" };
const saved = { id: "c1", title: "Hi", createdAt: "", updatedAt: "v2" };
/** Lets everything that is ready go on; jsdom's window has no setImmediate. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));

// jsdom's crypto has no randomUUID, which browsers have.
Object.assign(globalThis.crypto, { randomUUID });

/** A conversation whose tutor answers when the test says so. */
export function setUp(isNew = true) {
  let write: (piece: string, region: Region) => void = () => undefined;
  let finish: (region: Region) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const answer = jest.fn<
    ReturnType<ConversationContext["tutor"]["answer"]>,
    Parameters<ConversationContext["tutor"]["answer"]>
  >(
    (_messages, signal, onText) =>
      new Promise((resolve, reject) => {
        write = onText;
        finish = resolve;
        fail = reject;
        signal.addEventListener("abort", () => {
          reject(new ApiError("aborted"));
        });
      }),
  );
  const conversations = {
    create: jest.fn<Promise<typeof saved>, [object]>(() => Promise.resolve(saved)),
    update: jest.fn<Promise<typeof saved>, [string, object]>(() => Promise.resolve(saved)),
    similar: jest.fn<Promise<SimilarConversation[]>, []>(() => Promise.resolve([])),
    get: jest.fn(() =>
      Promise.resolve({
        id: "c1",
        title: "Bali",
        conversation: [{ role: "user" as const, content: "Hi" }],
        createdAt: "",
        updatedAt: "v1",
      }),
    ),
  };
  const tutor = {
    answer,
    correct: jest.fn<Promise<Correction | undefined>, [string]>(() => Promise.resolve(correction)),
    score: jest.fn<Promise<undefined>, [object, object]>(() => Promise.resolve(undefined)),
    embed: jest.fn(() => Promise.resolve([0.5])),
    usualWait: () => undefined,
  };
  const onSaved = jest.fn();
  const copies = new LocalCopies("u");
  const slips = { find: jest.fn<Promise<Slip[]>, [string]>(() => Promise.resolve([])) };
  const region = () => "us-east-1" as const;
  const context: ConversationContext = { conversations, tutor, copies, slips, region, onSaved };
  const conversation = new Conversation("c1", context, isNew);
  const say = (text: string) => {
    conversation.type(text);
    conversation.send();
  };
  return {
    conversation,
    conversations,
    tutor,
    copies,
    slips,
    context,
    onSaved,
    say,
    write: (piece: string, region: Region = "us-east-1") => {
      write(piece, region);
    },
    finish: (region: Region = "us-east-1") => {
      finish(region);
      return settle();
    },
    fail: (error: unknown) => {
      fail(error);
      return settle();
    },
  };
}

/** What was said, in turn. */
export const contents = (conversation: Conversation) =>
  conversation.get().messages.map(({ content }) => content);
