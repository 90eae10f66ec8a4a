import { splitSentences } from "../language/text";
import type { EditedText } from "./edited-text";
import type { Edit, Rule } from "./rule";

/** Rules may uncover work for each other; more rounds than this have never been needed. */
const maximumRounds = 4;

/**
 * Uses every rule twice, so that their patterns are compiled (0.3 s in all) before a learner waits for them. Between two
 * rules other work gets its turn.
 */
export async function warmUp(rules: readonly Rule[]): Promise<void> {
  for (const rule of rules) {
    for (const text of [
      "Yesterday I go to Bali and she have many informations",
      "We are at home, but it is late.",
    ]) {
      rule.find(text, []);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Applies the rules to each sentence, in their order, until nothing changes any more. */
export function applyRules(text: EditedText, rules: readonly Rule[]): void {
  const seen = new Set<string>();
  for (let round = 0; round < maximumRounds && !seen.has(text.current); round += 1) {
    seen.add(text.current);
    for (const rule of rules) applyRule(text, rule);
  }
}

function applyRule(text: EditedText, rule: Rule): void {
  const sentences = splitSentences(text.current);
  const texts = sentences.map((sentence) => sentence.text);
  // From the end to the start, so that the offsets of what is still to do stay right.
  sentences.toReversed().forEach((sentence, index) => {
    const before = texts.slice(0, sentences.length - 1 - index);
    for (const edit of withoutOverlaps(rule.find(sentence.text, before)).reverse()) {
      text.replace(sentence.start + edit.start, sentence.start + edit.end, edit.replacement, rule.reason);
    }
  });
}

/** Edits in order of place; of two that overlap the earlier one stays. */
export function withoutOverlaps<T extends Edit>(edits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || edit.start >= last.end) kept.push(edit);
  }
  return kept;
}
