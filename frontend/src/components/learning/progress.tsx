"use client";

import type { Dictionary } from "@/i18n/dictionary";
import type { Locale } from "@/i18n/locales";
import { byDay, type LearningHistory } from "@/teaching/history";
import { AspectLines } from "./aspect-lines";
import { History, type HistorySource } from "./history";
import { MistakeList } from "./mistake-list";
import { NothingYet } from "./nothing-yet";
import { OverallChart } from "./overall-chart";

interface ProgressProps {
  source: HistorySource;
  text: Dictionary["learning"];
  common: Dictionary["common"];
  aspectNames: Dictionary["chat"]["scores"];
  locale: Locale;
}

/** Scores over time, and the most frequent mistakes. */
export function Progress(props: ProgressProps) {
  return (
    <History {...props}>
      {(history, complete) => <ProgressOf history={history} complete={complete} {...props} />}
    </History>
  );
}

function ProgressOf({
  history,
  complete,
  text,
  aspectNames,
  locale,
}: ProgressProps & { history: LearningHistory; complete: boolean }) {
  const days = byDay(history.points);
  if (complete && days.length === 0 && history.mistakes.length === 0) {
    return <NothingYet text={text.progress.empty} action={text.progress.start} />;
  }
  const formatDay = (day: Date) =>
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "short" }).format(
      day,
    );
  return (
    <div className="space-y-10">
      {days.length > 0 && (
        <>
          <OverallChart days={days} text={text.progress} aspectNames={aspectNames} formatDay={formatDay} />
          <AspectLines days={days} text={text.progress} aspectNames={aspectNames} formatDay={formatDay} />
        </>
      )}
      <MistakeList mistakes={history.mistakes} text={text.progress} />
    </div>
  );
}
