"use client";

import { memo, startTransition, useEffect, useRef, useState } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ConversationState } from "@/chat/conversation-state";
import { Button } from "@/components/ui/button";
import { AnswerStatus } from "./answer-status";
import { useChat } from "./chat-context";
import { LearnerMessage } from "./learner-message";
import { TutorMessage } from "./tutor-message";
import { useReadingPlace } from "./use-reading-place";

/** Messages shown at first, and added each time the reader comes near the first of them. */
const pageSize = 30;

type MessageListProps = { conversation: Conversation } & Pick<
  ConversationState,
  "title" | "messages" | "corrections" | "slips" | "answer" | "answeredBy"
>;

/** The messages: the newest of them, and more as the reader scrolls up. What is typed does not draw it anew. */
export const MessageList = memo(function MessageList({
  conversation,
  title,
  messages,
  corrections,
  slips,
  answer,
  answeredBy,
}: MessageListProps) {
  const { text } = useChat();
  const [place] = useState(() => conversation.place);
  const [shown, setShown] = useState(() => {
    const index = place ? messages.findIndex(({ id }) => id === place) : -1;
    return Math.max(pageSize, index < 0 ? 0 : messages.length - index + pageSize / 2);
  });
  const { scroller, list, onScroll } = useReadingPlace({
    place,
    shown,
    keepPlace: (messageId) => {
      conversation.keepPlace(messageId);
    },
  });
  const visible = messages.slice(-shown);
  const more = () => {
    // In slices between frames: scrolling goes on meanwhile.
    startTransition(() => {
      setShown((before) => before + pageSize);
    });
  };

  return (
    <div
      ref={scroller}
      role="region"
      tabIndex={0}
      aria-label={title}
      className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-4"
      onScroll={onScroll}
    >
      <ol ref={list} className="mx-auto w-full max-w-[50rem] space-y-6 px-4 py-6 sm:px-6">
        {visible.length < messages.length && (
          <Earlier key={visible.length} label={text.showEarlier} onNear={more} />
        )}
        {visible.map((message) => (
          <li key={message.id} data-message={message.id} className="skip-offscreen">
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
        <AnswerStatus
          conversation={conversation}
          answer={answer}
          answeredBy={answeredBy}
          last={messages.at(-1)}
        />
      </ol>
    </div>
  );
});

/** Way to earlier messages, taken by itself when the reader comes near. */
function Earlier({ label, onNear }: { label: string; onNear: () => void }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!item.current || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onNear();
      },
      { root: item.current.closest('[role="region"]'), rootMargin: "1200px 0px 0px 0px" },
    );
    observer.observe(item.current);
    return () => {
      observer.disconnect();
    };
    // Each page has an item of its own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <li ref={item} className="text-center">
      <Button variant="outline" size="small" onClick={onNear}>
        {label}
      </Button>
    </li>
  );
}
