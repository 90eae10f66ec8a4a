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
    // "I agree... but": an ellipsis within a sentence.
    if (/^(?:\.{2,}|…)/.test(match[0]) && /^\s*\p{Ll}/u.test(text.slice(end))) continue;
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

/** Latin letters, accents included. */
const letters = "A-Za-zÀ-ÖØ-öø-ɏ";

type Trie = Map<string, Trie>;

/**
 * A pattern fragment that matches any of the words, the longest first. Words that begin alike share their beginning: a
 * plain list of hundreds of words takes the engine ten times as long to compile.
 */
export function anyOf(words: Iterable<string>): string {
  const root: Trie = new Map();
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      const next: Trie = node.get(letter) ?? new Map<string, Trie>();
      node.set(letter, next);
      node = next;
    }
    node.set("", new Map());
  }
  return fragment(root);
}

function fragment(node: Trie): string {
  const branches = [...node]
    .filter(([letter]) => letter !== "")
    .map(([letter, next]) => letter + fragment(next));
  if (branches.length === 0) return "";
  const ends = node.has("");
  if (branches.length === 1 && !ends) return branches[0] ?? "";
  return `(?:${branches.join("|")})${ends ? "?" : ""}`;
}

/**
 * A case-insensitive pattern over whole words, written readably: a space stands for any white space and ' for both
 * apostrophes. A source that ends in a space or in "(?=…)" says itself what follows.
 */
export function pattern(source: string): RegExp {
  const readable = source
    .replaceAll(/ ([*?])/g, "\\s$1")
    .replaceAll(" ", "\\s+")
    .replaceAll("'", "['’]");
  const end = endsInLookahead(source) || source.endsWith(" ") ? "" : `(?![${letters}\\d]|['’-][${letters}])`;
  // Without the u flag, which makes the engine fold the case of every letter the Unicode way: four times the work.
  return new RegExp(`(?<![${letters}\\d'’-])(?:${readable})${end}`, "gi");
}

/** Whether the last group of a pattern is "(?=…)". */
function endsInLookahead(source: string): boolean {
  if (!source.endsWith(")") || source.endsWith("\\)")) return false;
  let depth = 0;
  for (let index = source.length - 1; index >= 0; index -= 1) {
    if (source[index - 1] === "\\") continue;
    if (source[index] === ")") depth += 1;
    else if (source[index] === "(") depth -= 1;
    if (depth === 0) return source.startsWith("(?=", index);
  }
  return false;
}
