import { looksIndonesian } from "../language/indonesian-words";
import { wordsOf } from "../language/text";
import { applyRules, withoutOverlaps } from "./apply-rules";
import { wordChanges, type WordChange } from "./word-changes";
import { EditedText } from "./edited-text";
import type { GrammarChecker, Lint } from "./harper";
import { harperReason } from "./harper-reasons";
import { ownRules } from "./rules/index";

export interface Correction {
  readonly original: string;
  readonly corrected: string;
  readonly changes: readonly WordChange[];
  /** The learner wrote Indonesian: nothing was corrected. */
  readonly isIndonesian: boolean;
}

/** Longer texts go without harper, whose work blocks the process for about 20 ms a sentence. */
const maximumForHarper = 6000;
/** Typing slips fixed by harper let own rules see words they did not see before, and the other way round. */
const rounds = 3;

/** Corrects with the own rules alone: at once, for the dialogue. */
export function correctQuickly(original: string): Correction {
  if (looksIndonesian(wordsOf(original))) return untouched(original);
  const text = new EditedText(original);
  applyRules(text, ownRules);
  return finish(text);
}

/** Corrects with the own rules and, where it could be loaded, harper. */
export async function correct(original: string, checker: GrammarChecker | undefined): Promise<Correction> {
  if (looksIndonesian(wordsOf(original))) return untouched(original);
  const text = new EditedText(original);
  applyRules(text, ownRules);
  for (let round = 0; checker && original.length <= maximumForHarper && round < rounds; round += 1) {
    const before = text.current;
    const lints = await checker.check(before);
    // Misspelt words first: what the other checks say about them is mostly wrong.
    const spelling = lints.filter(({ kind }) => kind === "Spelling");
    applyLints(text, round === 0 && spelling.length > 0 ? spelling : lints);
    if (text.current === before) break;
    applyRules(text, ownRules);
  }
  return finish(text);
}

function applyLints(text: EditedText, lints: readonly Lint[]): void {
  for (const lint of withoutOverlaps(lints).reverse()) {
    const before = text.current;
    text.replace(lint.start, lint.end, lint.replacement, harperReason(lint));
    // A word taken away leaves two spaces behind.
    if (
      lint.replacement === "" &&
      /\s/.test(before[lint.start - 1] ?? "") &&
      /[\s.,!?]/.test(before[lint.end] ?? " ")
    ) {
      text.replace(lint.start - 1, lint.start, "", harperReason(lint));
    }
  }
}

function finish(text: EditedText): Correction {
  return {
    original: text.original,
    corrected: text.current,
    changes: wordChanges(text),
    isIndonesian: false,
  };
}

function untouched(original: string): Correction {
  return { original, corrected: original, changes: [], isIndonesian: true };
}
