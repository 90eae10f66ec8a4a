import type { Change, Correction } from "./correction";

/** A mistake that was corrected before. */
export interface PastMistake {
  original: string;
  replacement: string;
  /** Of the conversation it was made in; empty for the one that goes on. */
  title: string;
}

/** Case, and marks around the words, make no other mistake. */
const plain = (words: string): string => words.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** The same words, or the same two the other way round: whoever mixes two words up does it in both directions. */
function isSame(one: Pick<Change, "original" | "replacement">, other: PastMistake): boolean {
  const [wrong, right] = [plain(one.original), plain(one.replacement)];
  const [otherWrong, otherRight] = [plain(other.original), plain(other.replacement)];
  if (wrong === "" || right === "") return false;
  return (wrong === otherWrong && right === otherRight) || (wrong === otherRight && right === otherWrong);
}

/** A correction whose changes say where the same mistake was made before; undefined where none was. */
export function withRepeats(correction: Correction, past: readonly PastMistake[]): Correction | undefined {
  const changes = correction.changes.map((change) => {
    if (change.before !== undefined) return change;
    const before = past.find((mistake) => isSame(change, mistake))?.title;
    if (before === undefined) return change;
    return { ...change, before };
  });
  const found = changes.some((change, index) => change !== correction.changes[index]);
  return found ? { ...correction, changes } : undefined;
}

/** Mistakes in messages of the learner. */
export function mistakesIn(messages: readonly { correction?: Correction }[], title = ""): PastMistake[] {
  return messages.flatMap(({ correction }) =>
    (correction?.changes ?? []).map(({ original, replacement }) => ({ original, replacement, title })),
  );
}
