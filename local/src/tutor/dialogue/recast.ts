import { correctQuickly } from "../correction/corrector";
import { splitSentences, wordsOf } from "../language/text";
import { choose } from "./choose";

/** Longer sentences are not repeated: nobody does in a conversation. */
const longest = 18;

const swaps = new Map([
  ["i", "you"],
  ["me", "you"],
  ["my", "your"],
  ["mine", "yours"],
  ["myself", "yourself"],
  ["i'm", "you're"],
  ["i've", "you've"],
  ["i'll", "you'll"],
  ["i'd", "you'd"],
  ["am", "are"],
  ["we", "you"],
  ["us", "you"],
  ["our", "your"],
  ["we're", "you're"],
  ["we've", "you've"],
]);
const echoes = ["Ah, {}!", "Oh, so {}!", "I see, {}.", "Right, {}."] as const;
const quietEchoes = ["I see, {}.", "Right, {}.", "Oh, {}."] as const;
const isSad =
  /\b(?:sad|sick|ill|died|dead|tired|hurt|accident|lost|angry|afraid|lonely|stress\w*|problem|cry|cried)\b/i;
const quotes = [
  "By the way, we say: {}",
  "A small note: in English it is {}",
  "You can say it like this: {}",
] as const;
/** Said before the sentence proper; nobody repeats it. */
const interjection =
  /^(?:(?:yes|no|yeah|ok|okay|well|hello|hi|sorry|oh|actually|thank you|thanks)[,.!]?\s+)+/i;

/**
 * Says a learner's sentence again in correct English, as a kind listener would: "I go to Bali yesterday" → "Ah, you went to
 * Bali yesterday!" Only differences one can hear count; capitals and apostrophes are left to the written correction.
 * @returns undefined where there is nothing to say again
 */
export function recast(text: string, seed: number): string | undefined {
  for (const sentence of splitSentences(text)) {
    const { corrected, changes } = correctQuickly(sentence.text);
    const audible = changes.some(({ reasons }) => reasons.some(({ rule }) => !rule.startsWith("spelling.")));
    if (!audible) continue;
    const words = wordsOf(corrected);
    if (words.length > longest) continue;
    const canEcho =
      !corrected.includes("?") &&
      !words.some((word) => /^you/.test(word)) &&
      words.some((word) => swaps.has(word));
    const frames = canEcho ? (isSad.test(corrected) ? quietEchoes : echoes) : quotes;
    const frame = choose<string>(frames, seed, "") ?? frames[0];
    return frame.replace("{}", canEcho ? echo(corrected.replace(interjection, "")) : quote(corrected));
  }
  return undefined;
}

/** The full stop stands behind the quotation mark, so that what follows is a new sentence. */
function quote(sentence: string): string {
  return sentence.endsWith("?") ? `“${sentence}”` : `“${sentence.replace(/[.!…]+$/, "")}”.`;
}

function echo(sentence: string): string {
  const swapped = sentence
    .replace(/[.!…]+$/, "")
    .replace(/\b(I|we) was\b/gi, "you were")
    .replace(/[\p{L}]+(?:['’]\p{L}+)?/gu, (word) => swaps.get(word.toLowerCase().replace("’", "'")) ?? word);
  const first = /^\p{L}+/u.exec(sentence)?.[0] ?? "";
  // A name keeps its capital.
  const isOrdinary =
    swaps.has(first.toLowerCase()) ||
    /^(?:The|A|An|It|He|She|They|This|That|There|Yesterday|Last|Today|Tomorrow|Next|In|On|At|When|If|And|But|So|Because|Every|Many|Some|Now|After|Before|Two|Three|Usually|Sometimes|People|Then|Although)$/.test(
      first,
    );
  return isOrdinary ? swapped.charAt(0).toLowerCase() + swapped.slice(1) : swapped;
}
