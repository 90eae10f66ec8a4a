import { anyOf, pattern } from "../../language/text";
import { articleFor, pluralOf } from "../../language/nouns";
import { gerundOf } from "../../language/verbs";
import { rules } from "../rule";
const wrongPlurals = new Map([
  ["childs", "children"],
  ["childrens", "children"],
  ["childens", "children"],
  ["mans", "men"],
  ["womans", "women"],
  ["womens", "women"],
  ["peoples", "people"],
  ["foots", "feet"],
  ["tooths", "teeth"],
  ["mouses", "mice"],
  ["sheeps", "sheep"],
  ["persons", "people"],
]);
const pluralise = (noun: string): string => pluralOf(noun.toLowerCase());

export const nounFormRules = rules("noun", [
  {
    id: "irregular-plural",
    en: "This noun has a special plural: children, men, women, people, feet, teeth.",
    in: "Kata benda ini punya bentuk jamak khusus: children, men, women, people, feet, teeth.",
    when: [
      [pattern(`(${anyOf(wrongPlurals.keys())})`), ([, noun = ""]) => wrongPlurals.get(noun.toLowerCase())],
      [
        pattern("(two|three|four|five|six|many|several|some|these|those) (child|man|woman|person)"),
        ([, amount = "", noun = ""]) => `${amount} ${pluralise(noun)}`,
      ],
    ],
    examples: [
      ["I have two childs.", "I have two children."],
      ["Many peoples live here.", "Many people live here."],
    ],
    correct: ["My children are at school.", "A man called you."],
  },
  {
    id: "pair",
    en: "Things that come in pairs are plural, without “a”: new shoes, or a pair of shoes.",
    in: "Benda yang berpasangan selalu jamak, tanpa “a”: new shoes, atau a pair of shoes.",
    when: [
      [
        // What follows may make it one thing after all: a shoes shop.
        pattern(
          "an? ((?:new|old|nice|good|big|small|black|white|red|blue|brown|cheap|expensive|beautiful) )?(shoes|sandals|glasses|sunglasses|trousers|jeans|pants|shorts|socks|clothes|scissors)(?= *(?:[.,!?]|$|and |but |for |from |in |at |with |because |yesterday\\b|last ))",
        ),
        "$1$2",
      ],
    ],
    examples: [
      ["She has a new shoes.", "She has new shoes."],
      ["I bought a jeans.", "I bought jeans."],
    ],
    correct: ["I bought a pair of shoes.", "She has new glasses.", "They own a clothes shop."],
  },
  {
    id: "hobby",
    en: "A hobby or dream is named with the -ing form: my hobby is reading.",
    in: "Hobi disebut dengan bentuk -ing: my hobby is reading.",
    when: [
      [
        pattern(
          "((?:my|his|her|our|their) (?:hobby|hobbies|favorite activity) (?:is|are)) (read|swim|sing|cook|dance|play|draw|write|watch|travel|listen|run|paint|fish|hike|sleep|shop|study)",
        ),
        ([, start = "", verb = ""]) => `${start} ${gerundOf(verb.toLowerCase())}`,
      ],
    ],
    examples: [["My hobby is read books.", "My hobby is reading books."]],
    correct: ["My hobby is reading.", "My hobby is football."],
  },
  {
    id: "year-old",
    en: "Before a noun the age is one word with hyphens and no -s: a ten-year-old boy.",
    in: "Di depan kata benda, umur ditulis dengan tanda hubung tanpa -s: a ten-year-old boy.",
    when: [
      [
        pattern(
          "(an?) (\\w+) years? old (boy|girl|child|man|woman|student|car|house|dog|cat|building|son|daughter)",
        ),
        ([, article = "", number = "", noun = ""]) => `${article} ${number}-year-old ${noun}`,
      ],
    ],
    examples: [["He is a ten years old boy.", "He is a ten-year-old boy."]],
    correct: ["He is ten years old.", "He is a ten-year-old boy."],
  },
  {
    id: "article-sound",
    en: "“An” before a vowel sound, “a” before a consonant sound.",
    in: "“An” di depan bunyi vokal, “a” di depan bunyi konsonan.",
    when: [
      [
        pattern("(a|an) ([a-z]{3,})"),
        ([, article = "", word = ""]) => {
          if (/^(?:herb|historic|hotel|and|are|am|is|of)$/i.test(word)) return undefined;
          const right = articleFor(word);
          return article.toLowerCase() === right || word === word.toUpperCase()
            ? undefined
            : `${right} ${word}`;
        },
      ],
    ],
    examples: [
      ["I ate a apple.", "I ate an apple."],
      ["She goes to an university.", "She goes to a university."],
      ["Wait a hour.", "Wait an hour."],
    ],
    correct: [
      "I ate an apple.",
      "She is a European.",
      "It is a useful thing.",
      "He is an honest man.",
      "It is a one-way street.",
    ],
  },
]);
