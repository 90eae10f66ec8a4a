import { describe, expect, it } from "@jest/globals";
import { analyze } from "../../../local/src/tutor/analysis";
import { betterWords } from "../../../local/src/tutor/correction/better-words";
import { correct, correctQuickly } from "../../../local/src/tutor/correction/corrector";
import type { GrammarChecker, Lint } from "../../../local/src/tutor/correction/harper";
import { distance } from "../../../local/src/tutor/correction/harper";

/** Finds the given words, as the real checker does. */
function checkerOf(words: Record<string, string>, kind = "Spelling"): GrammarChecker {
  return {
    check: (text) =>
      Promise.resolve(
        Object.entries(words).flatMap(([word, replacement]): Lint[] => {
          const start = text.indexOf(word);
          if (start < 0) return [];
          const message = `Did you mean \`${replacement}\`?`;
          return [{ start, end: start + word.length, replacement, rule: "Test", kind, message }];
        }),
      ),
  };
}

describe("correct", () => {
  it("turns the showcase sentence into good English and names each changed word with its reason", async () => {
    const { feedback } = await analyze(
      "Yesterday I go to Bali and she have many informations",
      "en",
      undefined,
    );
    expect(feedback.corrected).toBe("Yesterday I went to Bali and she had a lot of information");
    expect(feedback.changes.map(({ original, replacement }) => [original, replacement])).toEqual([
      ["go", "went"],
      ["have", "had"],
      ["many informations", "a lot of information"],
    ]);
    expect(feedback.changes[0]?.reason).toBe(
      "The time word puts this into the past, so the verb takes its past form.",
    );
    expect(feedback.tip).toContain("time word");
  });

  it("gives reasons and tip in Indonesian where the learner wants that", async () => {
    const { feedback } = await analyze("I am agree.", "id", undefined);
    expect(feedback.changes).toEqual([
      {
        original: "I am agree",
        replacement: "I agree",
        reason: "“Agree” sudah kata kerja: I agree, tanpa “am”.",
      },
    ]);
    expect(feedback.tip).toBe(
      "Hafalkan kata kerja bersama pasangannya: want to go, enjoy going, explain it to me.",
    );
  });

  it("merges the checker's corrections with its own, and lets its rules see words the checker repaired", async () => {
    const result = await correct(
      "I have two freind in skool",
      checkerOf({ freind: "friend", skool: "school" }),
    );
    expect(result.corrected).toBe("I have two friends in school");
    expect(result.changes.map(({ original, replacement }) => [original, replacement])).toEqual([
      ["freind", "friends"],
      ["skool", "school"],
    ]);
  });

  it("explains the checker's corrections in Indonesian too", async () => {
    const { feedback } = await analyze("It is hapy.", "id", checkerOf({ hapy: "happy" }));
    expect(feedback.changes).toEqual([
      { original: "hapy", replacement: "happy", reason: "Ejaan yang benar seperti ini." },
    ]);
  });

  it("comes to an end with a checker that never agrees with itself", async () => {
    const stubborn = checkerOf({ black: "white", white: "black" });
    const { corrected } = await correct("The cat is black.", stubborn);
    expect(["The cat is black.", "The cat is white."]).toContain(corrected);
  });

  it("keeps punctuation, emoji, names and several sentences as they are", () => {
    expect(correctQuickly("Hi Budi! 😀 I am agree... really?").corrected).toBe(
      "Hi Budi! 😀 I agree... really?",
    );
    expect(correctQuickly("“I am student,” she said.").corrected).toBe("“I am a student,” she said.");
  });

  it("leaves an Indonesian sentence alone and says so in the tip", async () => {
    const { correction, feedback } = await analyze(
      "saya tidak tahu apa yang harus saya makan",
      "id",
      undefined,
    );
    expect(correction.isIndonesian).toBe(true);
    expect(feedback.corrected).toBe("saya tidak tahu apa yang harus saya makan");
    expect(feedback.tip).toContain("bahasa Indonesia");
  });

  it("answers an empty text with nothing changed", () => {
    expect(correctQuickly("")).toEqual({ original: "", corrected: "", changes: [], isIndonesian: false });
  });
});

describe("betterWords", () => {
  it("offers one exact word for “very” and an adjective, in the order of the text", () => {
    expect(
      betterWords("The house is very big and very beautiful.").map(({ replacement }) => replacement),
    ).toEqual(["huge", "gorgeous"]);
  });

  it("does not call a person ancient or hectic", () => {
    expect(betterWords("My father is very old and I am very busy.")).toEqual([]);
  });

  it("offers formal words only where the occasion is formal", () => {
    expect(betterWords("I want to get a job.")).toEqual([]);
    expect(betterWords("Dear Sir, I hope to get a job.").map(({ replacement }) => replacement)).toEqual([
      "obtain",
    ]);
  });

  it("offers at most three, and none for plain good sentences", () => {
    const many = "It was very good, very big, very hot and very tasty.";
    expect(betterWords(many)).toHaveLength(3);
    expect(betterWords("I had a lovely day at the beach.")).toEqual([]);
  });
});

describe("distance", () => {
  it("counts a swap of neighbours as one edit", () => {
    expect(distance("freind", "friend")).toBe(1);
    expect(distance("goreng", "goring")).toBe(1);
    expect(distance("rendang", "reading")).toBe(2);
    expect(distance("", "abc")).toBe(3);
  });
});
