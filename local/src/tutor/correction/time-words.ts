import { anyOf, pattern } from "../language/text";

const days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const units = "second|minute|hour|day|night|week|month|year|weekend|semester|century";

const past = pattern(
  [
    "(?:the day before )?yesterday(?!'s)",
    `last (?:night|week|month|year|weekend|holiday|vacation|semester|summer|ramadan|lebaran|${days}|${months})`,
    `(?:an?|one|two|three|four|five|six|seven|ten|\\d+|few|several|some|couple of|long|many) (?:${units}|times?)s? ago`,
    "in (?:19\\d\\d|200\\d|201\\d|202[0-5])",
    "when (?:i|he|she) was(?= (?:an? |in |\\d|young|little|small|still))",
  ].join("|"),
);
/** "Since yesterday", "about last week": the verb of the sentence may well be in the present. */
const notAboutTheVerb = new Set("since than until till like about of from for before as".split(" "));

const future = pattern(
  `tomorrow(?!'s)|the day after tomorrow|next (?:week|month|year|weekend|time|semester|${days}|${months})`,
);

const presentWords = anyOf(
  "now today tomorrow usually always often every still next currently nowadays sometimes again".split(" "),
);
const present = pattern(presentWords);

/** Range of the first word group that puts the sentence into the past; undefined where there is none. */
export function findPastTime(sentence: string): { start: number; end: number } | undefined {
  for (const match of sentence.matchAll(past)) {
    const before = /(\p{L}+)\s*$/u.exec(sentence.slice(0, match.index))?.[1]?.toLowerCase() ?? "";
    if (!notAboutTheVerb.has(before)) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

export function hasFutureTime(sentence: string): boolean {
  return new RegExp(future).test(sentence);
}

export function hasPresentTime(clause: string): boolean {
  return new RegExp(present).test(clause);
}
