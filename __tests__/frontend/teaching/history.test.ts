/** @jest-environment node */
import type { ChatMessage } from "@/chat/messages";
import { aspects, type Level } from "@/teaching/scores";
import { byDay, historyOf } from "@/teaching/history";

const numbers = (value: number) =>
  Object.fromEntries([...aspects, "overall"].map((name) => [name, value])) as Record<
    (typeof aspects)[number] | "overall",
    number
  >;
const change = (original: string, replacement: string) => ({
  original,
  replacement,
  reason: `not ${original}`,
});

function message(createdAt: string, extra: Partial<ChatMessage>): ChatMessage {
  return { id: createdAt, role: "user", content: "I go", createdAt, ...extra };
}
const corrected = (
  corrected: string,
  changes = [change("go", "went")],
  betterWords = [] as typeof changes,
) => ({
  correction: { corrected, changes, betterWords, tip: "" },
});

describe("historyOf", () => {
  it("C4: counts each mistake over all conversations, the most frequent first", () => {
    const { mistakes } = historyOf([
      {
        updatedAt: "",
        messages: [
          message("2026-01-03", corrected("I went.", [change("many", "much")])),
          message("2026-01-02", corrected("I went home.")),
        ],
      },
      { updatedAt: "", messages: [message("2026-01-01", corrected("We went.", [change("Go", "went")]))] },
    ]);
    expect(mistakes.map(({ original, count, example }) => [original, count, example])).toEqual([
      ["go", 2, "I went home."],
      ["many", 1, "I went."],
    ]);
  });

  it("C4: collects better words and corrected words, each once, the newest first", () => {
    const { words } = historyOf([
      {
        updatedAt: "",
        messages: [
          message("2026-01-01", corrected("a", [change("go", "went"), change("", "the"), change("the", "")])),
          message("2026-01-02", corrected("b", [], [change("big", "huge")])),
          message("2026-01-03", corrected("c")),
        ],
      },
    ]);
    expect(words.map(({ word, instead, kind, example }) => [word, instead, kind, example])).toEqual([
      ["went", "go", "corrected", "c"],
      ["huge", "big", "better", "b"],
    ]);
  });

  it("C4: gives messages of older clients, which have no time, that of their conversation", () => {
    const scores = { scores: numbers(50), level: "B1" as Level };
    const { points } = historyOf([{ updatedAt: "2026-01-05", messages: [message("", { scores })] }]);
    expect(points).toEqual([{ ...scores, at: "2026-01-05" }]);
  });
});

describe("byDay", () => {
  it("C4: takes the mean of each of the learner's own days, and the last level of it", () => {
    const at = (day: number, hour: number) => new Date(2026, 0, day, hour).toISOString();
    const point = (time: string, value: number, level: Level) => ({
      at: time,
      scores: numbers(value),
      level,
    });
    const days = byDay([
      point(at(1, 0), 40, "A2"),
      point(at(1, 23), 51, "B1"),
      point(at(3, 12), 70, "B2"),
      point("never", 0, "A1"),
    ]);
    expect(days.map(({ day, scores, level }) => [day, scores.overall, scores.grammar, level])).toEqual([
      [new Date(2026, 0, 1), 46, 46, "B1"],
      [new Date(2026, 0, 3), 70, 70, "B2"],
    ]);
  });
});
