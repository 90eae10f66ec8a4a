"use client";

import { clsx } from "clsx";
import { useState } from "react";
import { download } from "@/download";
import { InlineMarkdown } from "@/components/markdown";
import { Button } from "@/components/ui/button";
import type { Dictionary } from "@/i18n/dictionary";
import { format, plural } from "@/i18n/format";
import type { LearningHistory, Word } from "@/teaching/history";
import { toAnki, toCsv } from "@/teaching/word-files";
import { History, type HistorySource } from "./history";
import { NothingYet } from "./nothing-yet";

interface WordsProps {
  source: HistorySource;
  text: Dictionary["learning"];
  common: Dictionary["common"];
}

/** Words shown at once, and added by "show more". */
const pageSize = 50;

/** Words to learn, to be searched and taken along. */
export function Words(props: WordsProps) {
  return (
    <History {...props}>
      {(history, complete) => <WordList history={history} complete={complete} text={props.text.words} />}
    </History>
  );
}

interface WordListProps {
  history: LearningHistory;
  complete: boolean;
  text: Dictionary["learning"]["words"];
}

function WordList({ history: { words }, complete, text }: WordListProps) {
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<"all" | Word["kind"]>("all");
  const [shown, setShown] = useState(pageSize);
  if (words.length === 0) {
    return complete && <NothingYet text={text.empty} action={text.start} />;
  }
  const wanted = query.trim().toLowerCase();
  const found = words.filter(
    ({ word, instead, example, ...rest }) =>
      (kind === "all" || rest.kind === kind) &&
      [word, instead, example].some((words) => words.toLowerCase().includes(wanted)),
  );
  const { columns } = text;
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <input
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
          className="min-h-11 min-w-0 flex-1 basis-52 rounded-full border border-field bg-surface px-5 text-sm placeholder:text-muted"
        />
        <div
          role="group"
          aria-label={text.title}
          className="flex flex-wrap gap-1 rounded-full bg-sunken p-0.5"
        >
          {(["all", "better", "corrected"] as const).map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={kind === value}
              className={clsx(
                "min-h-9 rounded-full px-3 text-sm touch:min-h-11 touch:min-w-11",
                kind === value ? "bg-surface font-medium shadow-sm" : "text-muted hover:text-ink",
              )}
              onClick={() => {
                setKind(value);
              }}
            >
              {text[value]}
            </button>
          ))}
        </div>
      </div>
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <p role="status" className="mr-auto text-sm text-muted">
          {found.length > 0
            ? format(plural(text.count, found.length), { count: found.length })
            : format(text.noneFound, { query })}
        </p>
        <Button
          variant="outline"
          size="small"
          disabled={found.length === 0}
          onClick={() => {
            download("ngobrol-anki.txt", "text/plain", toAnki(found));
          }}
        >
          {text.anki}
        </Button>
        <Button
          variant="outline"
          size="small"
          disabled={found.length === 0}
          onClick={() => {
            const titles = [columns.word, columns.instead, columns.example, columns.reason, columns.day];
            download("ngobrol-words.csv", "text/csv", toCsv(found, titles));
          }}
        >
          {text.csv}
        </Button>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {found.slice(0, shown).map((word) => (
          <WordCard key={`${word.instead}\n${word.word}`} word={word} text={text} />
        ))}
      </ul>
      {found.length > shown && (
        <Button
          variant="outline"
          className="mx-auto mt-6 flex"
          onClick={() => {
            setShown(shown + pageSize);
          }}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}

function WordCard({
  word: { word, instead, example, reason },
  text,
}: {
  word: Word;
  text: WordListProps["text"];
}) {
  return (
    <li className="rounded-2xl border border-line bg-surface px-5 py-4">
      <p className="break-words">
        <span lang="en" className="font-display text-lg font-semibold">
          {word}
        </span>
        {instead && (
          <span className="text-sm text-muted">
            {" "}
            {text.insteadOf} <span lang="en">{instead}</span>
          </span>
        )}
      </p>
      <p lang="en" className="mt-1 break-words text-sm italic">
        {example}
      </p>
      {reason && (
        <p className="mt-1 text-sm text-muted">
          <InlineMarkdown text={reason} />
        </p>
      )}
    </li>
  );
}
