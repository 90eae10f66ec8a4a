import { pattern } from "../language/text";

/** A stronger or more natural word for one that is correct but plain. */
export interface BetterWord {
  readonly original: string;
  readonly replacement: string;
  readonly reason: { readonly en: string; readonly id: string };
}

const plain = {
  en: (word: string) => `“${word}” is one exact word for this.`,
  id: (word: string) => `“${word}” satu kata yang lebih tepat.`,
};
const formal = {
  en: "This sounds better in a formal text such as an application.",
  id: "Ini lebih cocok untuk teks formal, misalnya lamaran kerja.",
};
const natural = {
  en: "This is what native speakers usually say.",
  id: "Ini yang biasanya dipakai penutur asli.",
};
const polite = { en: "This sounds more polite.", id: "Ini terdengar lebih sopan." };

/** "very" + adjective, and one word that says the same. */
const intensified: readonly (readonly [string, string])[] = [
  ["good", "excellent"],
  ["bad", "terrible"],
  ["big", "huge"],
  ["small", "tiny"],
  ["beautiful", "gorgeous"],
  ["happy", "delighted"],
  ["sad", "miserable"],
  ["tired", "exhausted"],
  ["hungry", "starving"],
  ["hot", "boiling"],
  ["cold", "freezing"],
  ["angry", "furious"],
  ["interesting", "fascinating"],
  ["important", "essential"],
  ["old", "ancient"],
  ["dirty", "filthy"],
  ["clean", "spotless"],
  ["tasty", "delicious"],
  ["funny", "hilarious"],
  ["smart", "brilliant"],
  ["scared", "terrified"],
  ["surprised", "amazed"],
  ["crowded", "packed"],
  ["quiet", "silent"],
  ["difficult", "challenging"],
  ["rich", "wealthy"],
  ["nice", "lovely"],
  ["busy", "hectic"],
];
/** A person is not hectic, and an old person not ancient. */
const onlyThings = /\b(?:i|you|we|they|he|she|i'm|i’m|people|mother|father|friends?|teacher|boss)\b[^.]*$/i;
const notForPeople = new Set(["busy", "old", "hot", "cold", "big", "small", "expensive", "fast"]);

type Entry = readonly [
  source: RegExp,
  replacement: string,
  reason: { en: string; id: string },
  when?: "formal",
];

const entries: readonly Entry[] = [
  [
    pattern("get (?=a job|a certificate|a degree|experience|permission|information)"),
    "obtain ",
    formal,
    "formal",
  ],
  [pattern("(?:help|assist) (?=customers|clients|the team)"), "support ", formal, "formal"],
  [pattern("ask for (?=information|an? \\w+|more)"), "request ", formal, "formal"],
  [pattern("need (?=information|your help|a reply|an answer)"), "require ", formal, "formal"],
  [pattern("buy (?=products|equipment|goods|tickets)"), "purchase ", formal, "formal"],
  [pattern("(?:wanna)"), "want to", natural],
  [pattern("(?:gonna)"), "going to", natural],
  [pattern("gotta"), "have to", natural],
  [pattern("thanks? (?:you )?for your attention"), "thank you for listening", natural],
  [pattern("i want (?=a |an |some |the |to order|to ask|to buy)"), "I would like ", polite],
  [pattern("give me (?=a |an |some |the )"), "could I have ", polite],
  [pattern("take a rest"), "have a rest", natural],
  [pattern("play with my friends"), "hang out with my friends", natural],
  [pattern("wake up (?=early|late|at)"), "get up ", natural],
  [pattern("in this (?:modern |globalization )?era"), "nowadays", natural],
  [pattern("my hobby is (?=\\w+ing)"), "I enjoy ", natural],
  [pattern("i have a hobby (?:of )?(?=\\w+ing)"), "I enjoy ", natural],
  [pattern("refreshing (?=at|in|to)"), "relaxing ", natural],
  [pattern("big problem"), "serious problem", natural],
  [pattern("big mistake"), "serious mistake", natural],
  [pattern("good experience"), "valuable experience", natural],
  [pattern("nice experience"), "wonderful experience", natural],
  [pattern("bad experience"), "unpleasant experience", natural],
  [pattern("(?:strong|big) wind"), "high wind", natural],
];

const formalText =
  /\b(?:dear|sir|madam|application|apply|position|company|interview|hereby|regards|sincerely|resume|cv)\b/i;
const maximum = 3;

/**
 * Words of a correct text that could be better; none where nothing fits, never more than three.
 * @param context earlier text that shows whether the occasion is formal
 */
export function betterWords(text: string, context = ""): BetterWord[] {
  const found: (BetterWord & { at: number })[] = [];
  for (const [word, better] of intensified) {
    for (const match of text.matchAll(pattern(`(?:very|really) (${word})(?! (?:much|at|for me))`))) {
      const before = text.slice(0, match.index);
      if (notForPeople.has(word) && onlyThings.test(before)) continue;
      const reason = { en: plain.en(better), id: plain.id(better) };
      found.push({ original: match[0], replacement: better, reason, at: match.index });
    }
  }
  const isFormal = formalText.test(`${context} ${text}`);
  for (const [source, replacement, reason, when] of entries) {
    if (when === "formal" && !isFormal) continue;
    for (const match of text.matchAll(source)) {
      const original = match[0].trim();
      if (original.toLowerCase() === replacement.trim().toLowerCase()) continue;
      found.push({ original, replacement: replacement.trim(), reason, at: match.index });
    }
  }
  return found
    .sort((a, b) => a.at - b.at)
    .filter((word, index, all) => all.findIndex(({ at }) => at === word.at) === index)
    .slice(0, maximum)
    .map(({ original, replacement, reason }) => ({ original, replacement, reason }));
}
