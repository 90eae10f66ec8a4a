import { describe, expect, it } from "@jest/globals";
import { EditedText, type Reason } from "../../../local/src/tutor/correction/edited-text";
import { wordChanges } from "../../../local/src/tutor/correction/word-changes";

const reason = (rule: string): Reason => ({ rule, en: rule, id: rule });
const changes = (text: EditedText): string[][] =>
  wordChanges(text).map(({ original, replacement, reasons }) => [
    original,
    replacement,
    reasons.map(({ rule }) => rule).join("+"),
  ]);

describe("EditedText", () => {
  it("keeps only the words that differ as a change, and a word beside a pronoun that is left alone", () => {
    const text = new EditedText("I am agree with you");
    text.replace(0, 10, "I agree", reason("a"));
    expect(text.current).toBe("I agree with you");
    expect(changes(text)).toEqual([["I am agree", "I agree", "a"]]);
  });

  it("joins a second edit of the same words with the first, and remembers both reasons", () => {
    const text = new EditedText("she go home");
    text.replace(4, 6, "goes", reason("a"));
    text.replace(4, 8, "went", reason("b"));
    expect(text.current).toBe("she went home");
    expect(changes(text)).toEqual([["go", "went", "a+b"]]);
  });

  it("finds the right place in the original after earlier edits made the text longer and shorter", () => {
    const text = new EditedText("aa bb cc dd");
    text.replace(0, 2, "aaaa", reason("a"));
    text.replace(5, 8, "", reason("b"));
    text.replace(8, 10, "DD", reason("c"));
    expect(text.current).toBe("aaaa cc DD");
    expect(changes(text)).toEqual([
      ["aa bb", "aaaa", "a+b"],
      ["dd", "DD", "c"],
    ]);
  });

  it("forgets a change that is taken back", () => {
    const text = new EditedText("one two");
    text.replace(0, 3, "won", reason("a"));
    text.replace(0, 3, "one", reason("b"));
    expect(text.changed).toEqual([]);
  });

  it("keeps two insertions at the same place in their order", () => {
    const text = new EditedText("I student");
    text.replace(2, 2, "a ", reason("a"));
    text.replace(2, 2, "am ", reason("b"));
    expect(text.current).toBe("I am a student");
    expect(changes(text)).toEqual([["student", "am a student", "a+b"]]);
  });

  it("shows an insertion with the word after it and a deletion with the word before it", () => {
    const insertion = new EditedText("I am student.");
    insertion.replace(5, 5, "a ", reason("a"));
    expect(changes(insertion)).toEqual([["student", "a student", "a"]]);
    const deletion = new EditedText("We discuss about it");
    deletion.replace(10, 16, "", reason("a"));
    expect(changes(deletion)).toEqual([["discuss about", "discuss", "a"]]);
  });

  it("gives the corrected text back from the changes, whatever the edits were", () => {
    const text = new EditedText("x y z");
    for (const [start, end, replacement] of [
      [0, 1, "one"],
      [2, 5, "two"],
      [4, 7, "2 y"],
      [0, 0, "zero "],
      [6, 9, ""],
    ] as const) {
      const before = text.current;
      text.replace(start, end, replacement, reason("r"));
      expect(text.current).toBe(before.slice(0, start) + replacement + before.slice(end));
    }
  });
});
