import { baseOf } from "../language/verbs";
import { personNouns, pluralNouns } from "../language/nouns";
import type { Token } from "../language/text";

/** A stretch of a sentence between conjunctions. */
export interface Clause {
  /** The conjunction or mark that opens it; "" at the start of the sentence. */
  readonly intro: string;
  readonly tokens: readonly Token[];
}

const openers = new Set(
  "and but so or because when while who which that if although though where how what why as than before after until , ; : ( )".split(
    " ",
  ),
);
const questionWords = new Set("who where how what why when which".split(" "));

/** Cuts a sentence at its conjunctions and commas; "and then" opens one clause, not two. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: { intro: string; tokens: Token[] }[] = [{ intro: "", tokens: [] }];
  tokens.forEach((token, index) => {
    const current = clauses.at(-1);
    const opensQuestion = index === 0 && questionWords.has(token.lower) && tokens.at(-1)?.text === "?";
    if (!current || !openers.has(token.lower) || opensQuestion) {
      current?.tokens.push(token);
    } else if (current.tokens.length === 0 && current.intro !== "") {
      // ", and": the word tells more than the comma.
      current.intro = token.lower;
    } else {
      clauses.push({ intro: token.lower, tokens: [] });
    }
  });
  return clauses;
}

/** A verb that carries the tense of its clause, and its subject. */
export interface FiniteVerb {
  /** Index of the verb's token in the clause. */
  readonly index: number;
  /** Subject's last word in lower case; "" where the clause goes on with the subject of the one before. */
  readonly subject: string;
  /** Index of the subject's last token; -1 where there is none. */
  readonly subjectIndex: number;
}

const pronouns = new Set("i you we they he she it there everyone everybody someone nobody".split(" "));
const adverbs = new Set(
  "also just really then always never often usually sometimes still already only even suddenly finally immediately both all not".split(
    " ",
  ),
);
const people = new Set([...personNouns, ...pluralNouns, "family", "people", "children"]);
const auxiliaries = new Set(
  "am is are was were isn't aren't don't doesn't do does did didn't have has had can can't cannot could will would must should may might i'm he's she's it's we're they're you're".split(
    " ",
  ),
);
const determiners = new Set(
  "my your his her our their the a an some many two three four five all these those".split(" "),
);

/** Finds the verbs that follow a subject, and a verb that opens a clause after "and", "then" or a comma. */
export function finiteVerbs(clause: Clause): FiniteVerb[] {
  const { tokens, intro } = clause;
  const found: FiniteVerb[] = [];
  tokens.forEach((token, index) => {
    if (!isSubject(tokens, index)) return;
    const verb = skipAdverbs(tokens, index + 1);
    if (isVerb(tokens[verb])) found.push({ index: verb, subject: token.lower, subjectIndex: index });
  });
  if (["and", "then", ",", "but", "or"].includes(intro)) {
    const verb = skipAdverbs(tokens, 0);
    if (isVerb(tokens[verb]) && !found.some(({ index }) => index === verb)) {
      found.push({ index: verb, subject: "", subjectIndex: -1 });
    }
  }
  return found;
}

function isSubject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  const before = tokens[index - 1];
  if (pronouns.has(token.lower)) {
    const mayBeObject = token.lower === "you" || token.lower === "it";
    const afterVerb =
      before !== undefined && (baseOf(before.lower) ?? "") !== "" && !auxiliaries.has(before.lower);
    return !(
      mayBeObject &&
      (afterVerb || /^(?:to|for|with|of|about|at|in|on|from)$/.test(before?.lower ?? ""))
    );
  }
  if (people.has(token.lower)) {
    return before !== undefined
      ? determiners.has(before.lower) && !isVerb(tokens[index - 2])
      : token.lower === "people";
  }
  // A name: "Budi go", but not the capital at the start of the sentence or after a preposition.
  return (
    /^\p{Lu}\p{Ll}+$/u.test(token.text) && index > 0 && before?.isWord === true && adverbs.has(before.lower)
  );
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let index = from;
  while (adverbs.has(tokens[index]?.lower ?? "") && tokens[index]?.lower !== "not") index += 1;
  return index;
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (auxiliaries.has(token.lower) || baseOf(token.lower) !== undefined);
}
