"use client";

import { clsx } from "clsx";
import { useId } from "react";
import { useStore } from "@/chat/store";
import { levels, type Level } from "@/teaching/scores";
import { useChat } from "./chat-context";

/** The learner's level, to which the tutor adapts how it speaks. */
export function LevelChoice() {
  const { app, text } = useChat();
  const { level: chosen } = useStore(app.settings);
  const name = useId();
  const choices: (Level | undefined)[] = [undefined, ...levels];
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{text.level}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((level) => (
          <label
            key={level ?? "any"}
            title={level && text.levels[level]}
            className={clsx(
              "flex min-h-9 cursor-pointer items-center touch:min-h-11 touch:min-w-11 touch:justify-center rounded-full border px-3.5 text-sm focus-within:outline focus-within:outline-[3px] focus-within:outline-saffron",
              chosen === level
                ? "border-primary bg-primary-soft font-medium"
                : "border-field/60 hover:border-primary",
            )}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={chosen === level}
              onChange={() => {
                app.settings.choose({ level });
              }}
            />
            {level ?? text.anyLevel}
            {level && <span className="sr-only">, {text.levels[level]}</span>}
          </label>
        ))}
      </div>
      <p className="mt-1.5 text-sm text-muted">
        {chosen ? `${chosen}: ${text.levels[chosen]}` : text.levelRange}
      </p>
    </fieldset>
  );
}
