import { feelingPairs, shortAdjectives } from "../../language/adjectives";
import { anyOf, pattern } from "../../language/text";
import { rules } from "../rule";

const short = anyOf(shortAdjectives.keys());
const comparatives = new Set([...shortAdjectives.values()].map(([comparative]) => comparative));
const superlatives = new Set([...shortAdjectives.values()].map(([, superlative]) => superlative));
const thingToPerson = new Map(feelingPairs);
const personToThing = new Map(feelingPairs.map(([thing, person]) => [person, thing]));
const things =
  "(?:it|(?:the|this|that|my|your) (?:\\w+ )?(?:movie|film|book|story|lesson|class|game|city|trip|music|party|subject|job|work|novel|song|show|match|journey|holiday|place|museum|news|concert|food))";
const adverb = "((?:very|so|really|too|a bit|a little|quite|always|never|also|not) )?";

export const adjectiveRules = rules("adjective", [
  {
    id: "double-comparative",
    en: "One comparison is enough: “better”, not “more better”.",
    in: "Cukup satu perbandingan: “better”, bukan “more better”.",
    when: [
      [pattern(`more (${anyOf(comparatives)})`), "$1"],
      [pattern(`most (${anyOf(superlatives)})`), "$1"],
    ],
    examples: [
      ["This is more better.", "This is better."],
      ["He is the most tallest boy.", "He is the tallest boy."],
    ],
    correct: ["This is much better.", "More sleep is better.", "It is the most beautiful place."],
  },
  {
    id: "short-comparative",
    en: "Short adjectives take -er and -est: bigger, cheapest.",
    in: "Kata sifat pendek memakai -er dan -est: bigger, cheapest.",
    when: [
      [
        pattern(`more (${short}) than`),
        ([, word = ""]) => `${shortAdjectives.get(word.toLowerCase())?.[0] ?? word} than`,
      ],
      [
        pattern(
          `(is|are|was|were|be|get|gets|got|become|becomes|much) more (${short})(?= *(?:[.,!?]|$|and |but |now))`,
        ),
        ([, verb = "", word = ""]) => `${verb} ${shortAdjectives.get(word.toLowerCase())?.[0] ?? word}`,
      ],
      [
        pattern(`the most (${short}) (?=\\w)`),
        ([, word = ""]) => `the ${shortAdjectives.get(word.toLowerCase())?.[1] ?? word} `,
      ],
      [
        pattern(`(is|are|was|were) (${short}) than`),
        ([, verb = "", word = ""]) => `${verb} ${shortAdjectives.get(word.toLowerCase())?.[0] ?? word} than`,
      ],
      [pattern("gooder"), "better"],
      [pattern("(?:goodest|bestest)"), "best"],
      [pattern("badder"), "worse"],
      [
        pattern(
          `(${anyOf(comparatives)}|more \\w+) then (?=(?:me|you|him|her|us|them|my|your|his|the|before|that|this|it|[A-Z]))`,
        ),
        "$1 than ",
      ],
    ],
    examples: [
      ["Jakarta is more big than Bandung.", "Jakarta is bigger than Bandung."],
      ["She is tall than me.", "She is taller than me."],
      ["It is the most cheap shop.", "It is the cheapest shop."],
      ["He is better then me.", "He is better than me."],
    ],
    correct: [
      "Jakarta is bigger than Bandung.",
      "I have more friends than you.",
      "It got better, then it got worse.",
    ],
  },
  {
    id: "long-comparative",
    en: "Long adjectives are compared with “more”: more beautiful than.",
    in: "Kata sifat panjang dibandingkan dengan “more”: more beautiful than.",
    when: [
      [
        pattern(
          "(am|is|are|was|were|'s|'m|'re) (beautiful|careful|comfortable|crowded|dangerous|delicious|difficult|diligent|expensive|famous|handsome|important|intelligent|interesting|popular|useful) than",
        ),
        "$1 more $2 than",
      ],
    ],
    examples: [
      ["She is beautiful than me.", "She is more beautiful than me."],
      ["Jakarta is expensive than Bandung.", "Jakarta is more expensive than Bandung."],
    ],
    correct: ["She is more beautiful than me.", "It is less expensive than that."],
  },
  {
    id: "feeling-person",
    en: "A person *feels* bored, excited, tired; a thing *is* boring, exciting, tiring.",
    in: "Orang *merasa* bored, excited, tired; benda/kegiatan itu boring, exciting, tiring.",
    when: [
      [
        pattern(
          `(i am|i'm|i was|we are|we're|we were|i feel|i felt|we feel|we felt|feel|felt|feeling|makes? me|made me|makes? us|made us|get|got) ${adverb}(${anyOf(thingToPerson.keys())})`,
        ),
        ([, start = "", degree = "", word = ""], _, after) =>
          /^amazing$/i.test(word) ||
          /^\s+(?:\p{L}+s?\b(?<!\b(?:and|but|because|with|about|at|for|when|so|now|today|in|to|by)\b))/u.test(
            after,
          )
            ? undefined
            : `${start} ${degree}${thingToPerson.get(word.toLowerCase()) ?? word}`,
      ],
      [
        pattern(`(am|is|are|was|were|'m|'re|'s|get|got|very|so|really|be) interesting (?:in|with) (?=\\w)`),
        "$1 interested in ",
      ],
    ],
    examples: [
      ["I am boring at home.", "I am bored at home."],
      ["I am interesting in music.", "I am interested in music."],
      ["We are so exciting!", "We are so excited!"],
      ["I am very exciting for the trip.", "I am very excited for the trip."],
      ["I feel confusing.", "I feel confused."],
    ],
    correct: [
      "I am bored.",
      "The film is boring.",
      "I am tired.",
      "We felt it was boring.",
      "It is interesting.",
    ],
  },
  {
    id: "feeling-thing",
    en: "A thing *is* interesting or boring; a person *feels* interested or bored.",
    in: "Benda/kegiatan itu interesting atau boring; orangnya yang interested atau bored.",
    when: [
      [
        pattern(
          `(${things}) (is|was|are|were) ${adverb}(${anyOf([...personToThing.keys()].filter((word) => word !== "tired"))})(?! (?:in|by|with|at|to|of))`,
        ),
        ([, subject = "", verb = "", degree = "", word = ""]) =>
          `${subject} ${verb} ${degree}${personToThing.get(word.toLowerCase()) ?? word}`,
      ],
    ],
    examples: [
      ["The movie was very bored.", "The movie was very boring."],
      ["My trip was very excited.", "My trip was very exciting."],
    ],
    correct: ["The movie was boring.", "It was interested in food.", "My teacher is interested in art."],
  },
  {
    id: "too-much",
    en: "Before an adjective say “too” or “very”, not “too much”.",
    in: "Di depan kata sifat pakai “too” atau “very”, bukan “too much”.",
    when: [
      [
        pattern(
          `(too|very) much (${anyOf("expensive beautiful busy tired hot cold big small difficult easy good bad far late happy sad angry hungry noisy crowded spicy sweet salty".split(" "))})(?! (?:food|water|coffee|weather|things))`,
        ),
        "$1 $2",
      ],
    ],
    examples: [["This bag is too much expensive.", "This bag is too expensive."]],
    correct: ["This bag is too expensive.", "I ate too much spicy food.", "Thank you very much."],
  },
  {
    id: "well",
    en: "“Good” describes a thing, “well” describes how one does it.",
    in: "“Good” menerangkan benda, “well” menerangkan cara melakukan sesuatu.",
    when: [
      [
        pattern(
          "(speak|speaks|speaking)((?: english| indonesian)?) ((?:very |so |more )?)(fluent|clear|slow)(?= *(?:[.,!?]|$|and |but |because ))",
        ),
        "$1$2 $3$4ly",
      ],
      [
        pattern(
          "(speak|speaks|spoke|sing|sings|sang|dance|dances|swim|swims|write|writes|drive|drives|cook|cooks|understand|understands|slept|sleep)((?: english| indonesian| japanese)?) ((?:very|so|really|quite) )?good(?= *(?:[.,!?]|$|and |but |because |now))",
        ),
        "$1$2 $3well",
      ],
    ],
    examples: [
      ["She speaks English very good.", "She speaks English very well."],
      ["I can't swim good.", "I can't swim well."],
      ["I can't speak English fluent.", "I can't speak English fluently."],
    ],
    correct: ["She speaks good English.", "The food smells good.", "He cooks good food."],
  },
  {
    id: "success",
    en: "“Success”, “health” and “difference” are nouns; the adjectives are “successful”, “healthy”, “different”.",
    in: "“Success”, “health”, “difference” kata benda; kata sifatnya “successful”, “healthy”, “different”.",
    when: [
      [
        pattern("(am|is|are|very|be|more) discipline(?= *(?:[.,!?]|$|and |but |person|in ))"),
        "$1 disciplined",
      ],
      [
        pattern(
          "(be|become|becomes|became|am|is|are|was|were|very|more) success(?= *(?:[.,!?]|$|in |and |person|man|woman|people))",
        ),
        "$1 successful",
      ],
      [pattern("(be|am|are|very|stay|keep) health(?= *(?:[.,!?]|$|and ))"), "$1 healthy"],
      [pattern("(my|your|his|her|our|their|for) healthy(?= *(?:[.,!?]|$|and |is ))"), "$1 health"],
      [pattern("(is|are|was|were|very) difference (?=from|with|than|and)"), "$1 different "],
    ],
    examples: [
      ["I want to be success.", "I want to be successful."],
      ["I am discipline.", "I am disciplined."],
      ["It is good for my healthy.", "It is good for my health."],
    ],
    correct: ["Success is important.", "I want to be successful.", "The party was a success."],
  },
]);
