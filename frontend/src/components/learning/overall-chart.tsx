import { format } from "@/i18n/format";
import type { Dictionary } from "@/i18n/dictionary";
import type { DayScores } from "@/teaching/history";
import { Line } from "./line";

export interface ScoresOverTimeProps {
  /** At least one. */
  days: readonly DayScores[];
  text: Dictionary["learning"]["progress"];
  aspectNames: Dictionary["chat"]["scores"];
  formatDay: (day: Date) => string;
}

/** The overall score day by day: a line, and the same in words and as a table. */
export function OverallChart({ days, text, aspectNames, formatDay }: ScoresOverTimeProps) {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const summary = format(text.chart, {
    first: first.scores.overall,
    from: formatDay(first.day),
    last: last.scores.overall,
    to: formatDay(last.day),
  });
  return (
    <section className="rounded-3xl border border-line bg-surface p-5 sm:p-7">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <h2 className="font-display text-xl font-semibold">{text.overTime}</h2>
        <p className="flex items-baseline gap-4">
          <span className="text-sm text-muted">
            {text.level} <span className="font-display text-2xl font-semibold text-ink">{last.level}</span>
          </span>
          <span className="text-sm text-muted">
            {aspectNames.overall}{" "}
            <span className="font-display text-2xl font-semibold tabular-nums text-ink">
              {last.scores.overall}
            </span>
          </span>
        </p>
      </div>
      <div role="img" aria-label={summary} className="grid grid-cols-[auto_1fr] gap-x-3">
        <div className="flex h-44 flex-col justify-between text-right text-xs leading-none text-muted sm:h-56">
          <span>100</span>
          <span>50</span>
          <span>0</span>
        </div>
        <Line
          filled
          points={days.map(({ day, scores }) => ({ at: day.getTime(), value: scores.overall }))}
          className="h-44 w-full sm:h-56"
        />
        <div className="col-start-2 mt-3 flex justify-between text-xs text-muted">
          {days.length > 1 && <span>{formatDay(first.day)}</span>}
          <span className={days.length > 1 ? undefined : "mx-auto"}>{formatDay(last.day)}</span>
        </div>
      </div>
      {days.length === 1 && <p className="mt-4 text-sm text-muted">{text.oneDay}</p>}
      <details className="mt-5 text-sm">
        <summary className="cursor-pointer text-primary underline underline-offset-4 touch:py-3">
          {text.numbers}
        </summary>
        <table className="mt-3 w-full max-w-sm text-left tabular-nums">
          <thead className="text-muted">
            <tr>
              <th className="py-1 font-medium">{text.day}</th>
              <th className="py-1 font-medium">{text.level}</th>
              <th className="py-1 text-right font-medium">{aspectNames.overall}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, level, scores }) => (
              <tr key={day.getTime()} className="border-t border-line">
                <td className="py-1">{formatDay(day)}</td>
                <td className="py-1">{level}</td>
                <td className="py-1 text-right">{scores.overall}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
