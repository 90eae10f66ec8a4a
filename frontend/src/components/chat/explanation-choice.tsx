"use client";

import { useStore } from "@/chat/store";
import { Select } from "@/components/ui/select";
import { isLocale, localeNames, locales } from "@/i18n/locales";
import { useChat } from "./chat-context";

/** Language of reasons and tips. */
export function ExplanationChoice() {
  const { app, text } = useChat();
  const { explanations } = useStore(app.settings);
  return (
    <Select
      label={text.explanations}
      value={explanations}
      options={locales.map((value) => ({ value, label: localeNames[value] }))}
      onChange={({ target: { value } }) => {
        if (isLocale(value)) app.settings.choose({ explanations: value });
      }}
    />
  );
}
