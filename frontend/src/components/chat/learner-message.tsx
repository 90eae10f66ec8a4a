"use client";

import { memo } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ChatMessage } from "@/chat/messages";
import { useChat } from "./chat-context";
import { CorrectionCard } from "./correction-card";

interface LearnerMessageProps {
  message: ChatMessage;
  correction: "pending" | "failed" | undefined;
  conversation: Conversation;
}

/** What the learner wrote, with its correction below. */
export const LearnerMessage = memo(function LearnerMessage({
  message,
  correction,
  conversation,
}: LearnerMessageProps) {
  const { text } = useChat();
  return (
    <article className="ml-auto w-fit max-w-[92%] sm:max-w-[85%]">
      <h2 className="sr-only">{text.you}</h2>
      <p
        lang="en"
        className="ml-auto w-fit whitespace-pre-wrap break-words rounded-petal bg-primary px-5 py-3 text-on-primary"
      >
        {message.content}
      </p>
      <CorrectionCard
        message={message}
        state={correction}
        onRetry={() => void conversation.correct(message.id)}
      />
    </article>
  );
});
