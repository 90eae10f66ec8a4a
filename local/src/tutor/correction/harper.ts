import type { Linter, Suggestion } from "harper.js";
import { isBritish } from "../../../../frontend/src/slips/british";
import { indonesianWords } from "../language/indonesian-words";

/** One correction that harper proposes; offsets in UTF-16 units, as JavaScript counts. */
export interface Lint {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** harper's rule, such as "SpellCheck". */
  readonly rule: string;
  /** harper's lint kind, such as "Agreement". */
  readonly kind: string;
  /** harper's own explanation, in English. */
  readonly message: string;
}

/** Finds mistakes that the own rules do not know, spelling above all. */
export interface GrammarChecker {
  readonly check: (text: string) => Promise<readonly Lint[]>;
}

/** Matters of taste, and kinds that would change what a learner wanted to say. */
const ignoredKinds = new Set([
  "Enhancement",
  "Formatting",
  "Readability",
  "Regionalism",
  "Style",
  "Redundancy",
]);

/** The own rules know these mistakes and more of what is around them. */
const ownTerritory = new Set([
  "DidPast",
  "GoodAt",
  "MissingTo",
  "PronounInflectionBe",
  "PronounVerbAgreement",
  "SinceDuration",
  "SplitWords",
  "HaveTakeALook",
]);

/** Loads harper's dictionary and rules: about 2 s and 380 MB, so once per process. */
export async function loadHarper(): Promise<GrammarChecker> {
  const [{ Dialect, LocalLinter, SuggestionKind }, { binary }] = await Promise.all([
    import("harper.js"),
    import("harper.js/binary"),
  ]);
  const linter: Linter = new LocalLinter({ binary, dialect: Dialect.American });
  await linter.setup();
  // The first checks build tables and compile code; better now than in a learner's request.
  for (const text of ["She is reading a book.", "My freind was verry hapy yestarday."]) {
    await linter.organizedLints(text, { language: "plaintext" });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const apply = (problem: string, suggestion: Suggestion): string => {
    const text = suggestion.get_replacement_text();
    switch (suggestion.kind()) {
      case SuggestionKind.Remove:
        return "";
      case SuggestionKind.InsertAfter:
        return problem + text;
      default:
        return text;
    }
  };
  return {
    check: async (text) => {
      const toUnits = unitOffsets(text);
      const groups = await linter.organizedLints(text, { language: "plaintext" });
      return Object.entries(groups).flatMap(([rule, lints]) =>
        lints.flatMap((lint): Lint[] => {
          const kind = lint.lint_kind();
          const suggestions = lint.suggestions();
          const [suggestion] = suggestions;
          const problem = lint.get_problem_text();
          if (ignoredKinds.has(kind) || ownTerritory.has(rule) || !suggestion) return [];
          const replacement = apply(problem, suggestion);
          if (rule === "SpellCheck" && !isLikelyTypo(problem, replacement, text, toUnits(lint.span().start)))
            return [];
          const texts = suggestions.map((one) => one.get_replacement_text());
          if (isBritish(problem, texts)) return [];
          const { start, end } = lint.span();
          return [
            { start: toUnits(start), end: toUnits(end), replacement, rule, kind, message: lint.message() },
          ];
        }),
      );
    },
  };
}

/** Quoted words, names, foreign words, British spellings and far-fetched guesses are left alone. */
function isLikelyTypo(word: string, guess: string, text: string, start: number): boolean {
  if (/["“‘][^"”’]*$/.test(text.slice(0, start)) && /^[^"“‘]*["”’]/.test(text.slice(start))) return false;
  if (indonesianWords.has(word.toLowerCase())) return false;
  const startsSentence = /(?:^|[.!?]\s+)$/.test(text.slice(0, start));
  const isCapital = word !== word.toLowerCase();
  if (isCapital && !startsSentence) return false;
  return word.length >= 4 && distance(word.toLowerCase(), guess.toLowerCase()) <= (word.length < 6 ? 1 : 2);
}

/** Optimal string alignment: a swap of neighbours counts as one edit, as typists make it. */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j += 1) (rows[0] ?? [])[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = best;
    }
  }
  return at(a.length, b.length);
}

/** harper counts code points. */
function unitOffsets(text: string): (codePoint: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset;
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (offset) => offsets[offset] ?? text.length;
}
