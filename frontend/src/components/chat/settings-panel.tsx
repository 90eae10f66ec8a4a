"use client";

import { clsx } from "clsx";
import { regions } from "@/api/llm";
import { chatModel, chatModels, isOfflineTutor } from "@/chat/models";
import { useStore } from "@/chat/store";
import { LocaleSwitch, ThemeSwitch } from "@/components/preference-switch";
import { Select } from "@/components/ui/select";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";
import { HealthDot } from "./conversation-header";
import { ExplanationChoice } from "./explanation-choice";
import { LevelChoice } from "./level-choice";
import { YourConversations } from "./your-conversations";

/** Where the models run: both regions with their health. */
function RegionChoice() {
  const { app, text } = useChat();
  const { region: chosen } = useStore(app.settings);
  const health = useStore(app.health);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{text.region}</legend>
      <div className="space-y-2">
        {regions.map((region) => {
          const { state, latency } = health[region];
          return (
            <label
              key={region}
              className={clsx(
                "flex cursor-pointer items-center gap-3 rounded-xl border px-4 py-2.5 focus-within:outline focus-within:outline-[3px] focus-within:outline-saffron",
                chosen === region ? "border-primary bg-primary-soft" : "border-field/60 hover:border-primary",
              )}
            >
              <input
                type="radio"
                name="region"
                className="sr-only"
                checked={chosen === region}
                onChange={() => {
                  app.settings.choose({ region });
                }}
              />
              <HealthDot state={state} />
              <span className="flex-1">{text.regions[region]}</span>
              <span className={clsx("text-xs", chosen === region ? "text-ink" : "text-muted")}>
                {format(text.health[state], { ms: latency ?? 0 })}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function ModelChoice() {
  const { app, text } = useChat();
  const { region, model } = useStore(app.settings);
  const { models } = useStore(app.health)[region];
  const options = chatModels(models).map(({ name }) => ({
    value: name,
    label: name.replace(/:latest$/, ""),
  }));
  return (
    <div>
      <Select
        label={text.model}
        value={chatModel(models, model)}
        disabled={options.length === 0}
        options={options.length > 0 ? options : [{ value: chatModel(models, model), label: text.noModels }]}
        onChange={(event) => {
          app.settings.choose({ model: event.target.value });
        }}
      />
      {isOfflineTutor(models) && (
        <p className="mt-2 rounded-xl bg-saffron-soft px-3 py-2 text-sm">{text.offlineTutorText}</p>
      )}
    </div>
  );
}

/** Everything the learner can choose. */
export function SettingsPanel() {
  const { text, common, locale, theme } = useChat();
  return (
    <div className="flex flex-1 flex-col gap-6">
      <RegionChoice />
      <ModelChoice />
      <LevelChoice />
      <ExplanationChoice />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <div>
          <p aria-hidden="true" className="mb-1.5 text-sm font-medium">
            {common.language}
          </p>
          <LocaleSwitch locale={locale} label={common.language} />
        </div>
        <div>
          <p aria-hidden="true" className="mb-1.5 text-sm font-medium">
            {common.theme}
          </p>
          <ThemeSwitch theme={theme} label={common.theme} names={common.themes} />
        </div>
      </div>
      <YourConversations />
      <p className="mt-auto border-t border-line pt-5 text-sm">
        <a href="/check" className="text-muted underline underline-offset-4 hover:text-ink">
          {text.checkLink}
        </a>
      </p>
    </div>
  );
}
