"use client";

import { memo } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ChatMessage } from "@/chat/messages";
import { Markdown } from "@/components/markdown";
import { RetryIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/logo";
import { useChat } from "./chat-context";
import { CopyButton, MessageAction } from "./message-action";

interface TutorMessageProps {
  message: ChatMessage;
  conversation: Conversation;
  /** More is still to come. */
  writing: boolean;
  /** The newest message, of which another version can be had. */
  newest: boolean;
}

/** An answer of the tutor. */
export const TutorMessage = memo(function TutorMessage({
  message,
  conversation,
  writing,
  newest,
}: TutorMessageProps) {
  const { text } = useChat();
  return (
    <article className="flex items-start gap-3">
      <Mark className="mt-1 h-7 w-7" />
      <div className="min-w-0 max-w-[92%] sm:max-w-[85%]">
        <h2 className="sr-only">{text.tutor}</h2>
        <div lang="en" className="pt-0.5">
          <Markdown text={message.content} />
        </div>
        {!writing && (
          <div className="-ml-2 mt-1 flex gap-1">
            <CopyButton content={message.content} />
            {newest && !message.incomplete && (
              <MessageAction
                icon={RetryIcon}
                onClick={() => {
                  conversation.answerAgain();
                }}
              >
                {text.regenerate}
              </MessageAction>
            )}
          </div>
        )}
      </div>
    </article>
  );
});
