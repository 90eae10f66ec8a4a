import type { ConversationSummary } from "@/api/conversations";

export type Day = "today" | "yesterday" | "earlier";

const startOfDay = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

function dayOf(updatedAt: string, now: Date): Day {
  const time = new Date(updatedAt).getTime();
  if (time >= startOfDay(now)) return "today";
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return time >= startOfDay(yesterday) ? "yesterday" : "earlier";
}

/** Conversations under the day of their last change, in the learner's own time zone; days without any are left out. */
export function byDay(
  items: readonly ConversationSummary[],
  now: Date,
): { day: Day; items: ConversationSummary[] }[] {
  return (["today", "yesterday", "earlier"] as const)
    .map((day) => ({ day, items: items.filter((item) => dayOf(item.updatedAt, now) === day) }))
    .filter(({ items: found }) => found.length > 0);
}
