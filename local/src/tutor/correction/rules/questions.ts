import { anyOf, pattern } from "../../language/text";
import {
  baseOf,
  baseVerbs,
  gerunds,
  participleOf,
  pastOf,
  thirdPersonForms,
  thirdPersonOf,
} from "../../language/verbs";
import { rules } from "../rule";
import { findPastTime } from "../time-words";

const base = anyOf(baseVerbs);
const isQuestion = (after: string): boolean => /\?\s*$/.test(after);
/** "How long you have been…": "have" is the helping verb here. */
const isPerfect = (verb: string, after: string): boolean => {
  const next = /^\s+(?:ever |already |just )?(\w+)/.exec(after)?.[1]?.toLowerCase() ?? "";
  return /^have$/i.test(verb) && (next === "been" || participleOf(baseOf(next) ?? "") === next);
};
const wh =
  "(what|where|when|why|how|who|which \\w+|what time|how often|how long|how many \\w+|how much \\w+)";

export const questionRules = rules("question", [
  {
    id: "how-to-say",
    en: "A full question needs “do you”: How do you say … in English?",
    in: "Pertanyaan lengkap memakai “do you”: How do you say … in English?",
    when: [
      [
        pattern("^how to (say|spell|pronounce|write|call|use|answer|make|get|go|cook|learn|improve)"),
        ([, verb = ""], _, after) =>
          isQuestion(after) || /\bin english\W*$/i.test(after) ? `how do you ${verb}` : undefined,
      ],
    ],
    examples: [
      ["How to say “kangen” in English?", "How do you say “kangen” in English?"],
      ["How to pronounce this word?", "How do you pronounce this word?"],
    ],
    correct: ["I know how to say it.", "How do you say it?", "How to learn English"],
  },
  {
    id: "meaning",
    en: "Ask: What does … mean? or What is the meaning of …?",
    in: "Tanyakan: What does … mean? atau What is the meaning of …?",
    when: [
      [pattern("what (?:is|was|'s)(?: the)? mean(?:s)? of"), "what is the meaning of"],
      [pattern("what(?: the)? meaning of"), "what is the meaning of"],
      [
        pattern("what (?:means|is mean|is means|mean) ([^?.!,]{1,40}?)(?=\\?|$)"),
        ([, word = ""]) => `what does ${word.trim()} mean`,
      ],
      [pattern("what is (this|that|it) mean(?:s)?"), "what does $1 mean"],
      [pattern("what (?:do|does) (?:it|this|that) means"), "what does it mean"],
      [pattern("(it|that|this)'s mean(?:s)?"), "$1 means"],
      [pattern("(it|that|this) is means?(?= (?:that|we|you|i|he|she|they))"), "$1 means"],
    ],
    examples: [
      ["What is the mean of “gorgeous”?", "What is the meaning of “gorgeous”?"],
      ["What means this word?", "What does this word mean?"],
    ],
    correct: ["What does it mean?", "What is the meaning of this?", "I know what it means."],
  },
  {
    id: "missing-do",
    en: "A question with a full verb needs do, does or did before the subject.",
    in: "Pertanyaan dengan kata kerja memakai do, does, atau did di depan subjek.",
    when: [
      [
        pattern(`^${wh} (i|you|we|they) (${base})`),
        ([, question = "", subject = "", verb = ""], _, after) =>
          isQuestion(after) && !/^who$/i.test(question) && !isPerfect(verb, after)
            ? `${question} ${findPastTime(after) ? "did" : "do"} ${subject} ${verb}`
            : undefined,
      ],
      [
        pattern(`^${wh} (he|she|it) (${anyOf([...baseVerbs, ...thirdPersonForms])})`),
        ([, question = "", subject = "", verb = ""], _, after) =>
          isQuestion(after) && !/^who$/i.test(question)
            ? `${question} ${findPastTime(after) ? "did" : "does"} ${subject} ${baseOf(verb) ?? verb}`
            : undefined,
      ],
    ],
    examples: [
      ["Where you live?", "Where do you live?"],
      ["What he likes?", "What does he like?"],
      ["Where you go yesterday?", "Where did you go yesterday?"],
    ],
    correct: ["Where do you live?", "What you say is true.", "Who knows?"],
  },
  {
    id: "inversion",
    en: "In a question “be” and “can” stand before the subject.",
    in: "Dalam pertanyaan “be” dan “can” berdiri di depan subjek.",
    when: [
      [
        pattern(`^${wh} (i|you|we|they) (have) (?=(?:been|${anyOf(baseVerbs.map(participleOf))})\\b)`),
        ([, question = "", subject = "", verb = ""], _, after) =>
          isQuestion(after) ? `${question} ${verb} ${subject} ` : undefined,
      ],
      [
        pattern("^(what|where|when|why|how) (you|we|they|he|she) did"),
        ([, question = "", subject = ""], _, after) =>
          isQuestion(after) ? `${question} did ${subject} do` : undefined,
      ],
      [pattern("^(?:do|did|are) (you|they|we) ever (?:been|be) (?=to|in)"), "have $1 ever been "],
      [
        pattern(`^are (you|they|we) ever (?:to )?(${base})`),
        ([, subject = "", verb = ""], _, after) =>
          `have ${subject} ever ${/^go$/i.test(verb) && /^ to\b/i.test(after) ? "been" : participleOf(verb.toLowerCase())}`,
      ],
      [
        pattern(`^${wh} (you|they|we|he|she|it) (${anyOf(gerunds)})`),
        ([, question = "", subject = "", verb = ""], _, after) =>
          isQuestion(after)
            ? `${question} ${/^(?:he|she|it)$/i.test(subject) ? "is" : "are"} ${subject} ${verb}`
            : undefined,
      ],
      [
        pattern(
          "^(what|where|when|why|how|who) (i|you|we|they|he|she|it) (am|is|are|was|were|can|will|should|could)",
        ),
        ([, question = "", subject = "", verb = ""], _, after) =>
          isQuestion(after) ? `${question} ${verb} ${subject}` : undefined,
      ],
    ],
    examples: [
      ["How long you have been learning English?", "How long have you been learning English?"],
      ["What you did last weekend?", "What did you do last weekend?"],
      ["Do you ever been to Bali?", "Have you ever been to Bali?"],
      ["Are you ever go to Bali?", "Have you ever been to Bali?"],
      ["Are you ever eat durian?", "Have you ever eaten durian?"],
      ["What you doing now?", "What are you doing now?"],
      ["Why you are late?", "Why are you late?"],
      ["What you are doing?", "What are you doing?"],
    ],
    correct: ["Why are you late?", "I know why you are late.", "Do you ever go to Bali?"],
  },
  {
    id: "missing-be",
    en: "A question needs a verb: What is your hobby?",
    in: "Pertanyaan perlu kata kerja: What is your hobby?",
    when: [
      [
        pattern("^(what|where|who|how) ((?:your|his|her|my|their|our) (?:\\w+ )?\\w+(?<!s))(?= *\\?$)"),
        "$1 is $2",
      ],
    ],
    examples: [["What your hobby?", "What is your hobby?"]],
    correct: ["What is your hobby?", "What your friends say is true."],
  },
  {
    id: "be-or-do",
    en: "Use “do” with a full verb and “be” with an adjective or -ing.",
    in: "Pakai “do” dengan kata kerja, “be” dengan kata sifat atau -ing.",
    when: [
      [
        pattern(
          "^((?:what|where|when|why|how) )?are (you|they|we) (have|want|need|know|go|live|come|understand|speak|eat|get|think|believe|remember|like|love|enjoy|learn)(?= |\\?)",
        ),
        ([, question = "", subject = "", verb = ""]) => `${question}do ${subject} ${verb}`,
      ],
      [
        pattern("^where do (you|they|we) (?:come )?from"),
        ([whole = "", subject = ""]) => (/come/i.test(whole) ? undefined : `where are ${subject} from`),
      ],
      [pattern("^(?:do|does) (you|they|we|he|she) (can|will|should|could|must)(?= )"), "$2 $1"],
      [
        pattern(
          "^do (you|they|we) (?:are )?(happy|sad|tired|sick|hungry|busy|ready|sure|okay|married|free|interested|angry)",
        ),
        "are $1 $2",
      ],
      [
        pattern("^do (you|they|we) (\\w+ing)(?= )"),
        ([, subject = "", verb = ""]) =>
          baseOf(verb) !== undefined && baseOf(verb) !== verb.toLowerCase()
            ? `are ${subject} ${verb}`
            : undefined,
      ],
    ],
    examples: [
      ["Are you have a pet?", "Do you have a pet?"],
      ["Do you can swim?", "Can you swim?"],
      ["Do you happy?", "Are you happy?"],
      ["Where do you from?", "Where are you from?"],
    ],
    correct: ["Do you have a pet?", "Do you bring a bag?", "Where do you come from?"],
  },
  {
    id: "indirect",
    en: "Inside another sentence a question keeps the order of a statement: I don't know what I should do.",
    in: "Di dalam kalimat lain, urutan pertanyaan menjadi seperti kalimat biasa: I don't know what I should do.",
    when: [
      [
        pattern(
          "((?:don't know|doesn't know|didn't know|tell me|know|wonder|not sure|remember|forgot|understand|ask)) (what|where|when|why|how|who) (is|are|was|were|can|should|will|could|must) (i|you|we|they|he|she|it)(?= |[.?!,]|$)",
        ),
        ([, lead = "", question = "", verb = "", subject = ""], before, after) =>
          /^do you\s*$/i.test(before) && question === "who" && after === ""
            ? undefined
            : `${lead} ${question} ${subject} ${verb}`,
      ],
      [
        pattern(
          "(don't know|know|tell me|wonder|not sure|remember|understand) (where|what|who|how|why|when) (is|are|was|were) ((?:the|my|your|his|her|our|their|this|that) \\w+(?: \\w+)?)(?= *(?:[?.!,]|$))",
        ),
        "$1 $2 $4 $3",
      ],
      [
        pattern(
          "(don't know|doesn't know|didn't know|not sure|wonder|tell me) (what|who|where|how) (is|are|was|were) (this|that|these|those)(?= *(?:[?.!,]|$))",
        ),
        "$1 $2 $4 $3",
      ],
      [
        pattern(
          `(don't know|know|tell me|wonder|not sure|understand|don't understand|asked? (?:me|him|her|us|them|you)) (what|where|when|why|how) (do|does|did) (i|you|we|they|he|she|it) (${base})`,
        ),
        ([, lead = "", question = "", auxiliary = "", subject = "", verb = ""]) => {
          const form =
            new Map([
              ["does", thirdPersonOf(verb)],
              ["did", pastOf(verb)],
            ]).get(auxiliary.toLowerCase()) ?? verb;
          return `${lead} ${question} ${subject} ${form}`;
        },
      ],
    ],
    examples: [
      ["I don't know what should I do.", "I don't know what I should do."],
      ["Do you know where is the station?", "Do you know where the station is?"],
      ["I don't know what is this.", "I don't know what this is."],
      ["I don't understand what do you mean.", "I don't understand what you mean."],
      ["She asked me where do I live.", "She asked me where I live."],
    ],
    correct: ["I don't know what I should do.", "I know. What should I do?", "Do you know where it is?"],
  },
]);
