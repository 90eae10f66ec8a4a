import { describe, expect, it } from "@jest/globals";
import { gatherEvidence } from "../../../local/src/tutor/structured/evidence";
import type { Message } from "../../../local/src/tutor/structured/learner-text";
import { levelOf, type Scores, scoresOf } from "../../../local/src/tutor/structured/scores";

async function score(...learner: string[]): Promise<Scores> {
  const conversation: Message[] = learner.flatMap((content, index) => [
    {
      role: "assistant",
      content: index === 0 ? "Hello! What did you do yesterday?" : "And what happened then?",
    },
    { role: "user", content },
  ]);
  return scoresOf(await gatherEvidence(conversation, undefined));
}

const good =
  "Yesterday I went to the market with my sister because we needed vegetables. We bought carrots, and then we cooked soup. " +
  "My mother was happy, so she invited our neighbours. After that we watched a film, but I was tired and went to bed early. Thank you for asking!";
const withMistakes = [
  good,
  good.replace("We bought carrots", "We buyed carrots"),
  good
    .replace("We bought carrots", "We buyed carrots")
    .replace("My mother was happy", "My mother she was happy"),
  good
    .replace("We bought carrots", "We buyed carrots")
    .replace("My mother was happy", "My mother she was happy")
    .replace("our neighbours", "many peoples")
    .replace("I went to the market", "I go to the market"),
];

describe("scores", () => {
  it("are integers from 0 to 100 for any conversation, even an empty one", async () => {
    for (const scores of [
      await score(),
      await score(""),
      await score("?!"),
      await score("shut up u idiot!!!!"),
      await score(good),
    ]) {
      const wrong = Object.values(scores).filter(
        (value: number) => !Number.isInteger(value) || value < 0 || value > 100,
      );
      expect(wrong).toEqual([]);
    }
  });

  it("give the same conversation the same scores", async () => {
    expect(await score(good, "Yes, it was.")).toEqual(await score(good, "Yes, it was."));
  });

  it("never raise grammar when a text gets more mistakes, and lower it in the end", async () => {
    const grammar = await Promise.all(withMistakes.map(async (text) => (await score(text)).grammar));
    expect(grammar).toEqual([...grammar].sort((a, b) => b - a));
    // 49 words, no mistake: nearly all the way from 50 to 100.
    expect(grammar[0]).toBe(91);
    expect(grammar.at(-1)).toBeLessThan(85);
  });

  it("fall for chat language, shouting and rudeness in etiquette alone", async () => {
    const polite = await score("Hello! Could you please help me with my English? Thank you.");
    const rude = await score("hey stupid help me now pls u idiot");
    expect(polite.digitalEtiquette).toBeGreaterThan(rude.digitalEtiquette);
  });

  it("rise with answers that fit the tutor's questions", async () => {
    const conversation = (answer: string): Message[] => [
      { role: "assistant", content: "Why do you like it?" },
      { role: "user", content: answer },
      { role: "assistant", content: "When do you do it?" },
      { role: "user", content: answer },
    ];
    const fitting = scoresOf(
      await gatherEvidence(conversation("Because it makes me happy every day."), undefined),
    );
    const silent = scoresOf(await gatherEvidence(conversation("hm"), undefined));
    expect(fitting.comprehension).toBeGreaterThan(silent.comprehension);
    expect(fitting.responsiveness).toBeGreaterThan(silent.responsiveness);
  });
});

describe("level", () => {
  const all = (value: number): Scores => ({
    writtenFluency: value,
    vocabulary: value,
    grammar: value,
    comprehension: value,
    coherence: value,
    digitalEtiquette: value,
    responsiveness: value,
    clarity: value,
    overall: value,
  });

  it("goes from A1 to C2 with the scores", () => {
    expect([20, 50, 65, 75, 85, 95].map((value) => levelOf(all(value), 500))).toEqual([
      "A1",
      "A2",
      "B1",
      "B2",
      "C1",
      "C2",
    ]);
  });

  it("is no higher than the number of words can show", () => {
    expect([3, 10, 50, 120].map((words) => levelOf(all(95), words))).toEqual(["A1", "A2", "B1", "B2"]);
  });
});
