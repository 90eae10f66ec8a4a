/** @jest-environment node */
import type { Word } from "@/teaching/history";
import { toAnki, toCsv } from "@/teaching/word-files";

const word: Word = {
  word: "a lot of",
  instead: "many\tof <b>",
  reason: 'Say "a lot",\nnot "many".',
  example: "She had a lot.",
  at: "2026-02-03T04:05:06.000Z",
  kind: "better",
};

describe("toAnki", () => {
  it("C4: tells Anki how to read the file, and has one line of two fields for each word", () => {
    const lines = toAnki([word, { ...word, instead: "", example: "" }]).split("\n");
    expect(lines.slice(0, 4)).toEqual(["#separator:Tab", "#html:true", "#notetype:Basic", "#tags:ngobrol"]);
    expect(lines.slice(4)).toEqual([
      'many of &lt;b&gt;\t<b>a lot of</b><br>She had a lot.<br>Say "a lot", not "many".',
      '…\t<b>a lot of</b><br>Say "a lot", not "many".',
      "",
    ]);
  });
});

describe("toCsv", () => {
  it("C4: is UTF-8 with a mark, quotes every cell, and keeps lines and quotes inside them", () => {
    expect(toCsv([word], ["Word", "You wrote"])).toBe(
      '\ufeff"Word","You wrote"\r\n' +
        '"a lot of","many\tof <b>","She had a lot.","Say ""a lot"",\nnot ""many"".","2026-02-03"\r\n',
    );
  });

  it("lets no spreadsheet take a learner's words for a formula", () => {
    expect(toCsv([{ ...word, word: "=1+1", instead: "-2" }], [])).toContain(`"'=1+1","'-2"`);
  });
});
