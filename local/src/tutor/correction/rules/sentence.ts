import { stateAdjectives } from "../../language/adjectives";
import { anyOf, pattern } from "../../language/text";
import { baseVerbs, gerunds, thirdPersonOf } from "../../language/verbs";
import { rules } from "../rule";

/** "I married my wife" lacks nothing. */
const adjective = anyOf(stateAdjectives.filter((word) => word !== "married"));
const startsClause =
  /(?:^|[,;:]\s*|\b(?:and|but|because|so|when|that|if|then|think|now|today|sometimes|usually|often|maybe|still)\s+)$/i;
const beOf = (subject: string): string => {
  const lower = subject.toLowerCase();
  if (lower === "i") return "am";
  return /^(?:he|she|it|my .+|his .+|her .+)$/.test(lower) ? "is" : "are";
};

export const sentenceRules = rules("sentence", [
  {
    id: "missing-be",
    en: "An adjective needs a form of “be” before it: I am happy.",
    in: "Kata sifat perlu “be” (am, is, are) di depannya: I am happy.",
    when: [
      [
        pattern(
          `(i|you|we|they|he|she|it) ((?:very|so|not|really|too|also|always|still|often|usually|sometimes|never) )?(${adjective})`,
        ),
        ([, subject = "", adverb = "", word = ""], before, after) => {
          if (before !== "" && !startsClause.test(before)) return undefined;
          if (
            /^(?:it|you)$/i.test(subject) &&
            before !== "" &&
            !/(?:,|\b(?:and|but|because|so|that))\s*$/i.test(before)
          )
            return undefined;
          if (
            /\b(?:make|makes|made|feel|find|keep|are|is|am|was|were|do)\b[^,]*$/i.test(before) &&
            /\band\s*$/i.test(before)
          )
            return undefined;
          if (
            /^(?:poor|lucky|single|bad|sad|young|good|great)$/i.test(word) &&
            /^\s+\p{L}+/u.test(after) &&
            !/^\s+(?:and|but|because|at|in|about|with|to|for|today|now)\b/i.test(after)
          )
            return undefined;
          // "I usually calm down", "I never upset people".
          if (adverb !== "" && /^(?:calm|upset)$/i.test(word) && /^\s+\p{L}/u.test(after)) return undefined;
          return `${subject} ${beOf(subject)} ${adverb}${word}`;
        },
      ],
      [
        pattern("(i|we|they|he|she) (from) (?=\\w)"),
        ([, subject = ""], before) =>
          before === "" || startsClause.test(before) ? `${subject} ${beOf(subject)} from ` : undefined,
      ],
      [
        pattern(
          "^((?:my|his|her) (?:full )?name) (?!is\\b|was\\b|and\\b|means\\b|has\\b|will\\b|sounds\\b|comes\\b|in\\b|on\\b|'s\\b)(?=[a-z])",
        ),
        ([, name = ""], _, after) => (/^\p{Lu}/u.test(after) ? `${name} is ` : undefined),
      ],
      [
        pattern(
          "^my hobby (?=(?:reading|swimming|singing|cooking|dancing|playing|watching|football|drawing|traveling|travelling)\\b)",
        ),
        "my hobby is ",
      ],
    ],
    examples: [
      ["I very happy today.", "I am very happy today."],
      ["She beautiful.", "She is beautiful."],
      ["I often late to class.", "I am often late to class."],
      ["They not ready.", "They are not ready."],
      ["I from Indonesia.", "I am from Indonesia."],
      ["My name Budi.", "My name is Budi."],
    ],
    correct: [
      "I am happy.",
      "It made me happy.",
      "Are you ready?",
      "You lucky man!",
      "Is she busy?",
      "I married my wife in 2015.",
      "I usually calm down quickly.",
      "I find it difficult.",
    ],
  },
  {
    id: "missing-be-ing",
    en: "The -ing form needs am, is or are before it: I am going.",
    in: "Bentuk -ing perlu am, is, atau are di depannya: I am going.",
    when: [
      [
        pattern(`(i|we|they|he|she) ((?:not|still|now|also) )?(${anyOf(gerunds)})`),
        ([, subject = "", adverb = "", verb = ""], before) =>
          before === "" || startsClause.test(before)
            ? `${subject} ${beOf(subject)} ${adverb}${verb}`
            : undefined,
      ],
    ],
    examples: [
      ["I going to school now.", "I am going to school now."],
      ["She cooking in the kitchen.", "She is cooking in the kitchen."],
    ],
    correct: ["I am going to school.", "I like seeing him play.", "We saw them running."],
  },
  {
    id: "negation",
    en: "A full verb is negated with don't, doesn't or didn't.",
    in: "Kata kerja dinegatifkan dengan don't, doesn't, atau didn't.",
    when: [
      [
        pattern(`(i|you|we|they) (?:not|no) (${anyOf(baseVerbs)})`),
        ([, subject = "", verb = ""], before) =>
          /\b(?:do|did|can|will|would|should|could|may|might|must|shall|or|why|if)\s*$/i.test(before)
            ? undefined
            : `${subject} don't ${verb}`,
      ],
      [
        pattern(`(he|she|it) (?:not|no) (${anyOf([...baseVerbs, ...baseVerbs.map(thirdPersonOf)])})`),
        ([, subject = "", verb = ""], before) =>
          /\b(?:does|did|can|will|would|should|could|may|might|must|or|why)\s*$/i.test(before)
            ? undefined
            : `${subject} doesn't ${baseVerbs.find((one) => one === verb.toLowerCase() || thirdPersonOf(one) === verb.toLowerCase()) ?? verb}`,
      ],
    ],
    examples: [
      ["I not like coffee.", "I don't like coffee."],
      ["She not understand.", "She doesn't understand."],
      ["I no have money.", "I don't have money."],
    ],
    correct: ["I do not like coffee.", "I am not sure.", "I hope not to go.", "Why did they not come?"],
  },
  {
    id: "double-negation",
    en: "One negation is enough: I don't have anything.",
    in: "Cukup satu kata negatif: I don't have anything.",
    when: [
      [
        pattern(
          "((?:don't|doesn't|didn't|can't|cannot|couldn't|never|won't|haven't|hasn't) (?:\\w+ )?(?:\\w+ )?)(nothing|nobody|nowhere|no one|none)",
        ),
        ([, start = "", word = ""]) =>
          /\b(?:but|and|because|or)\b/i.test(start)
            ? undefined
            : start +
              (new Map([
                ["nothing", "anything"],
                ["nobody", "anybody"],
                ["nowhere", "anywhere"],
                ["no one", "anyone"],
                ["none", "any"],
              ]).get(word.toLowerCase()) ?? word),
      ],
      [pattern("((?:don't|doesn't|didn't) (?:have|need|want)) no (?=\\w)"), "$1 any "],
    ],
    examples: [["I don't have nothing to do.", "I don't have anything to do."]],
    correct: ["I have nothing to do.", "I don't know, nobody told me."],
  },
  {
    id: "double-subject",
    en: "The subject is said once: my father is…, not “my father he is”.",
    in: "Subjek disebut sekali saja: my father is…, bukan “my father he is”.",
    when: [
      [pattern("i and (my \\w+)"), "$1 and I"],
      [
        pattern(
          `(?<=^|(?:and|but|because|so|,)\\s)((?:my|his|her|our|their) (?:\\w+ )?(?:father|mother|brother|sister|friend|teacher|uncle|aunt|boss|son|daughter|wife|husband|name)) (?:he|she|it)(?='s | (?:is|was|has|always|never|usually|often|can|will) | (?:${anyOf([...baseVerbs, ...baseVerbs.map(thirdPersonOf)])}) )`,
        ),
        "$1",
      ],
      [
        pattern(
          "^((?:my|his|her|our|their|the) (?:\\w+ )?(?:parents|friends|children|brothers|sisters)) they(?= (?:are|were|have|go|live|like|always|can|will)\\b)",
        ),
        "$1",
      ],
    ],
    examples: [
      ["My father he is a farmer.", "My father is a farmer."],
      ["I and my brother swim.", "My brother and I swim."],
    ],
    correct: ["My father is a farmer.", "My father says he is tired."],
  },
  {
    id: "although-but",
    en: "One connector is enough: “although” or “but”, “because” or “so”.",
    in: "Cukup satu kata hubung: “although” atau “but”, “because” atau “so”.",
    when: [
      [
        pattern("((?:although|though|even though|eventhough) [^.!?]+?),? but (?=\\w)"),
        ([, start = ""], before) => (before.trim() === "" ? `${start}, ` : undefined),
      ],
      [
        pattern("(because [^.!?,]+), so (?=\\w)"),
        ([, start = ""], before) => (before.trim() === "" ? `${start}, ` : undefined),
      ],
      [
        pattern("(if [^.!?,]+), so (?=(?:i|you|we|they|he|she|it)\\b)"),
        ([, start = ""], before) => (before.trim() === "" ? `${start}, ` : undefined),
      ],
    ],
    examples: [
      ["Although it was raining, but we went out.", "Although it was raining, we went out."],
      ["Because I was sick, so I stayed at home.", "Because I was sick, I stayed at home."],
    ],
    correct: [
      "It was raining, but we went out.",
      "I was sick, so I stayed at home.",
      "I like it although it is small, but I will move.",
    ],
  },
  {
    id: "age",
    en: "English says: I am 20 years old (or: I am 20).",
    in: "Umur: I am 20 years old (atau: I am 20), bukan “have”.",
    when: [
      [
        pattern("(i|you|we|they) have (\\d+|\\w+(?:-\\w+)?) years? old"),
        ([, subject = "", number = ""]) => `${subject} ${beOf(subject)} ${number} years old`,
      ],
      [pattern("(he|she) (?:has|have) (\\d+|\\w+(?:-\\w+)?) years? old"), "$1 is $2 years old"],
      [pattern("(i) have (\\d+) years?(?= *(?:[.,!]|$))"), "$1 am $2 years old"],
      [pattern("(he|she) (?:has|have) (\\d+) years?(?= *(?:[.,!]|$))"), "$1 is $2 years old"],
      [
        pattern(
          "((?:i am|i'm|he is|he's|she is|she's) (?:\\d+|\\w+teen|twenty(?:-\\w+)?|thirty(?:-\\w+)?)) years?(?= *(?:[.,!]|$|and |but ))",
        ),
        "$1 years old",
      ],
      [
        pattern(
          "((?:i am|i'm|he is|he's|she is|she's|they are|you are) (?:[2-9]|\\d\\d|\\w+teen|twenty)) year old",
        ),
        "$1 years old",
      ],
      [pattern("my age is (\\d+)(?: years)?(?: old)?"), "I am $1 years old"],
      [pattern("(i am|i'm|he is|she is) (\\d+) old"), "$1 $2 years old"],
    ],
    examples: [
      ["I have 20 years old.", "I am 20 years old."],
      ["I am 20 years.", "I am 20 years old."],
      ["She has 15 years old.", "She is 15 years old."],
      ["My age is 17 years old.", "I am 17 years old."],
    ],
    correct: ["I am 20 years old.", "I have 20 years of experience.", "I am 20."],
  },
]);
