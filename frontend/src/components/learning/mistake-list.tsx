import { InlineMarkdown } from "@/components/markdown";
import type { Dictionary } from "@/i18n/dictionary";
import { format } from "@/i18n/format";
import type { Mistake } from "@/teaching/history";

/** Most mistakes shown: more than these nobody practises at once. */
const shown = 12;

/** The most frequent mistakes, each with its reason and the last sentence it was made in. */
export function MistakeList({
  mistakes,
  text,
}: {
  mistakes: readonly Mistake[];
  text: Dictionary["learning"]["progress"];
}) {
  return (
    <section>
      <h2 className="mb-4 font-display text-xl font-semibold">{text.mistakes}</h2>
      {mistakes.length === 0 && <p className="text-muted">{text.noMistakes}</p>}
      <ol className="divide-y divide-line rounded-3xl border border-line bg-surface empty:hidden">
        {mistakes.slice(0, shown).map(({ original, replacement, reason, example, count }) => (
          <li key={`${original}\n${replacement}`} className="flex gap-4 px-5 py-4">
            <div className="min-w-0 flex-1">
              <p lang="en" className="break-words font-medium">
                {original && <del className="text-bad decoration-bad/60">{original}</del>}
                {original && replacement && <span aria-hidden="true"> → </span>}
                {replacement && <ins className="text-good no-underline">{replacement}</ins>}
              </p>
              <p className="max-w-2xl text-sm text-muted">
                <InlineMarkdown text={reason} />
              </p>
              <p lang="en" className="mt-1 max-w-2xl break-words text-sm italic">
                {example}
              </p>
            </div>
            <p className="shrink-0 text-sm tabular-nums text-muted">{format(text.times, { count })}</p>
          </li>
        ))}
      </ol>
      {mistakes.length > 0 && (
        <p className="mt-4 text-sm">
          <a href="/words" className="text-primary underline underline-offset-4">
            {text.allWords}
          </a>
        </p>
      )}
    </section>
  );
}
