"use client";

import type { ConversationState } from "@/chat/conversation-state";
import { useChat } from "./chat-context";

/**
 * What a screen reader hears of an answer: that it is awaited, that it is being written, and then the whole of it,
 * once, instead of every piece.
 */
export function LiveAnswer({ state }: { state: ConversationState }) {
  const { text } = useChat();
  const { status } = state.answer;
  const last = state.messages.at(-1);
  const heard =
    status === "waiting"
      ? text.waiting
      : status === "streaming"
        ? text.answering
        : status === "answered" && last?.role === "assistant"
          ? `${text.tutor}: ${last.content.replace(/[*`_#]+/g, "")}`
          : "";
  return (
    <p aria-live="polite" className="sr-only">
      {heard}
    </p>
  );
}
