"use client";

import { format } from "@/i18n/format";
import { Mark } from "@/components/ui/logo";
import { useChat } from "./chat-context";

/** The empty conversation: ways to begin a first sentence. */
export function Welcome({ onChosen }: { onChosen: (start: string) => void }) {
  const { text, user } = useChat();
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto px-5">
      <div className="m-auto w-full max-w-reading py-8">
        <Mark className="mb-5 h-12 w-12" />
        <h2 className="font-display text-3xl font-semibold tracking-tight sm:text-4xl">
          {format(text.greeting, { name: user.name.split(" ")[0] ?? user.name })}
        </h2>
        <p className="mt-3 text-muted">{text.greetingText}</p>
        <ul className="mt-8 grid gap-3 sm:grid-cols-2">
          {text.starters.map((starter) => (
            <li key={starter.title}>
              <button
                type="button"
                className="flex h-full w-full flex-col rounded-2xl border border-line bg-surface px-5 py-4 text-left transition-colors hover:border-primary"
                onClick={() => {
                  onChosen(starter.text);
                  document.querySelector<HTMLTextAreaElement>("textarea")?.focus();
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
      </div>
    </div>
  );
}
