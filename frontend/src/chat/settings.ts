import { regions, type Region } from "@/api/llm";
import { isLocale, type Locale } from "@/i18n/locales";
import { levels, type Level } from "@/teaching/scores";
import { isFields } from "@/teaching/validation";
import { Store } from "./store";

/** What the learner chose for the chat. */
export interface Settings {
  region: Region;
  /** Unset: the default of whatever models there are. */
  model?: string;
  /** Language of reasons and tips. */
  explanations: Locale;
  /** English of the learner, which the tutor adapts to; unset: the tutor finds out. */
  level?: Level | undefined;
}

const key = "settings";

/** The choices, kept in this browser. */
export class SettingsStore extends Store<Settings> {
  /** @param locale - Language of the interface: explanations come in it until chosen otherwise. */
  constructor(locale: Locale) {
    super({ region: regions[0], explanations: locale });
  }

  /** Reads what this browser kept. Apart from the constructor, since the server renders without it. */
  restore(): void {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
      if (!isFields(kept)) return;
      const region = regions.find((known) => known === kept.region);
      const level = levels.find((known) => known === kept.level);
      this.set({
        ...(region ? { region } : {}),
        ...(typeof kept.model === "string" ? { model: kept.model } : {}),
        ...(typeof kept.explanations === "string" && isLocale(kept.explanations)
          ? { explanations: kept.explanations }
          : {}),
        ...(level ? { level } : {}),
      });
    } catch {
      // Storage is blocked or spoilt: the defaults do.
    }
  }

  choose(changes: Partial<Settings>): void {
    this.set(changes);
    try {
      localStorage.setItem(key, JSON.stringify(this.get()));
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  }
}
