/** A word or a mark of punctuation, and where it stands. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

export interface Sentence {
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
}

const tokenPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const abbreviation = /(?:\b(?:mr|mrs|ms|dr|prof|st|no|vs|etc|e\.g|i\.e|a\.m|p\.m)|\b[A-Z])\.$/i;

export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll("’", "'"),
    start: match.index,
    end: match.index + match[0].length,
    isWord: /^[\p{L}\p{N}]/u.test(match[0]),
  }));
}

/** The words of a text in lower case, with straight apostrophes. */
export function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter((token) => token.isWord)
    .map((token) => token.lower);
}

/** Splits at . ! ? … and line ends; each sentence keeps its mark and loses the space around it. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") sentences.push({ text: piece.trim(), start: start + lead });
    start = end;
  };
  for (const match of text.matchAll(/[.!?…]+["'”’)]*(?=\s|$)|\n+/gu)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && abbreviation.test(text.slice(start, end)) && end < text.length) continue;
    push(end);
  }
  push(text.length);
  return sentences;
}

/** Gives a replacement the capital of what it replaces: "Informations" → "Information". */
export function withCaseOf(original: string, replacement: string): string {
  const first = /\p{L}/u.exec(original);
  const capital = first !== null && first[0] !== first[0].toLowerCase();
  // "I" is always a capital and says nothing about the word's place in the sentence.
  if (!capital || /^\W*I(?:['’]\w+)?\b/.test(original)) return replacement;
  return replacement.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** A pattern fragment that matches any of the words. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})`;
}

const endsInLookahead = /\(\?=(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$/;

/**
 * A case-insensitive pattern over whole words, written readably: a space stands for any white space and ' for both
 * apostrophes. A source that ends in a space or in "(?=…)" says itself what follows.
 */
export function pattern(source: string): RegExp {
  const readable = source
    .replaceAll(/ ([*?])/g, "\\s$1")
    .replaceAll(" ", "\\s+")
    .replaceAll("'", "['’]");
  const end = endsInLookahead.test(source) || source.endsWith(" ") ? "" : "(?![\\p{L}\\p{N}]|['’-]\\p{L})";
  return new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${readable})${end}`, "giu");
}
