"use client";

import type { ChatMessage } from "@/chat/messages";
import { aspects } from "@/teaching/scores";
import { useChat } from "./chat-context";

/** Length of a score's bar; drawn as SVG, because the security policy forbids style attributes. */
function Bar({ score }: { score: number }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="h-1.5 w-full">
      <rect width="100" height="6" rx="3" className="fill-sunken" />
      <rect width={score} height="6" rx="3" className="fill-primary" />
    </svg>
  );
}

/** The newest scores of a conversation. */
export function ScoresPanel({ messages }: { messages: readonly ChatMessage[] }) {
  const { text } = useChat();
  const newest = messages.findLast(({ scores }) => scores)?.scores;
  if (!newest) return <p className="text-muted">{text.scores.empty}</p>;
  const { scores, level } = newest;
  return (
    <div>
      <div className="mb-6 flex items-end justify-between rounded-3xl bg-primary-soft px-6 py-5">
        <p>
          <span className="block text-sm">{text.scores.level}</span>
          <span className="font-display text-5xl font-semibold">{level}</span>
        </p>
        <p className="text-right">
          <span className="block text-sm">{text.scores.overall}</span>
          <span className="font-display text-3xl font-semibold tabular-nums">{scores.overall}</span>
        </p>
      </div>
      <dl className="space-y-4">
        {aspects.map((aspect) => (
          <div key={aspect} className="grid grid-cols-[1fr_auto] gap-1 text-sm">
            <dt>{text.scores[aspect]}</dt>
            <dd className="tabular-nums text-muted">{scores[aspect]}</dd>
            <dd aria-hidden="true" className="col-span-2 flex">
              <Bar score={scores[aspect]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 text-sm">
        <a href="/progress" className="text-primary underline underline-offset-4">
          {text.scores.overTime}
        </a>
      </p>
    </div>
  );
}
