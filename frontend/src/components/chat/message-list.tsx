"use client";

import { memo, useEffect, useRef, useState, type CSSProperties } from "react";
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
  const { onScroll, follow } = useReadingPlace({
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

  const draw = (index: number, style: CSSProperties | undefined) => {
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
        className={style ? "absolute inset-x-4 sm:inset-x-6" : "break-inside-avoid px-6 pt-6"}
        style={style}
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
      // Where messages above get another height, the virtualizer holds the place; browsers would do it once more.
      className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none] focus-visible:-outline-offset-4"
      onScroll={onScroll}
    >
      <ol
        ref={list}
        role="list"
        className="relative mx-auto w-full max-w-[50rem]"
        style={printing ? undefined : { height: virtualizer.getTotalSize() }}
      >
        {printing
          ? messages.map((_, index) => draw(index, undefined))
          : virtualizer.getVirtualItems().map(({ index, start }) => draw(index, { top: start }))}
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
