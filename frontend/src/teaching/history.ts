import type { ChatMessage } from "@/chat/messages";
import type { Scores } from "./scores";

/** Scores after one message. */
export interface ScorePoint extends Scores {
  /** ISO 8601. */
  at: string;
}

/** A mistake, with how often it was made. */
export interface Mistake {
  original: string;
  replacement: string;
  /** Of the last time, as those below. */
  reason: string;
  example: string;
  at: string;
  count: number;
}

/** A word or phrase worth learning. */
export interface Word {
  word: string;
  /** What the learner wrote. */
  instead: string;
  reason: string;
  /** The learner's sentence, corrected. */
  example: string;
  at: string;
  kind: "better" | "corrected";
}

/** What a learner's conversations say about the learner. */
export interface LearningHistory {
  /** Oldest first. */
  points: ScorePoint[];
  /** Most frequent first, of those the newest. */
  mistakes: Mistake[];
  /** Newest first, each once. */
  words: Word[];
}

/** The parts of a conversation that count. */
export interface TaughtConversation {
  messages: readonly Pick<ChatMessage, "createdAt" | "scores" | "correction">[];
  /** Time of messages that older clients stored without one. */
  updatedAt: string;
}

const keyOf = (...words: string[]): string => words.map((word) => word.trim().toLowerCase()).join("\n");

export function historyOf(conversations: readonly TaughtConversation[]): LearningHistory {
  const points: ScorePoint[] = [];
  const mistakes = new Map<string, Mistake>();
  const words = new Map<string, Word>();
  const taught = conversations
    .flatMap(({ messages, updatedAt }) =>
      messages.map((message) => ({ ...message, createdAt: message.createdAt || updatedAt })),
    )
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  for (const { createdAt: at, scores, correction } of taught) {
    if (scores) points.push({ ...scores, at });
    if (!correction) continue;
    const { corrected: example, changes, betterWords } = correction;
    for (const { original, replacement, reason } of changes) {
      const key = keyOf(original, replacement);
      const count = (mistakes.get(key)?.count ?? 0) + 1;
      mistakes.set(key, { original, replacement, reason, example, at, count });
      if (!replacement.trim() || !original.trim()) continue;
      words.set(key, { word: replacement, instead: original, reason, example, at, kind: "corrected" });
    }
    for (const { original, replacement, reason } of betterWords) {
      if (!replacement.trim()) continue;
      words.set(keyOf(original, replacement), {
        word: replacement,
        instead: original,
        reason,
        example,
        at,
        kind: "better",
      });
    }
  }
  return {
    points,
    mistakes: [...mistakes.values()].sort((a, b) => b.count - a.count || b.at.localeCompare(a.at)),
    words: [...words.values()].sort((a, b) => b.at.localeCompare(a.at)),
  };
}

/** Mean scores of one day of the learner's own time zone. */
export interface DayScores {
  /** Midnight, where the day begins. */
  day: Date;
  scores: Scores["scores"];
  /** Of the day's last message. */
  level: Scores["level"];
}

/** Scores day by day, oldest first; days without any are left out. */
export function byDay(points: readonly ScorePoint[]): DayScores[] {
  const days = new Map<number, ScorePoint[]>();
  for (const point of points) {
    const time = new Date(point.at);
    if (Number.isNaN(time.getTime())) continue;
    const day = new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
    days.set(day, [...(days.get(day) ?? []), point]);
  }
  return [...days].flatMap(([day, ofDay]) => {
    const last = ofDay.at(-1);
    if (!last) return [];
    const mean = (name: keyof Scores["scores"]) =>
      Math.round(ofDay.reduce((sum, { scores }) => sum + scores[name], 0) / ofDay.length);
    const names = Object.keys(last.scores) as (keyof Scores["scores"])[];
    const scores = Object.fromEntries(names.map((name) => [name, mean(name)])) as Scores["scores"];
    return [{ day: new Date(day), scores, level: last.level }];
  });
}
