import { anyOf, pattern } from "../../language/text";
import { shortAdjectives, stateAdjectives } from "../../language/adjectives";
import { articleFor, countableNouns, jobNouns } from "../../language/nouns";
import { places } from "../../language/proper-names";
import { rules } from "../rule";
import { describesNext } from "./nouns";

const job = anyOf(jobNouns);
const adjective = anyOf([
  ...shortAdjectives.keys(),
  ...stateAdjectives,
  "difficult",
  "interesting",
  "small",
  "special",
  "traditional",
  "popular",
]);
const kind =
  "((?:hard |fast |quick |slow |team |good |great |famous |new |young |university |college |high school |junior high school |senior high school |primary school |school |english |math |maths |software |web |civil |bank |office |taxi |bus |truck |professional |successful |fresh |big |police |private |science |music |travel |football |computer |medical |government |company )*)";
const withArticle = (words: string): string => `${articleFor(words.trim())} ${words}`;

export const articleRules = rules("article", [
  {
    id: "job",
    en: "A job or role of one person needs “a” or “an”: I am a student.",
    in: "Pekerjaan atau peran satu orang memakai “a/an”: I am a student.",
    when: [
      [
        pattern(
          `(i am|i'm|i was|you are|you're|he is|he's|he was|she is|she's|she was|(?:my|his|her|your) (?:\\w+ )?\\w+ (?:is|was)|becomes?|became|(?:to|will|would) be|as) (not )?${kind}(${job})`,
        ),
        ([whole = "", start = "", not = "", adjectives = "", noun = ""], before, after) => {
          // "The doctor is student services", "as student numbers grow": the noun describes the next one.
          if (
            /^\s*(?:-|(?!and\b|but\b|or\b|in\b|at\b|of\b|for\b|from\b|who\b|because\b|now\b|so\b|too\b|here\b|there\b|since\b|with\b|that\b|when\b|after\b|before\b|on\b|like\b|yet\b|anymore\b|already\b|one\b|last\b|next\b|to\b)\p{L})/u.test(
              after,
            )
          )
            return undefined;
          if (
            /\b(?:they|we|you|friends|parents|them|us)\b[^.]*$/i.test(before) &&
            /^(?:to be|becomes?|became|as)$/i.test(start)
          )
            return undefined;
          if (/^as$/i.test(start) && !/\b(?:work(?:s|ed|ing)?|job)\b[^.,]*$/i.test(before)) return undefined;
          return whole.slice(0, start.length) + ` ${not}${withArticle(`${adjectives}${noun}`)}`;
        },
      ],
    ],
    examples: [
      ["I am student.", "I am a student."],
      ["My father is farmer.", "My father is a farmer."],
      ["I want to be doctor.", "I want to be a doctor."],
      ["She works as nurse.", "She works as a nurse."],
      ["I am hard worker.", "I am a hard worker."],
      ["I'm software engineer in Jakarta.", "I'm a software engineer in Jakarta."],
      ["She is English teacher.", "She is an English teacher."],
    ],
    correct: [
      "I am a student.",
      "We are students.",
      "He is Doctor Smith.",
      "She works as a nurse.",
      "My teacher is kind.",
    ],
  },
  {
    id: "adjective-noun",
    en: "One thing with an adjective needs “a” or “an”: it is a big city.",
    in: "Satu benda dengan kata sifat memakai “a/an”: it is a big city.",
    when: [
      [
        pattern(
          `(is|was|'s|have|has|had) ((?:very |really |such )?)(${adjective}) (${anyOf(countableNouns)})(?= *(?:[.,!?]|$|and |but |in |for |with |because |to |at |on |from |near ))`,
        ),
        ([, verb = "", degree = "", word = "", noun = ""], _, after) => {
          if (
            describesNext.test(after) ||
            /^(?:chicken|fish|fruit|cake|view|sport|class|company|life)$/i.test(noun)
          )
            return undefined;
          const phrase = `${degree}${word} ${noun}`;
          return /^such/i.test(degree)
            ? `${verb} such ${withArticle(phrase.slice(5))}`
            : `${verb} ${withArticle(phrase)}`;
        },
      ],
    ],
    examples: [
      ["I think English is difficult language.", "I think English is a difficult language."],
      ["Bandung is very beautiful city.", "Bandung is a very beautiful city."],
    ],
    correct: [
      "English is a difficult language.",
      "She is happy in class.",
      "It is good food.",
      "He is good at games.",
    ],
  },
  {
    id: "have-noun",
    en: "One thing that can be counted needs “a” or “an”: I have a meeting.",
    in: "Satu benda yang bisa dihitung memakai “a/an”: I have a meeting.",
    when: [
      [
        pattern(
          "(have|has|had|having|need|needs|needed|buy|bought|find|found|get|got) (meeting|exam|test|party|problem|question|idea|job|job interview|interview|plan|headache|fever|cold|stomachache|sister|brother|boyfriend|girlfriend|pet|cat|dog|car|motorcycle|motorbike|laptop|computer|house|ticket|friend|dream|big family|small family|younger sister|younger brother|older sister|older brother|good job|new job|new phone|new car|good time|great time|nice day)(?= *(?:[.,!?]|$|and |but |in |for |with |because |to |at |on |from |near |tomorrow\\b|today\\b|yesterday\\b|last |next |who |that |named |called ))",
        ),
        ([, verb = "", noun = ""]) => `${verb} ${withArticle(noun)}`,
      ],
    ],
    examples: [
      ["I have meeting tomorrow.", "I have a meeting tomorrow."],
      ["She has older brother.", "She has an older brother."],
    ],
    correct: ["I have a meeting.", "We have friends here.", "I got cold hands."],
  },
  {
    id: "place",
    en: "A place in town takes “the”: go to the market.",
    in: "Tempat di kota memakai “the”: go to the market.",
    when: [
      [
        pattern(
          "(in|from|to) (small village|small town|small city|big city|big house|small house)(?= *(?:[.,!?]|$|and |but |with |near |in ))",
        ),
        "$1 a $2",
      ],
      [
        pattern(
          "(go|goes|going|went|gone|come|came|walk|walked|drive|drove|get|got|been) to (mall|market|beach|cinema|park|supermarket|airport|zoo|gym|museum|library|station|mosque|doctor|dentist|post office|traditional market|swimming pool|bathroom|toilet|office)(?= *(?:[.,!?]|$|and |but |with |by |to |for |because |in |on |every |after |before |yesterday\\b|last |today\\b|tomorrow\\b|alone\\b|together\\b))",
        ),
        "$1 to the $2",
      ],
      [
        pattern(
          "(play|playing|swim|swimming|walk|walking|relax|stay|stayed|was|were|am|are|is) (at|in|on) (mall|market|beach|cinema|park|supermarket|airport|zoo|gym|museum|library|station)(?= *(?:[.,!?]|$|and |but |with |because |now\\b|yesterday\\b|last ))",
        ),
        "$1 $2 the $3",
      ],
      [
        pattern(
          "(work|works|worked|working|eat|ate|live|lives|lived|stay|stayed|hang out|study|drink) (in|at) (bank|company|hotel|restaurant|cafe|factory|village|small village|small town|small city|big city|coffee shop|start-up|private company|boarding house)(?= *(?:[.,!?]|$|and |but |with |because |now\\b|near |in |as |until |since |for ))",
        ),
        "$1 $2 a $3",
      ],
    ],
    examples: [
      ["I grew up in small village.", "I grew up in a small village."],
      ["I go to mall with my friend.", "I go to the mall with my friend."],
      ["My brother works in bank.", "My brother works in a bank."],
    ],
    correct: ["I go to school.", "I went to the mall.", "She works in a bank.", "Let's go to market day."],
  },
  {
    id: "same",
    en: "“Same” needs “the”: the same.",
    in: "“Same” selalu memakai “the”: the same.",
    when: [
      [
        pattern("(in|at|on|with|have|has|had|is|are|was|were|of|from|go to|went to) (?:a )?same (?=\\w)"),
        "$1 the same ",
      ],
      [pattern("(is|are|was|were|look|looks) same(?=[.,!?]|$)"), "$1 the same"],
    ],
    examples: [["We are in same class.", "We are in the same class."]],
    correct: ["We are in the same class.", "On that same day I left."],
  },
  {
    id: "superlative",
    en: "“Best”, “biggest”, “most beautiful” need “the” (or my, your…).",
    in: "“Best”, “biggest”, “most beautiful” memakai “the” (atau my, your, …).",
    when: [
      [
        pattern(
          "(is|are|was|were|it's|he's|she's) (best|worst|biggest|smallest|oldest|youngest|tallest|highest|longest|cheapest|fastest|richest|hardest|easiest) (?=\\w)",
        ),
        "$1 the $2 ",
      ],
      [
        pattern(
          "(is|are|was|were) most (beautiful|important|famous|popular|expensive|delicious|interesting|difficult) (?=\\w)",
        ),
        "$1 the most $2 ",
      ],
    ],
    examples: [
      ["She is best student in my class.", "She is the best student in my class."],
      ["Bali is most beautiful island.", "Bali is the most beautiful island."],
    ],
    correct: ["She is the best student.", "She is my best friend."],
  },
  {
    id: "no-article-place",
    en: "Names of cities, countries and languages take no “the”.",
    in: "Nama kota, negara, dan bahasa tidak memakai “the”.",
    when: [
      [
        pattern(
          `the (${anyOf(places.filter((place) => !/java|europe|asia/i.test(place)))})(?= *(?:[.,!?]|$|and |is |was |has |are |in |on |by |with |for |last |this ))`,
        ),
        "$1",
      ],
    ],
    examples: [["I live in the Jakarta.", "I live in Jakarta."]],
    correct: ["I live in Jakarta.", "The Jakarta traffic is bad.", "The Indonesian food is good."],
  },
  {
    id: "go-home",
    en: "“Home”, “here”, “there” and “abroad” take no “to” after go or come.",
    in: "“Home”, “here”, “there”, “abroad” tidak memakai “to” setelah go atau come.",
    when: [
      [
        pattern(
          "(go|goes|going|went|gone|come|comes|coming|came|get|got|return|returned|back) (?:to|at|in) (?:the )?(here|there|abroad|overseas)",
        ),
        "$1 $2",
      ],
      [
        pattern(
          "(go|goes|going|went|gone|come|comes|coming|came|get|got|return|returned) (back )?(?:to|at) (?:the )?home(?= *(?:[.,!?]|$|and |but |with |at |by |after |before |early |late |yesterday\\b|because |last ))",
        ),
        "$1 $2home",
      ],
    ],
    examples: [
      ["I go to home at five.", "I go home at five."],
      ["Please come to here.", "Please come here."],
    ],
    correct: ["I go home at five.", "I go to the home of my uncle.", "Welcome to my home."],
  },
]);
