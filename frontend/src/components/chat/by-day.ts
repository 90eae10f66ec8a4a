import type { ConversationSummary } from "@/api/conversations";
import type { Locale } from "@/i18n/locales";

/** Conversations of one day of the learner's own time zone. */
export interface DayGroup {
  /** Midnight, where the day begins. */
  day: Date;
  items: ConversationSummary[];
}

const startOfDay = (date: Date): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate());

/** Conversations under the day of their last change, as they are ordered. */
export function byDay(items: readonly ConversationSummary[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const item of items) {
    const day = startOfDay(new Date(item.updatedAt));
    const last = groups.at(-1);
    if (last?.day.getTime() === day.getTime()) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** Name of a day: today, yesterday, a weekday of the last week, or a date. */
export function nameOfDay(
  day: Date,
  now: Date,
  locale: Locale,
  words: { today: string; yesterday: string },
): string {
  // Rounded, since a day of a change to summer time has 23 hours.
  const days = Math.round((startOfDay(now).getTime() - day.getTime()) / 86_400_000);
  if (days <= 0) return words.today;
  if (days === 1) return words.yesterday;
  const format: Intl.DateTimeFormatOptions =
    days < 7
      ? { weekday: "long" }
      : {
          day: "numeric",
          month: "long",
          ...(day.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
        };
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, format).format(day);
}
