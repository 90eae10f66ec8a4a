/** @jest-environment node */
import { diffWords, type Segment } from "@/teaching/word-diff";

const same = (text: string): Segment => ({ kind: "same", text });
const removed = (text: string): Segment => ({ kind: "removed", text });
const added = (text: string): Segment => ({ kind: "added", text });

function side(segments: Segment[], without: Segment["kind"]): string {
  return segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");
}

const pairs: [string, string][] = [
  [
    "Yesterday I go to Bali and she have many informations",
    "Yesterday I went to Bali and she had a lot of information.",
  ],
  ["i am agree", "I agree."],
  ["", "Hello"],
  ["Hello", ""],
  ["Explain me this!", "Explain this to me!"],
  ["I don't   know", "I don’t know"],
  ["Saya suka café", "I like cafés ☕"],
  ["word ".repeat(700), "other ".repeat(700)],
];

describe("diffWords", () => {
  it("C4: marks what was removed and added, word by word", () => {
    expect(diffWords("Yesterday I go to Bali", "Yesterday I went to Bali")).toEqual([
      same("Yesterday I "),
      removed("go"),
      added("went"),
      same(" to Bali"),
    ]);
  });

  it("C4: keeps neighbouring changes together", () => {
    expect(diffWords("she have many informations.", "she had much information.")).toEqual([
      same("she "),
      removed("have many informations"),
      added("had much information"),
      same("."),
    ]);
  });

  it("marks punctuation on its own", () => {
    expect(diffWords("I agree", "I agree.")).toEqual([same("I agree"), added(".")]);
  });

  it("finds nothing to mark in equal texts", () => {
    expect(diffWords("I agree.", "I agree.")).toEqual([same("I agree.")]);
    expect(diffWords("", "")).toEqual([]);
  });

  it.each(pairs)("loses no letter of %j and %j", (before, after) => {
    const segments = diffWords(before, after);
    expect(side(segments, "added")).toBe(before);
    expect(side(segments, "removed")).toBe(after);
  });
});
