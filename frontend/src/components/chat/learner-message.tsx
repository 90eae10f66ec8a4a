"use client";

import { memo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Conversation } from "@/chat/conversation";
import type { ChatMessage } from "@/chat/messages";
import { PencilIcon } from "@/components/ui/icons";
import type { Slip } from "@/slips/slip";
import { useChat } from "./chat-context";
import { CorrectionCard } from "./correction-card";
import { CopyButton, MessageAction } from "./message-action";
import { MessageEditor } from "./message-editor";

interface LearnerMessageProps {
  message: ChatMessage;
  correction: "pending" | "failed" | undefined;
  slips: readonly Slip[] | undefined;
  conversation: Conversation;
}

/** What the learner wrote, with its correction below. */
export const LearnerMessage = memo(function LearnerMessage({
  message,
  correction,
  slips,
  conversation,
}: LearnerMessageProps) {
  const { text } = useChat();
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  function stopEditing(): void {
    // At once, so that the button is there to get the focus back.
    flushSync(() => {
      setEditing(false);
    });
    editButton.current?.focus();
  }
  return (
    <article className="ml-auto w-fit max-w-[92%] sm:max-w-[85%]">
      <h2 className="sr-only">{text.you}</h2>
      {editing ? (
        <MessageEditor
          content={message.content}
          onSend={(content) => {
            setEditing(false);
            conversation.resend(message.id, content);
          }}
          onCancel={stopEditing}
        />
      ) : (
        <>
          <p
            lang="en"
            dir="auto"
            className="ml-auto w-fit whitespace-pre-wrap break-words rounded-petal bg-primary px-5 py-3 text-on-primary"
          >
            {message.content}
          </p>
          <div className="mt-1 flex justify-end gap-1">
            <MessageAction
              ref={editButton}
              icon={PencilIcon}
              onClick={() => {
                setEditing(true);
              }}
            >
              {text.edit}
            </MessageAction>
            <CopyButton content={message.content} />
          </div>
        </>
      )}
      <CorrectionCard
        message={message}
        state={correction}
        slips={slips}
        onRetry={() => void conversation.correct(message.id)}
      />
    </article>
  );
});
