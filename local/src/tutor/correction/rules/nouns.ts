import { anyOf, pattern } from "../../language/text";
import { countableNouns, pluralOf, uncountableNouns, uncountablePlurals } from "../../language/nouns";
import { rules } from "../rule";

const words = (text: string): string[] => text.split(" ");

const countable = anyOf(countableNouns);
const uncountable = anyOf(uncountableNouns);
const numbers =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|[2-9]|[1-9]\\d+";
const size =
  "(?:big |small |new |old |good |nice |beautiful |different |other |young |little |close |best |interesting |important |famous |great )?";
/** "Two book shops", "two year old", "five star hotel": the noun describes the next one. */
export const describesNext = new RegExp(
  `^(?:-|\\s+(?:old|(?:jam|stop|station|member|line|hall|center|centre|fan|owner|maker|price|field|light|school|number)s?|${countable}|${anyOf(countableNouns.map(pluralOf))})\\b)`,
  "i",
);
const pluralise = (noun: string): string => pluralOf(noun.toLowerCase());

/** Nouns counted by another word: two pieces of information, two loaves of bread. */
const pieces = new Map([
  ...words(
    "information advice equipment homework furniture luggage baggage evidence news software music",
  ).map((noun) => [noun, "piece"] as const),
  ["bread", "loaf"] as const,
  ["water", "glass"] as const,
]);
const counted = [
  ...pieces.keys(),
  ...[...uncountablePlurals].flatMap(([many, one]) => (pieces.has(one) ? [many] : [])),
  "waters",
];

export const nounRules = rules("noun", [
  {
    id: "uncountable-number",
    en: "This noun cannot be counted itself: count its pieces, as in “two pieces of information”.",
    in: "Kata benda ini tidak bisa dihitung langsung: pakai satuannya, misalnya “two pieces of information”.",
    when: [
      [
        pattern(
          `(one|${numbers}) (${size})(${anyOf(counted)})(?= *(?:[.,!?;]|$|(?:and|but|or|about|for|from|to|that|in|on|at|because|this|every|yesterday|today) ))`,
        ),
        ([, number = "", adjective = "", noun = ""]) => {
          const one =
            uncountablePlurals.get(noun.toLowerCase()) ?? noun.toLowerCase().replace(/^waters$/, "water");
          const piece = pieces.get(one);
          if (piece === undefined) return undefined;
          return `${number} ${number.toLowerCase() === "one" ? piece : pluralOf(piece)} of ${adjective}${one}`;
        },
      ],
    ],
    examples: [
      ["She has two informations.", "She has two pieces of information."],
      ["He gave me one good advice.", "He gave me one piece of good advice."],
      ["I bought three breads.", "I bought three loaves of bread."],
      ["I drank two waters.", "I drank two glasses of water."],
    ],
    correct: [
      "I know two software engineers.",
      "She has two pieces of information.",
      "There are three music teachers.",
    ],
  },
  {
    id: "uncountable-amount",
    en: "This noun cannot be counted: say “a lot of” (or “much” in questions and negatives), not “many”.",
    in: "Kata benda ini tidak bisa dihitung: pakai “a lot of” (atau “much” dalam tanya/negatif), bukan “many”.",
    when: [
      [
        pattern(
          `(how |too |so |not )?(?:many|much) (${anyOf([...uncountablePlurals.keys(), ...uncountableNouns])})`,
        ),
        ([whole = "", lead = "", noun = ""], before, after) => {
          const one = uncountablePlurals.get(noun.toLowerCase()) ?? noun;
          if (describesNext.test(after)) return undefined;
          const stays = /much/i.test(whole) && one === noun;
          const negative = /\b(?:not|n't|never|any|do|does|did|is there)\b[^.]*$|n['’]t\b[^.]*$/i.test(
            before,
          );
          if (stays) return undefined;
          if (one === "staff") return lead === "" ? "many staff members" : `${lead}many staff members`;
          return lead !== "" || negative ? `${lead}much ${one}` : `a lot of ${one}`;
        },
      ],
      [
        pattern(`(?:a few|several|few) (${anyOf([...uncountablePlurals.keys(), ...uncountableNouns])})`),
        ([whole = "", noun = ""]) =>
          `${/^few/i.test(whole) ? "little" : "some"} ${uncountablePlurals.get(noun.toLowerCase()) ?? noun}`,
      ],
    ],
    examples: [
      ["She has many informations.", "She has a lot of information."],
      ["How many informations do you need?", "How much information do you need?"],
      ["We don't have many homeworks.", "We don't have much homework."],
      ["There are too many traffic here.", "There is too much traffic here."],
      ["She gave me many advices.", "She gave me a lot of advice."],
    ],
    correct: [
      "She has a lot of information.",
      "How much money do you have?",
      "There is too much traffic.",
      "I have many friends.",
    ],
  },
  {
    id: "uncountable-plural",
    en: "This noun has no plural: information, advice, homework, furniture…",
    in: "Kata benda ini tidak punya bentuk jamak: information, advice, homework, furniture…",
    when: [
      [
        pattern(
          `(${anyOf([...uncountablePlurals.keys()].filter((word) => word !== "progresses" && word !== "researches"))})( are| were| have)?`,
        ),
        ([, plural = "", verb = ""]) => {
          const one = uncountablePlurals.get(plural.toLowerCase()) ?? plural;
          const singular = new Map([
            ["are", "is"],
            ["were", "was"],
            ["have", "has"],
          ]).get(verb.trim().toLowerCase());
          return singular ? `${one} ${singular}` : one;
        },
      ],
      [pattern(`there are ((?:too |so )?much|some|a lot of|no) (${uncountable})`), "there is $1 $2"],
      [
        pattern("((?:the|my|your|his|her|our|their) (?:hair|news|weather|music|advice)) (are|were)"),
        ([, subject = "", verb = ""], before) =>
          /\band\s*$/i.test(before) ? undefined : `${subject} ${verb.toLowerCase() === "are" ? "is" : "was"}`,
      ],
      [
        pattern(`(these|those) (${uncountable})`),
        ([, word = "", noun = ""]) => `${word.toLowerCase() === "these" ? "this" : "that"} ${noun}`,
      ],
    ],
    examples: [
      ["I need some informations.", "I need some information."],
      ["The furnitures are new.", "The furniture is new."],
      ["Thank you for your advices.", "Thank you for your advice."],
      ["The news are good.", "The news is good."],
      ["My hair are black.", "My hair is black."],
    ],
    correct: [
      "My face and my hair are wet.",
      "I need some information.",
      "The furniture is new.",
      "There are some people here.",
    ],
  },
  {
    id: "uncountable-article",
    en: "No “a” or “an” before a noun that cannot be counted: “some advice” or “a piece of advice”.",
    in: "Tidak ada “a/an” di depan kata benda yang tak dapat dihitung: “some advice” atau “a piece of advice”.",
    when: [
      [
        pattern(
          `an? ((?:good |new |important |useful |interesting |bad )?)(information|advice|equipment|homework|housework|furniture|luggage|baggage|knowledge|evidence|news|money|traffic|software|music|weather)`,
        ),
        ([, adjective = "", noun = ""], _, after) =>
          /^(?:-|\s+\p{L}*(?:s|er|or|store|shop|app|show|channel)\b)/u.test(after)
            ? undefined
            : `some ${adjective}${noun}`,
      ],
    ],
    examples: [
      ["Can you give me an advice?", "Can you give me some advice?"],
      ["I have a good news.", "I have some good news."],
    ],
    correct: ["I need a furniture store.", "He is a music teacher.", "Can you give me some advice?"],
  },
  {
    id: "plural-after-number",
    en: "After a number from two up the noun is plural.",
    in: "Setelah angka dua ke atas kata bendanya jamak (ditambah -s).",
    when: [
      [
        pattern(`(${numbers}) (${size})(${countable})`),
        ([, number = "", adjective = "", noun = ""], before, after) => {
          if (
            describesNext.test(after) ||
            (/\b(?:page|number|chapter|room|gate|of|the|a|this|every|in)\s*$/i.test(before) &&
              /^\d+$/.test(number))
          )
            return undefined;
          if (/\b(?:a|an|the)\s*$/i.test(before) && /^(?:hundred|thousand)$/i.test(number))
            return `${number} ${adjective}${pluralise(noun)}`;
          return pluralOf(noun.toLowerCase()) === noun.toLowerCase()
            ? undefined
            : `${number} ${adjective}${pluralise(noun)}`;
        },
      ],
    ],
    examples: [
      ["I have two book.", "I have two books."],
      ["She has three big cat.", "She has three big cats."],
      ["There are 5 student in my class.", "There are 5 students in my class."],
    ],
    correct: [
      "I have two books.",
      "He is a ten-year-old boy.",
      "It is a five-star hotel.",
      "They own two book shops.",
      "Open your book on page 5, please.",
      "I caught two fish.",
    ],
  },
  {
    id: "plural-after-many",
    en: "After “many”, “several”, “a few” and “a lot of” a thing that can be counted is plural.",
    in: "Setelah “many”, “several”, “a few”, “a lot of” benda yang bisa dihitung memakai bentuk jamak.",
    when: [
      [
        pattern(
          `(many|several|a few|few|both|various|a lot of|lots of|all my|all the) (${size})(${countable})`,
        ),
        ([, amount = "", adjective = "", noun = ""], before, after) => {
          if (
            describesNext.test(after) ||
            (/^(?:chicken|fish|fruit|cake|experience|space|color|colour|sport|meal|snack|light|company)$/i.test(
              noun,
            ) &&
              /lot/.test(amount))
          )
            return undefined;
          if (/^(?:chocolate|year|class|day|night)$/i.test(noun) && /^all/i.test(amount)) return undefined;
          if (/^all/i.test(amount) || /^(?:that|this)\b/i.test(before) || /^many an?$/i.test(amount))
            return undefined;
          return pluralise(noun) === noun.toLowerCase()
            ? undefined
            : `${amount} ${adjective}${pluralise(noun)}`;
        },
      ],
    ],
    examples: [
      ["I have many friend.", "I have many friends."],
      ["We visited several place.", "We visited several places."],
      ["There are a lot of car in Jakarta.", "There are a lot of cars in Jakarta."],
      ["I have a few good friend.", "I have a few good friends."],
    ],
    correct: [
      "I have many friends.",
      "There are many bus stops.",
      "We ate a lot of fish.",
      "I like all the food.",
    ],
  },
  {
    id: "much-countable",
    en: "For things that can be counted say “many”, not “much”.",
    in: "Untuk benda yang bisa dihitung pakai “many”, bukan “much”.",
    when: [
      [
        pattern(
          `(how |too |so )?much (people|children|${anyOf(countableNouns.map(pluralOf).filter((noun) => noun.endsWith("s")))})`,
        ),
        "$1many $2",
      ],
    ],
    examples: [
      ["There were too much people.", "There were too many people."],
      ["How much books do you have?", "How many books do you have?"],
    ],
    correct: ["How much is it?", "There were too many people.", "Thank you very much, friends."],
  },
]);
