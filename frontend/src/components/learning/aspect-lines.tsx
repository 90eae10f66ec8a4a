import { ScoreBar } from "@/components/score-bar";
import { format } from "@/i18n/format";
import { aspects } from "@/teaching/scores";
import { Line } from "./line";
import type { ScoresOverTimeProps } from "./overall-chart";

/** Each aspect: its newest score, how it changed, and a small line. */
export function AspectLines({ days, text, aspectNames, formatDay }: ScoresOverTimeProps) {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  return (
    <section>
      <h2 className="mb-4 font-display text-xl font-semibold">{text.aspects}</h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {aspects.map((aspect) => {
          const change = last.scores[aspect] - first.scores[aspect];
          return (
            <li key={aspect} className="rounded-2xl border border-line bg-surface px-5 py-4">
              <div className="flex items-baseline justify-between gap-3">
                <h3 className="text-sm font-medium">{aspectNames[aspect]}</h3>
                <p className="font-display text-xl font-semibold tabular-nums">{last.scores[aspect]}</p>
              </div>
              {days.length > 1 ? (
                <Line
                  points={days.map(({ day, scores }) => ({ at: day.getTime(), value: scores[aspect] }))}
                  className="my-3 h-10 w-full"
                />
              ) : (
                <div className="mt-3 flex">
                  <ScoreBar score={last.scores[aspect]} />
                </div>
              )}
              {days.length > 1 && (
                <p className="text-xs tabular-nums text-muted">
                  {format(text.change, {
                    change: change > 0 ? `+${change}` : change === 0 ? "±0" : `−${-change}`,
                    day: formatDay(first.day),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
