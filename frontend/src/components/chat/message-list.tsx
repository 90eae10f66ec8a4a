"use client";

import { useEffect, useRef, useState } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ConversationState } from "@/chat/conversation-state";
import { Button } from "@/components/ui/button";
import { AnswerStatus } from "./answer-status";
import { useChat } from "./chat-context";
import { LearnerMessage } from "./learner-message";
import { TutorMessage } from "./tutor-message";

/** Messages shown at once, and added by "show earlier". */
const pageSize = 60;
/** Pixels from the end within which a reader counts as following. */
const following = 120;

interface MessageListProps {
  conversation: Conversation;
  state: ConversationState;
}

/** The messages. It follows the answer while it is being written, unless the learner has scrolled up. */
export function MessageList({ conversation, state }: MessageListProps) {
  const { text } = useChat();
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [shown, setShown] = useState(pageSize);
  const { messages, corrections, slips, answer } = state;
  const visible = messages.slice(-shown);

  useEffect(() => {
    const element = scroller.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  }, [messages, corrections, answer]);

  return (
    <div
      ref={scroller}
      role="region"
      tabIndex={0}
      aria-label={state.title}
      className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-4"
      onScroll={({ currentTarget: element }) => {
        follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < following;
      }}
    >
      <ol className="mx-auto w-full max-w-[50rem] space-y-6 px-4 py-6 sm:px-6">
        {visible.length < messages.length && (
          <li className="text-center">
            <Button
              variant="outline"
              size="small"
              onClick={() => {
                follows.current = false;
                setShown(shown + pageSize);
              }}
            >
              {text.showEarlier}
            </Button>
          </li>
        )}
        {visible.map((message) => (
          <li key={message.id} className="skip-offscreen">
            {message.role === "user" ? (
              <LearnerMessage
                message={message}
                correction={corrections[message.id]}
                slips={slips[message.id]}
                conversation={conversation}
              />
            ) : (
              <TutorMessage
                message={message}
                conversation={conversation}
                newest={message === messages.at(-1)}
                writing={answer.status === "streaming" && message === messages.at(-1)}
              />
            )}
          </li>
        ))}
        <AnswerStatus conversation={conversation} state={state} />
      </ol>
    </div>
  );
}
