"use client";

import { useEffect, useState } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ConversationState } from "@/chat/conversation-state";
import type { ChatMessage } from "@/chat/messages";
import { Button } from "@/components/ui/button";
import { AlertIcon, RetryIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/logo";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";

/** Seconds after which the wait is explained, and after which more than waiting is proposed. */
const long = 8;
const veryLong = 45;

/** Seconds since a moment, counted by the clock, so that a page that slept is right again at once. */
function useSeconds(since: number): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.floor((now - since) / 1000));
}

function Waiting({ since, usual }: { since: number; usual: number | undefined }) {
  const { text } = useChat();
  const seconds = useSeconds(since);
  const explanation = seconds >= veryLong ? text.waitingVeryLong : seconds >= long && text.waitingLong;
  return (
    <div className="flex animate-rise items-start gap-3 pb-6">
      <Mark className="mt-1 h-7 w-7 animate-breathe" />
      <div className="pt-1 text-muted">
        <p>
          {text.waiting}
          <span className="ml-2 tabular-nums">{format(text.seconds, { count: seconds })}</span>
        </p>
        {usual !== undefined && (
          <p className="text-sm">{format(text.usualWait, { count: Math.ceil(usual / 1000) })}</p>
        )}
        {explanation && <p className="text-sm">{explanation}</p>}
      </div>
    </div>
  );
}

interface AnswerStatusProps extends Pick<ConversationState, "answer" | "answeredBy"> {
  conversation: Conversation;
  /** The newest message. */
  last: ChatMessage | undefined;
}

/** What stands where the next answer will be: the wait, or what went wrong with a way to ask again. */
export function AnswerStatus({ conversation, answer, answeredBy, last }: AnswerStatusProps) {
  const { text } = useChat();
  if (answer.status === "waiting") return <Waiting since={answer.since} usual={answer.usual} />;
  if (answer.status === "streaming") return null;
  const unanswered = last?.role === "user";
  if (answer.status === "failed" || unanswered || last?.incomplete) {
    const failed = answer.status === "failed";
    return (
      <div className="flex animate-rise flex-wrap items-center gap-x-4 gap-y-2 pb-6 text-sm">
        <p role={failed ? "alert" : undefined} className={failed ? "flex gap-2 text-bad" : "text-muted"}>
          {failed && <AlertIcon className="mt-0.5 h-4 w-4" />}
          {failed
            ? text.errors[answer.code]
            : answer.status === "elsewhere"
              ? text.answeredElsewhere
              : unanswered
                ? text.noAnswer
                : text.incomplete}
        </p>
        <Button
          variant="outline"
          size="small"
          onClick={() => {
            conversation.answerAgain();
          }}
        >
          <RetryIcon className="h-4 w-4" />
          {text.answerAgain}
        </Button>
      </div>
    );
  }
  if (!answeredBy) return null;
  return (
    <div role="status" className="animate-rise pb-6 text-sm text-muted">
      {format(text.otherRegion, {
        failed: text.regions[answeredBy.failed],
        used: text.regions[answeredBy.used],
      })}
    </div>
  );
}
