"use client";

import { clsx } from "clsx";
import type { Health } from "@/chat/region-health";
import type { ConversationState } from "@/chat/conversation-state";
import { chatModel, isOfflineTutor } from "@/chat/models";
import { useStore } from "@/chat/store";
import { Button } from "@/components/ui/button";
import { ChartIcon, MenuIcon, SettingsIcon } from "@/components/ui/icons";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";

export type Panel = "list" | "settings" | "scores";

/** The colour of a region's health; words say the same next to it. */
export function HealthDot({ state }: { state: Health["state"] }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "h-2.5 w-2.5 shrink-0 rounded-full",
        { unknown: "animate-breathe bg-field", up: "bg-good", down: "bg-bad" }[state],
      )}
    />
  );
}

function SaveStatus({ state, onRetry }: { state: ConversationState; onRetry: () => void }) {
  const { text, common } = useChat();
  return (
    <p role="status">
      {text[state.save]}
      {state.save === "unsaved" && (
        <>
          {state.saveError && `: ${text.errors[state.saveError.code]}`}{" "}
          <button type="button" className="underline underline-offset-2" onClick={onRetry}>
            {common.retry}
          </button>
        </>
      )}
    </p>
  );
}

interface ConversationHeaderProps {
  state: ConversationState;
  onOpen: (panel: Panel) => void;
  onRetrySave: () => void;
}

/** Title, saving, who answers, and the ways to the panels. */
export function ConversationHeader({ state, onOpen, onRetrySave }: ConversationHeaderProps) {
  const { app, text } = useChat();
  const { region, model } = useStore(app.settings);
  const health = useStore(app.health)[region];
  const level = state.messages.findLast(({ scores }) => scores)?.scores?.level;
  const button = { variant: "quiet", size: "icon" } as const;
  return (
    <header className="flex min-h-[4.25rem] items-center gap-1 border-b border-line px-2 py-1.5 sm:gap-2 sm:px-4">
      <Button
        {...button}
        className="lg:hidden"
        aria-label={text.openList}
        onClick={() => {
          onOpen("list");
        }}
      >
        <MenuIcon />
      </Button>
      <div className="min-w-0 flex-1 px-1">
        <h1 className="truncate font-display text-lg font-semibold leading-tight">
          {state.title || text.newChat}
        </h1>
        <div className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          {isOfflineTutor(health.models) && (
            <span
              title={text.offlineTutorText}
              className="my-0.5 whitespace-nowrap rounded-full bg-saffron-soft px-2 py-0.5 font-medium text-ink"
            >
              {text.offlineTutor}
            </span>
          )}
          {state.messages.length > 0 && <SaveStatus state={state} onRetry={onRetrySave} />}
        </div>
      </div>
      <Button
        {...button}
        className={clsx(level && "w-auto gap-1.5 px-3 text-sm font-semibold")}
        aria-label={level ? `${text.scores.title}: ${level}` : text.scores.title}
        title={text.scores.title}
        onClick={() => {
          onOpen("scores");
        }}
      >
        <ChartIcon />
        {level}
      </Button>
      <Button
        variant="quiet"
        size="small"
        className="min-h-11 gap-2"
        onClick={() => {
          onOpen("settings");
        }}
      >
        <span className="sr-only">{text.settings}: </span>
        <HealthDot state={health.state} />
        <span className="max-sm:sr-only">
          {text.regions[region]} · {chatModel(health.models, model).replace(/:latest$/, "")}
        </span>
        <span className="sr-only">, {format(text.health[health.state], { ms: health.latency ?? 0 })}</span>
        <SettingsIcon />
      </Button>
    </header>
  );
}
