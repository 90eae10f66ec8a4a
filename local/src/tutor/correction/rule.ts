import { withCaseOf } from "../language/text";
import type { Reason } from "./edited-text";

/** A correction of one sentence; offsets are within the sentence. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What a mistake belongs to, for scores and tips. */
export type RuleTopic =
  | "tense"
  | "agreement"
  | "noun"
  | "article"
  | "verb-pattern"
  | "preposition"
  | "adjective"
  | "word-choice"
  | "question"
  | "sentence"
  | "spelling";

/** One mistake that Indonesian speakers make, and its cure. */
export interface Rule {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly reason: Reason;
  /** [what learners write, what it becomes] */
  readonly examples: readonly (readonly [wrong: string, right: string])[];
  /** Correct sentences that look similar and stay as they are. */
  readonly correct: readonly string[];
  /** @param before earlier sentences of the text, the nearest last */
  readonly find: (sentence: string, before: readonly string[]) => Edit[];
}

/** A match as an array of texts: [0] is the whole, then the groups; groups that took no part are "". */
export type Groups = readonly string[];

/** Builds the replacement of a match, or undefined to leave it alone. */
export type Replace = (groups: Groups, before: string, after: string) => string | undefined;

export interface RuleProps {
  readonly id: string;
  /** Why, for a learner: one short sentence each. */
  readonly en: string;
  readonly in: string;
  /** [pattern, replacement]: a text may use $1…$9. */
  readonly when?: readonly (readonly [RegExp, string | Replace])[];
  /** For rules that look at the whole sentence. */
  readonly find?: (sentence: string, before: readonly string[]) => Edit[];
  readonly examples: readonly (readonly [wrong: string, right: string])[];
  readonly correct: readonly string[];
}

/** Makes the rules of one topic; ids become "topic.id". */
export function rules(topic: RuleTopic, entries: readonly RuleProps[]): Rule[] {
  return entries.map((entry) => {
    const id = `${topic}.${entry.id}`;
    return {
      id,
      topic,
      reason: { rule: id, en: entry.en, id: entry.in },
      examples: entry.examples,
      correct: entry.correct,
      find: (sentence, before) => [
        ...(entry.when ?? []).flatMap(([pattern, replacement]) =>
          findPattern(sentence, pattern, replacement),
        ),
        ...(entry.find?.(sentence, before) ?? []),
      ],
    };
  });
}

function findPattern(sentence: string, pattern: RegExp, replacement: string | Replace): Edit[] {
  return Array.from(sentence.matchAll(pattern)).flatMap((match) => {
    const groups = Array.from(match, (group: string | undefined) => group ?? "");
    const [whole = ""] = groups;
    const end = match.index + whole.length;
    const text =
      typeof replacement === "string"
        ? replacement.replace(/\$(\d)/g, (_, digit: string) => groups[Number(digit)] ?? "")
        : replacement(groups, sentence.slice(0, match.index), sentence.slice(end));
    if (text === undefined) return [];
    return [{ start: match.index, end, replacement: withCaseOf(whole, text) }];
  });
}
