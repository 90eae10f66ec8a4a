"use client";

import { useState } from "react";
import type { ConversationState } from "@/chat/conversation-state";
import { useChat } from "./chat-context";

/** Words without the marks of Markdown, which nobody wants to hear. */
const spoken = (markdown: string): string => markdown.replace(/[*`_#]+/g, "");

/**
 * What a screen reader hears: that an answer is awaited, that it is being written, and then the whole of it, once,
 * instead of every piece; and, apart from it, the correction once it is there.
 */
export function LiveAnswer({ state }: { state: ConversationState }) {
  const { text } = useChat();
  const { status } = state.answer;
  const last = state.messages.at(-1);
  const learner = state.messages.findLast(({ role }) => role === "user");
  // A correction of an earlier visit is no news.
  const [awaited, setAwaited] = useState<string>();
  if (learner && state.corrections[learner.id] === "pending" && awaited !== learner.id)
    setAwaited(learner.id);
  const heard =
    status === "waiting"
      ? text.waiting
      : status === "streaming"
        ? text.answering
        : status === "answered" && last?.role === "assistant"
          ? `${text.tutor}: ${spoken(last.content)}`
          : status === "idle" && last?.incomplete
            ? text.incomplete
            : "";
  const corrected = learner?.id === awaited ? learner?.correction?.corrected : undefined;
  return (
    <div className="sr-only">
      <p aria-live="polite">{heard}</p>
      <p aria-live="polite">
        {corrected &&
          (corrected === learner?.content.trim()
            ? text.correction.perfect
            : `${text.correction.title}: ${corrected}`)}
      </p>
    </div>
  );
}
