"use client";

import { memo, useEffect, useRef, useState, type ReactNode } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ConversationState } from "@/chat/conversation-state";
import { AnswerStatus } from "./answer-status";
import { LearnerMessage } from "./learner-message";
import { TutorMessage } from "./tutor-message";
import { useMessageWindow } from "./use-message-window";
import { useReadingPlace } from "./use-reading-place";

type MessageListProps = { conversation: Conversation } & Pick<
  ConversationState,
  "title" | "messages" | "corrections" | "slips" | "answer" | "answeredBy"
>;

/** The messages, of which only those near the reader are drawn. What is typed does not draw them anew. */
export const MessageList = memo(function MessageList({
  conversation,
  title,
  messages,
  corrections,
  slips,
  answer,
  answeredBy,
}: MessageListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const [place] = useState(() => conversation.place);
  const { virtualizer, printing } = useMessageWindow(scroller, list, messages, place);
  const { onScroll, onKeyDown, follow } = useReadingPlace({
    scroller,
    virtualizer,
    place,
    asked: answer.status === "waiting",
    indexOf: (messageId) => {
      const index = messages.findIndex(({ id }) => id === messageId);
      return index < 0 ? undefined : index;
    },
    keepPlace: (left) => {
      conversation.keepPlace(left);
    },
  });
  const followed = useRef(follow);
  useEffect(() => {
    followed.current = follow;
  });
  useEffect(() => {
    if (!status.current || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => {
      followed.current();
    });
    observer.observe(status.current);
    return () => {
      observer.disconnect();
    };
  }, []);

  const draw = (index: number) => {
    const message = messages[index];
    if (!message) return null;
    const newest = index === messages.length - 1;
    return (
      <li
        key={message.id}
        ref={virtualizer.measureElement}
        data-index={index}
        data-message={message.id}
        aria-setsize={messages.length}
        aria-posinset={index + 1}
        className="break-inside-avoid pt-6"
      >
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
            newest={newest}
            writing={answer.status === "streaming" && newest}
          />
        )}
      </li>
    );
  };

  return (
    <div
      ref={scroller}
      role="region"
      tabIndex={0}
      aria-label={title}
      className="min-h-0 flex-1 overflow-y-auto print:overflow-visible focus-visible:-outline-offset-4"
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      {/* Spoken as a list though it has no bullets; what is not drawn is empty space of the same height. */}
      <ol role="list" ref={list} className="mx-auto w-full max-w-[50rem] px-4 sm:px-6">
        {printing ? messages.map((_, index) => draw(index)) : withSpace(virtualizer, draw)}
      </ol>
      <div ref={status} className="mx-auto w-full max-w-[50rem] px-4 sm:px-6">
        <AnswerStatus
          conversation={conversation}
          answer={answer}
          answeredBy={answeredBy}
          last={messages.at(-1)}
        />
      </div>
    </div>
  );
});

/** The drawn messages, each where it would stand if all were drawn. */
function withSpace(
  virtualizer: ReturnType<typeof useMessageWindow>["virtualizer"],
  draw: (index: number) => ReactNode,
): ReactNode[] {
  let end = 0;
  const drawn = virtualizer.getVirtualItems().flatMap((item) => {
    const space = item.start - end;
    end = item.end;
    return [space > 0 && <Space key={`before ${item.key}`} height={space} />, draw(item.index)];
  });
  return [...drawn, <Space key="end" height={Math.max(0, virtualizer.getTotalSize() - end)} />];
}

function Space({ height }: { height: number }) {
  return <li aria-hidden="true" style={{ height }} />;
}
