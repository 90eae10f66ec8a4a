import { type BetterWord, betterWords } from "./correction/better-words";
import { type Correction, correct } from "./correction/corrector";
import type { GrammarChecker } from "./correction/harper";
import { tipFor } from "./correction/tips";

/** Language in which reasons and tips are written: English or Indonesian. */
export type TeachingLanguage = "en" | "id";

/** What the tutor has to say about a learner's text; the field names are those of the client's correction schema. */
export interface Feedback {
  readonly corrected: string;
  readonly changes: readonly Remark[];
  readonly betterWords: readonly Remark[];
  readonly tip: string;
}

export interface Remark {
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

/** Corrects a learner's text and explains it in their language. */
export async function analyze(
  text: string,
  language: TeachingLanguage,
  checker: GrammarChecker | undefined,
): Promise<{ correction: Correction; feedback: Feedback }> {
  const correction = await correct(text, checker);
  const better: BetterWord[] = correction.isIndonesian ? [] : betterWords(correction.corrected);
  return {
    correction,
    feedback: {
      corrected: correction.corrected,
      changes: correction.changes.map(({ original, replacement, reasons }) => ({
        original,
        replacement,
        reason: reasons.map((reason) => reason[language]).join(" "),
      })),
      betterWords: better.map(({ original, replacement, reason }) => ({
        original,
        replacement,
        reason: reason[language],
      })),
      tip: tipFor(correction)[language],
    },
  };
}
