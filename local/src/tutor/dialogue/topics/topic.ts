/** Material for talking about one thing, in English of level A2 to B1. */
export interface Topic {
  readonly id: string;
  /** As in "Talking about …". */
  readonly title: string;
  /** Words, in any form listed, that show the learner talks about it. */
  readonly keywords: readonly string[];
  /** What to say to something about this topic in general. */
  readonly reactions: readonly string[];
  /** What to say where one of these words is used; better than a reaction. */
  readonly details: readonly (readonly [words: readonly string[], line: string])[];
  /** Open questions, each asked at most once in a conversation. */
  readonly questions: readonly string[];
}

/** Splits a list written as one text. */
export function list(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Splits lines written as one text. */
export function lines(text: string): string[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim());
}
