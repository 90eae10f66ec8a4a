"use client";

import clsx from "clsx";
import { useState } from "react";
import { InlineMarkdown } from "@/components/markdown";
import { MarkedText } from "@/components/marked-text";
import { BookIcon, CheckIcon, LightIcon, RetryIcon } from "@/components/ui/icons";
import type { Slip } from "@/slips/slip";
import type { ChatMessage } from "@/chat/messages";
import { format } from "@/i18n/format";
import type { Change } from "@/teaching/correction";
import { diffWords } from "@/teaching/word-diff";
import { useChat } from "./chat-context";

interface CorrectionCardProps {
  message: ChatMessage;
  state: "pending" | "failed" | undefined;
  /** Found in this browser; shown until there is a correction. */
  slips?: readonly Slip[] | undefined;
  onRetry: () => void;
}

/** What is to be learned from one message. */
export function CorrectionCard({ message, state, slips = [], onRetry }: CorrectionCardProps) {
  const { text, common } = useChat();
  const labels = text.correction;
  // One that was there before the message came into view has nothing to announce.
  const [arrives] = useState(!message.correction);
  if (state === "pending") {
    return (
      <>
        <p className="mt-2 flex items-center justify-end gap-2 text-sm text-muted">
          <span aria-hidden="true" className="h-2 w-2 animate-breathe rounded-full bg-saffron" />
          {labels.pending}
        </p>
        <Slips slips={slips} />
      </>
    );
  }
  const { correction } = message;
  if (!correction) {
    return (
      <>
        <p className="mt-2 flex flex-wrap items-center justify-end gap-2 text-sm text-muted">
          {labels.none}
          <button
            type="button"
            className="inline-flex min-h-8 items-center gap-1 underline touch:min-h-11 underline-offset-2 hover:text-ink"
            onClick={onRetry}
          >
            <RetryIcon className="h-4 w-4" />
            {common.retry}
          </button>
        </p>
        <Slips slips={slips} />
      </>
    );
  }
  const { corrected, changes, betterWords, tip } = correction;
  const perfect = corrected === message.content.trim() && changes.length === 0;
  return (
    <div
      role="group"
      aria-label={labels.title}
      className={clsx(
        "mt-2 space-y-3 rounded-petal border border-line bg-surface px-5 py-4 text-sm",
        arrives && "animate-rise",
      )}
    >
      {perfect ? (
        <p className="flex items-center gap-2 font-medium text-good">
          <CheckIcon />
          {labels.perfect}
        </p>
      ) : (
        <p lang="en" dir="auto" className="whitespace-pre-wrap break-words text-base leading-loose">
          <MarkedText segments={diffWords(message.content.trim(), corrected)} labels={labels} />
        </p>
      )}
      <Changes title={labels.reasons} changes={changes} />
      <Changes title={labels.betterWords} changes={betterWords} />
      {tip && (
        <p className="flex gap-2 rounded-xl bg-saffron-soft px-3 py-2">
          <LightIcon className="mt-0.5 h-4 w-4" />
          <span>
            <span className="sr-only">{labels.tip}: </span>
            <InlineMarkdown text={tip} />
          </span>
        </p>
      )}
      {changes.length + betterWords.length > 0 && (
        <a
          href="/words"
          className="-my-1 inline-flex min-h-8 items-center gap-1.5 text-xs text-muted underline underline-offset-2 hover:text-ink touch:min-h-11 print:hidden"
        >
          <BookIcon className="h-4 w-4" />
          {labels.inWords}
        </a>
      )}
    </div>
  );
}

/** What this browser found by itself, while the model is slow. */
function Slips({ slips }: { slips: readonly Slip[] }) {
  const { text } = useChat();
  if (slips.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={text.correction.slips}
      className="ml-auto mt-2 w-fit animate-rise rounded-petal border border-dashed border-field/70 bg-surface px-5 py-3 text-sm"
    >
      <h3 className="mb-1 text-xs font-medium text-muted">{text.correction.slips}</h3>
      <ul lang="en" className="space-y-0.5">
        {slips.map(({ original, replacement }, index) => (
          <li key={index}>
            <span className="text-bad">{original}</span>
            <span aria-hidden="true"> → </span>
            {replacement ? <span className="text-good">{replacement}</span> : <del>{original}</del>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Changes with the same reason together, so that it is read once; a mistake that was made twice is one of them. */
function byReason(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Map<string, Change>>();
  for (const change of changes) {
    const group = groups.get(change.reason) ?? new Map<string, Change>();
    const mistake = JSON.stringify([change.original, change.replacement]);
    groups.set(change.reason, group.set(mistake, { ...group.get(mistake), ...change }));
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

function Changes({ title, changes }: { title: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <div className="border-t border-line pt-3">
      <h3 className="mb-1.5 text-xs font-medium text-muted">{title}</h3>
      <ul className="space-y-2">
        {byReason(changes).map((group, index) => (
          <li key={index}>
            {group.map(({ original, replacement }, place) => (
              <span key={place} lang="en" className="mr-3 font-medium">
                {original && <span className="text-bad">{original}</span>}
                {original && replacement && <span aria-hidden="true"> → </span>}
                {replacement && <span className="text-good">{replacement}</span>}
              </span>
            ))}
            <span className="block text-muted">
              <InlineMarkdown text={group[0]?.reason ?? ""} />
            </span>
            {group.map(
              ({ before, ...change }, place) =>
                before !== undefined && <Repeat key={place} {...change} before={before} />,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Reminds of the same mistake in an earlier message. */
function Repeat({
  original,
  replacement,
  before,
}: {
  original: string;
  replacement: string;
  before: string;
}) {
  const { text } = useChat();
  const { mixedUp, mixedUpIn } = text.correction;
  return (
    <span className="mt-0.5 flex items-start gap-1.5 text-muted">
      <RetryIcon className="mt-0.5 h-4 w-4" />
      {format(before ? mixedUpIn : mixedUp, { original, replacement, title: before })}
    </span>
  );
}
