/** @jest-environment node */
import { mistakesIn, withRepeats } from "@/teaching/past-mistakes";

const correction = (original: string, replacement: string) => ({
  corrected: "",
  changes: [{ original, replacement, reason: "" }],
  betterWords: [],
  tip: "",
});
const past = [{ original: "make", replacement: "do", title: "Sport" }];

describe("withRepeats", () => {
  it.each([
    ["the same mistake", "make", "do"],
    ["the same mistake at the start of a sentence", "Make", "Do"],
    ["the same words the other way round", "do", "make"],
    ["the same words with a mark", "make,", "do,"],
  ])("D2: finds %s", (_name, original, replacement) => {
    expect(withRepeats(correction(original, replacement), past)?.changes[0]?.before).toBe("Sport");
  });

  it.each([
    ["another right word", "make", "earn"],
    ["another wrong word", "doing", "do"],
    ["an added word", "", "do"],
  ])("D2: does not find %s", (_name, original, replacement) => {
    expect(withRepeats(correction(original, replacement), past)).toBeUndefined();
  });

  it("D2: leaves what is marked as it is", () => {
    const marked = withRepeats(correction("make", "do"), past);
    expect(
      marked && withRepeats(marked, [{ ...past[0], title: "Other" } as (typeof past)[0]]),
    ).toBeUndefined();
  });
});

describe("mistakesIn", () => {
  it("D2: takes the changes of every message that has a correction", () => {
    expect(mistakesIn([{}, { correction: correction("go", "went") }])).toEqual([
      { original: "go", replacement: "went", title: "" },
    ]);
  });
});
