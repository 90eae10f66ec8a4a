import type { EditedText, Piece, Reason } from "./edited-text";

/** What a learner sees of a correction: whole words, never an empty side. */
export interface WordChange {
  readonly original: string;
  readonly replacement: string;
  readonly reasons: readonly Reason[];
}

/** Widens each changed stretch to whole words; what then overlaps becomes one change. */
export function wordChanges(text: EditedText): WordChange[] {
  const groups: { start: number; end: number; pieces: Piece[] }[] = [];
  for (const piece of text.changed) {
    const range = widen(text.original, piece);
    const last = groups.at(-1);
    if (last && range.start < last.end) {
      last.end = Math.max(last.end, range.end);
      last.pieces.push(piece);
    } else {
      groups.push({ ...range, pieces: [piece] });
    }
  }
  return groups.map(({ start, end, pieces }) => {
    let replacement = "";
    let position = start;
    for (const piece of pieces) {
      replacement += text.original.slice(position, piece.start) + piece.text;
      position = piece.end;
    }
    return {
      original: text.original.slice(start, end).trim(),
      replacement: (replacement + text.original.slice(position, end)).trim(),
      reasons: pieces
        .flatMap((piece) => piece.reasons)
        .filter((reason, index, all) => all.findIndex(({ rule }) => rule === reason.rule) === index),
    };
  });
}

const pronoun = /^(?:i|you|he|she|it|we|they)\s*$/i;
const wordPart = /[\p{L}\p{N}'’-]/u;

function widen(original: string, piece: Piece): { start: number; end: number } {
  let { start, end } = piece;
  const isWord = (index: number): boolean => wordPart.test(original[index] ?? " ");
  while (start > 0 && isWord(start - 1) && (isWord(start) || start === end)) start -= 1;
  while (end < original.length && isWord(end) && isWord(end - 1)) end += 1;
  const isEmpty = (text: string): boolean => !wordPart.test(text);
  if (
    isEmpty(original.slice(start, end)) ||
    isEmpty(original.slice(start, piece.start) + piece.text + original.slice(piece.end, end))
  ) {
    // An insertion shows the word after it, a deletion the word before it; at the edge of the text the other one. A
    // pronoun alone says nothing: "I am agree" shows both.
    const next = /^\W*?[\p{L}\p{N}'’-]+/u.exec(original.slice(end));
    const previous = /[\p{L}\p{N}'’-]+[^\p{L}\p{N}]*$/u.exec(original.slice(0, start));
    const takeNext =
      piece.text.trim() !== "" ? (next ?? undefined) : previous ? undefined : (next ?? undefined);
    if (takeNext) end += takeNext[0].length;
    else if (previous) {
      start = previous.index;
      if (next && pronoun.test(previous[0])) end += next[0].length;
    }
  }
  return { start, end };
}
