import { describe, expect, it } from "@jest/globals";
import { cut, toUnitLength } from "../../../local/src/tutor/embedding/embedder";

describe("the embedder", () => {
  it("cuts long texts at spaces into pieces of at most 1000 characters and keeps their end", () => {
    const pieces = cut(`${"first ".repeat(2000)}last`);
    expect(pieces.every((piece) => piece.length <= 1000 && !piece.startsWith(" "))).toBe(true);
    expect(pieces.at(-1)?.endsWith("last")).toBe(true);
    expect(pieces.join(" ").length).toBeLessThanOrEqual(8000);
  });

  it("cuts a word without end too, and leaves short texts whole", () => {
    expect(cut("x".repeat(2500)).map((piece) => piece.length)).toEqual([1000, 1000, 500]);
    expect(cut("short")).toEqual(["short"]);
    expect(cut("")).toEqual([""]);
  });

  it("scales to length one, zeros excepted", () => {
    expect(toUnitLength([3, 4])).toEqual([0.6, 0.8]);
    expect(toUnitLength([0, 0])).toEqual([0, 0]);
  });
});
