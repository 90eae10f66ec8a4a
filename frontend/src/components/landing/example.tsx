import { MarkedText } from "@/components/marked-text";
import { LightIcon } from "@/components/ui/icons";
import type { Dictionary } from "@/i18n/dictionary";
import { diffWords } from "@/teaching/word-diff";

const before = "Yesterday I go to Bali and she have many informations.";
const after = "Yesterday I went to Bali and she had a lot of information.";

/** What a learner gets for one sentence, shown rather than told. */
export function Example({
  text,
  labels,
}: {
  text: Dictionary["landing"];
  labels: Dictionary["chat"]["correction"];
}) {
  return (
    <section aria-label={text.exampleTitle} className="relative">
      <div aria-hidden="true" className="kawung absolute -inset-x-6 -inset-y-8 bg-saffron/35 sm:-inset-10" />
      <div className="relative space-y-4 rounded-[2rem] border border-line bg-paper/95 p-4 shadow-lift sm:p-6">
        <div className="ml-6 sm:ml-12">
          <p className="sr-only">{text.exampleYou}</p>
          <p lang="en" className="rounded-petal bg-primary px-5 py-3.5 text-on-primary">
            {before}
          </p>
          <div className="mt-2 rounded-petal border border-line bg-surface p-4 text-sm sm:p-5">
            <p lang="en" className="text-base leading-loose">
              <MarkedText segments={diffWords(before, after)} labels={labels} />
            </p>
            <ul className="mt-3 space-y-2 border-t border-line pt-3">
              {text.exampleReasons.map(({ change, reason }) => (
                <li key={change}>
                  <span lang="en" className="font-medium">
                    {change}
                  </span>
                  <span className="block text-muted">{reason}</span>
                </li>
              ))}
            </ul>
            <p className="mt-3 flex gap-2 rounded-xl bg-saffron-soft px-3 py-2">
              <LightIcon className="mt-0.5 h-4 w-4" />
              {text.exampleTip}
            </p>
          </div>
        </div>
        <div className="mr-6 sm:mr-12">
          <p className="sr-only">{text.exampleTutor}</p>
          <p lang="en" className="rounded-petal-left border border-line bg-surface px-5 py-3.5">
            {text.exampleReply}
          </p>
        </div>
      </div>
    </section>
  );
}
