import type { Word } from "./history";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\s+/g, " ").trim();

/**
 * Words as notes for Anki's "Basic" note type: what the learner wrote on the front; the better words, a sentence and
 * the reason on the back. Its lines that begin with # tell Anki how to read it.
 */
export function toAnki(words: readonly Word[]): string {
  const lines = words.map(({ word, instead, reason, example }) => {
    const back = [`<b>${escaped(word)}</b>`, escaped(example), escaped(reason)].filter((part) => part !== "");
    return [escaped(instead) || "…", back.join("<br>")].join("\t");
  });
  return ["#separator:Tab", "#html:true", "#notetype:Basic", "#tags:ngobrol", ...lines, ""].join("\n");
}

/** A cell that a spreadsheet takes for text, whatever it begins with. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** Words as a table for spreadsheets: CSV of RFC 4180, with a mark that it is UTF-8, which Excel needs. */
export function toCsv(words: readonly Word[], titles: readonly string[]): string {
  const rows = words.map(({ word, instead, example, reason, at }) => [
    word,
    instead,
    example,
    reason,
    at.slice(0, 10),
  ]);
  return `\ufeff${[titles, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
