"use client";

import type { ChatMessage } from "@/chat/messages";
import { aspects } from "@/teaching/scores";
import { ScoreBar } from "@/components/score-bar";
import { useChat } from "./chat-context";

/** The newest scores of a conversation. */
export function ScoresPanel({ messages }: { messages: readonly ChatMessage[] }) {
  const { text } = useChat();
  const newest = messages.findLast(({ scores }) => scores)?.scores;
  if (!newest) {
    return (
      <div className="space-y-4 text-muted">
        <p>{text.scores.empty}</p>
        <p className="text-sm">{text.scores.about}</p>
      </div>
    );
  }
  const { scores, level } = newest;
  return (
    <div>
      <div className="mb-6 flex items-end justify-between rounded-3xl bg-primary-soft px-6 py-5">
        <p>
          <span className="block text-sm">{text.scores.level}</span>
          <span className="font-display text-5xl font-semibold">{level}</span>
          <span className="block text-sm">{text.levels[level]}</span>
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
              <ScoreBar score={scores[aspect]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 text-sm text-muted">{text.scores.about}</p>
      <p className="mt-4 text-sm">
        <a href="/progress" className="text-primary underline underline-offset-4">
          {text.scores.overTime}
        </a>
      </p>
    </div>
  );
}
