import { type Token, tokenize } from "../../language/text";
import { stativeVerbs, verbsThatAreNouns } from "../../language/regular-verbs";
import { baseOf, gerundOf, participleOf, pastOf, thirdPersonOf } from "../../language/verbs";
import { type Clause, type FiniteVerb, finiteVerbs, splitClauses } from "../clauses";
import type { Edit } from "../rule";
import { findPastTime, hasFutureTime, hasPresentTime } from "../time-words";

/** Opinions and politeness live in the present even when they are about the past: "I think she left yesterday". */
const opinionVerbs = new Set(
  "think believe hope guess know suppose remember mean thank apologize wish".split(" "),
);
const passingStates = new Set(
  "sick tired busy hungry thirsty sleepy late happy sad angry bored afraid ill".split(" "),
);
const auxiliaryPast = new Map([
  ["am", "was"],
  ["is", "was"],
  ["are", "were"],
  ["i'm", "I was"],
  ["he's", "he was"],
  ["she's", "she was"],
  ["it's", "it was"],
  ["we're", "we were"],
  ["they're", "they were"],
  ["isn't", "wasn't"],
  ["aren't", "weren't"],
  ["don't", "didn't"],
  ["doesn't", "didn't"],
  ["can", "could"],
  ["can't", "couldn't"],
  ["cannot", "could not"],
  ["must", "had to"],
]);
const beforeBase = new Set(
  "did didn't can could will would should must may might let make made help see saw to".split(" "),
);
/** What follows a verb rather than a noun: "and drink the tea", not "food and drink". */
const afterVerb = new Set(
  "the a an my your his her our their some many to it them him me us tea coffee water juice milk rice lunch dinner breakfast music football with in at on about together again until for home there".split(
    " ",
  ),
);
/** Words that open a clause of the same story. */
const storyIntros = new Set(["", "and", "then", ",", ";", "but", "so", "or", "because", "when", "while"]);

/** Puts the verbs of a sentence about yesterday into the past; leaves what may well be true today. */
export function pastTimeEdits(sentence: string): Edit[] {
  const time = findPastTime(sentence);
  if (!time) return [];
  const clauses = splitClauses(tokenize(sentence));
  const main = mainClause(clauses, time);
  const mainEdits = main ? clauseEdits(main, () => true) : [];
  const others = clauses.filter((clause) => clause !== main && storyIntros.has(clause.intro));
  const otherEdits = others.flatMap((clause) => {
    if (hasPresentTime(clause.tokens.map((token) => token.text).join(" "))) return [];
    if (!continues(clauses, clause)) return [];
    return clauseEdits(clause, (verb) => belongsToStory(clause, verb, mainEdits.length > 0));
  });
  return [...mainEdits, ...otherEdits];
}

/** How far a "yesterday" reaches. */
const storyLength = 3;

/** Carries the past on into the next sentences where the learner told the one with the time word in the present. */
export function storyEdits(sentence: string, before: readonly string[]): Edit[] {
  if (!before.slice(-storyLength).some((earlier) => pastTimeEdits(earlier).length > 0)) return [];
  if (findPastTime(sentence) || hasPresentTime(sentence) || hasFutureTime(sentence) || sentence.endsWith("?"))
    return [];
  const clauses = splitClauses(tokenize(sentence));
  return clauses
    .filter((clause) => storyIntros.has(clause.intro) && continues(clauses, clause))
    .flatMap((clause) => clauseEdits(clause, (verb) => belongsToStory(clause, verb, false)));
}

/** The clause the time word belongs to: its own, or, where that has no verb or is "when I was…", the next one or the first. */
function mainClause(clauses: readonly Clause[], time: { start: number; end: number }): Clause | undefined {
  const index = clauses.findIndex((clause) =>
    clause.tokens.some((token) => token.start < time.end && token.end > time.start),
  );
  const own = clauses[index];
  if (!own || !storyIntros.has(own.intro)) return undefined;
  const startsWithWhen = own.intro === "when" || own.tokens[0]?.lower === "when";
  if (!startsWithWhen && finiteVerbs(own).length > 0) return own;
  const opens = index === 0 || clauses[0]?.tokens.length === 0;
  const main = opens ? clauses[index + 1] : clauses[0];
  return main && storyIntros.has(main.intro) ? main : undefined;
}

/** False where a verb without a subject goes on with an infinitive: "I wanted to go and buy". */
function continues(clauses: readonly Clause[], clause: Clause): boolean {
  if (finiteVerbs(clause).some(({ subject }) => subject !== "")) return true;
  const previous = clauses[clauses.indexOf(clause) - 1]?.tokens ?? [];
  const verb = previous.findLastIndex((token, index) => {
    const follows = afterVerb.has(previous[index + 1]?.lower ?? "");
    const hasSubject = /^(?:i|you|we|they|he|she|it)$/.test(previous[index - 1]?.lower ?? "");
    return (
      baseOf(token.lower) !== undefined && (hasSubject || follows || !verbsThatAreNouns.has(token.lower))
    );
  });
  return verb >= 0 && !beforeBase.has(previous[verb - 1]?.lower ?? "");
}

function belongsToStory({ tokens, intro }: Clause, verb: FiniteVerb, storyIsWrong: boolean): boolean {
  const word = tokens[verb.index]?.lower ?? "";
  const base = baseOf(word) ?? "";
  const state = tokens.slice(verb.index + 1).some((token) => passingStates.has(token.lower));
  if (["am", "is", "are", "i'm"].includes(word) && state) return true;
  if (storyIsWrong) return true;
  const disagrees = /^(?:he|she|it)$/.test(verb.subject) && word === base && base !== "";
  return intro !== "because" && intro !== "when" && (disagrees || (base !== "" && !stativeVerbs.has(base)));
}

function clauseEdits(clause: Clause, accept: (verb: FiniteVerb) => boolean): Edit[] {
  const verbs = finiteVerbs(clause);
  return verbs.flatMap((verb, position) => {
    const later = verbs[position + 1];
    const laterIsPast = later !== undefined && isPast(clause.tokens[later.index]);
    return laterIsPast || !accept(verb) ? [] : verbEdits(clause.tokens, verb);
  });
}

function verbEdits(tokens: readonly Token[], { index, subject, subjectIndex }: FiniteVerb): Edit[] {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || (!next && subject === "")) return [];
  const base = baseOf(token.lower);
  const question = tokens[subjectIndex - 1];
  if (subjectIndex > 0 && question && isAuxiliary(question)) return questionEdits(question, token);
  if (subjectIndex > 0 && beforeBase.has(question?.lower ?? "")) return [];
  if (
    opinionVerbs.has(base ?? "") ||
    (base === "want" && /^(?:tell|talk|say|ask)$/.test(tokens[index + 2]?.lower ?? ""))
  )
    return [];
  if (subject === "" && verbsThatAreNouns.has(base ?? "") && !afterVerb.has(next?.lower ?? "")) return [];
  if (token.lower === "will" || /^(?:am|is|are)$/.test(token.lower)) {
    const nextBase = baseOf(next?.lower ?? "");
    if (next && nextBase !== undefined && next.lower === nextBase) {
      return [edit(token.start, next.end, pastOf(nextBase))];
    }
    if (
      next?.lower === gerundOf("go") &&
      /^(?:to|home|there|shopping)$/.test(tokens[index + 2]?.lower ?? "")
    ) {
      return [edit(token.start, next.end, pastOf("go"))];
    }
  }
  const auxiliary = auxiliaryPast.get(token.lower);
  if (auxiliary !== undefined) return [edit(token.start, token.end, auxiliary)];
  if (base === undefined || (token.lower !== base && token.lower !== thirdPersonOf(base))) return [];
  const nextBase = baseOf(next?.lower ?? "");
  // The present perfect has a rule of its own.
  if (base === "have" && (next?.lower === "been" || (nextBase && next?.lower === participleOf(nextBase))))
    return [];
  if (base === "do" && next?.lower === "not") return [edit(token.start, token.end, "did")];
  return pastOf(base) === token.lower ? [] : [edit(token.start, token.end, pastOf(base))];
}

/** "Do you go…?" → "Did you go…?", "Are you sick…?" → "Were you sick…?" */
function questionEdits(question: Token, verb: Token): Edit[] {
  if (opinionVerbs.has(baseOf(verb.lower) ?? "")) return [];
  const past = /^(?:do|does)$/.test(question.lower) ? "did" : auxiliaryPast.get(question.lower);
  return past === undefined || /^can/.test(question.lower) ? [] : [edit(question.start, question.end, past)];
}

function isAuxiliary(token: Token): boolean {
  return token.lower === "do" || token.lower === "does" || auxiliaryPast.has(token.lower);
}

function isPast(token: Token | undefined): boolean {
  if (!token) return false;
  const base = baseOf(token.lower);
  return (
    /^(?:was|were|wasn't|weren't|did|didn't|had|could)$/.test(token.lower) ||
    (base !== undefined && token.lower === pastOf(base) && token.lower !== base)
  );
}

function edit(start: number, end: number, replacement: string): Edit {
  return { start, end, replacement };
}
