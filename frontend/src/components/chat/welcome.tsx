"use client";

import { format } from "@/i18n/format";
import { Mark } from "@/components/ui/logo";
import { useChat } from "./chat-context";
import { ExplanationChoice } from "./explanation-choice";
import { LevelChoice } from "./level-choice";

interface Starter {
  title: string;
  /** The beginning of a sentence, which the learner ends. */
  text: string;
}

/** The empty conversation: the learner's level, and ways to begin a first sentence. */
export function Welcome({ onChosen }: { onChosen: (start: string) => void }) {
  const { text, user, locale } = useChat();
  const choose = (start: string) => {
    onChosen(start);
    document.querySelector<HTMLTextAreaElement>("textarea")?.focus();
  };
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto px-5">
      <div className="m-auto w-full max-w-reading py-6 sm:py-8">
        <Mark className="mb-4 h-10 w-10 sm:mb-5 sm:h-12 sm:w-12" />
        <h2 className="font-display text-3xl font-semibold tracking-tight sm:text-4xl">
          {format(text.greeting, { name: user.name.split(" ")[0] ?? user.name })}
        </h2>
        <p className="mb-6 mt-3 text-muted">{text.greetingText}</p>
        <LevelChoice />
        {/* Whoever reads this in English may still want reasons in Indonesian, and would not look for them. */}
        {locale === "en" && (
          <div className="mt-6 max-w-64">
            <ExplanationChoice />
          </div>
        )}
        <Starters title={text.topics} starters={text.starters.topics} onChosen={choose} />
        <Starters title={text.rolePlays} starters={text.starters.rolePlays} onChosen={choose} />
      </div>
    </div>
  );
}

interface StartersProps {
  title: string;
  starters: readonly Starter[];
  onChosen: (start: string) => void;
}

function Starters({ title, starters, onChosen }: StartersProps) {
  return (
    <section className="mt-6">
      <h3 className="mb-2 text-sm font-medium text-muted">{title}</h3>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {starters.map((starter) => (
          <li key={starter.title}>
            <button
              type="button"
              className="flex h-full w-full flex-col rounded-2xl border border-line bg-surface px-4 py-3 text-left transition-colors hover:border-primary"
              onClick={() => {
                onChosen(starter.text);
              }}
            >
              <span className="block font-medium">{starter.title}</span>
              <span lang="en" className="block text-sm text-muted">
                {starter.text.trim()}…
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
