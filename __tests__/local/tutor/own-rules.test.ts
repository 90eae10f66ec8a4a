import { describe, expect, it } from "@jest/globals";
import { applyRules } from "../../../local/src/tutor/correction/apply-rules";
import { EditedText } from "../../../local/src/tutor/correction/edited-text";
import { ownRules } from "../../../local/src/tutor/correction/rules/index";
import { correctSentences } from "./data/correct-sentences";

function correct(text: string): { text: string; rules: string[] } {
  const edited = new EditedText(text);
  applyRules(edited, ownRules);
  return {
    text: edited.current,
    rules: edited.changed.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)),
  };
}

describe("the tutor's own correction rules", () => {
  it("number more than forty, each with its own id, reasons in two languages, examples and counter-examples", () => {
    expect(ownRules.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ownRules.map(({ id }) => id)).size).toBe(ownRules.length);
    const incomplete = ownRules.filter(
      ({ reason, examples, correct: counter }) =>
        reason.en.length < 15 || reason.id.length < 15 || examples.length === 0 || counter.length < 2,
    );
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it.each(ownRules.map((rule) => [rule.id, rule] as const))(
    "%s corrects its examples by itself",
    (id, rule) => {
      for (const [wrong, right] of rule.examples) {
        const result = correct(wrong);
        expect(result.text).toBe(right);
        expect(result.rules).toContain(id);
      }
    },
  );

  it.each(ownRules.map((rule) => [rule.id, rule] as const))(
    "%s leaves its counter-examples alone",
    (_, rule) => {
      expect(rule.correct.map((text) => correct(text).text)).toEqual(rule.correct);
    },
  );

  it("leave their own corrections alone when they see them again", () => {
    const rights = ownRules.flatMap(({ examples }) => examples.map(([, right]) => right));
    expect(rights.map((text) => correct(text).text)).toEqual(rights);
  });

  it("change no word of 130 correct sentences", () => {
    expect(correctSentences.length).toBeGreaterThanOrEqual(130);
    const touched = correctSentences
      .map((text) => ({ text, result: correct(text) }))
      .filter(({ text, result }) => result.text !== text);
    expect(touched).toEqual([]);
  });

  it("work together on sentences with several mistakes", () => {
    expect(correct("my father work as teacher and my mother is housewife").text).toBe(
      "My father works as a teacher and my mother is a housewife",
    );
    expect(correct("Sorry, i late because traffic jam.").text).toBe(
      "Sorry, I am late because of traffic jam.",
    );
    expect(correct("I must to wake up early everyday for go to work.").text).toBe(
      "I must wake up early every day to go to work.",
    );
    expect(correct("When I am child, I often play in the river.").text).toBe(
      "When I was a child, I often played in the river.",
    );
  });

  it("finish a long text with many mistakes in reasonable time", () => {
    const text = "Yesterday I go to Bali and she have many informations. ".repeat(60);
    const start = performance.now();
    expect(correct(text).text).not.toContain("informations");
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
