import { anyOf, pattern } from "../../language/text";
import { actionVerbs, baseOf, baseVerbs, participleOf, pastForms, pastOf } from "../../language/verbs";
import { type Groups, rules } from "../rule";
import { findPastTime, hasFutureTime } from "../time-words";
import { pastTimeEdits, storyEdits } from "./past-time";

const base = anyOf(baseVerbs);
const action = anyOf(actionVerbs);
const past = anyOf(pastForms);
const toBase = (word: string): string => baseOf(word) ?? word;
const inPast = (before: string, after: string): boolean => findPastTime(`${before} ${after}`) !== undefined;

export const tenseRules = rules("tense", [
  {
    id: "story",
    en: "The story began in the past (yesterday, last week…), so it goes on in the past.",
    in: "Ceritanya dimulai di waktu lampau (yesterday, last week, …), jadi lanjutannya juga bentuk lampau.",
    find: storyEdits,
    examples: [
      [
        "Last week we go to Solo. We visit a temple and eat gudeg.",
        "Last week we went to Solo. We visited a temple and ate gudeg.",
      ],
    ],
    correct: [
      "Yesterday I met Budi. He works at a bank.",
      "Last week we went to Solo. We visit it every year.",
      "I was ill yesterday. Can you help me?",
    ],
  },
  {
    id: "past-time",
    en: "The time word puts this into the past, so the verb takes its past form.",
    in: "Keterangan waktunya lampau, jadi kata kerjanya memakai bentuk lampau (past tense).",
    find: pastTimeEdits,
    examples: [
      ["Yesterday I go to Bali.", "Yesterday I went to Bali."],
      ["In Bali yesterday I am go to the beach.", "In Bali yesterday I went to the beach."],
      ["Last week she buy a new phone.", "Last week she bought a new phone."],
      [
        "I don't go to school yesterday because I am sick.",
        "I didn't go to school yesterday because I was sick.",
      ],
      ["Two days ago we eat sate and drink tea.", "Two days ago we ate sate and drank tea."],
      ["Yesterday I went to the market and buy a fish.", "Yesterday I went to the market and bought a fish."],
      ["Do you watch the game last night?", "Did you watch the game last night?"],
      ["My mother cook rendang yesterday.", "My mother cooked rendang yesterday."],
      ["When I was a child, I live in Solo.", "When I was a child, I lived in Solo."],
      ["They are not at home last night.", "They were not at home last night."],
      ["He can't come last Monday.", "He couldn't come last Monday."],
      ["Last year I have to move to Jakarta.", "Last year I had to move to Jakarta."],
    ],
    correct: [
      "Yesterday I bought a book because I love reading.",
      "I think she went home yesterday.",
      "I want to tell you about last weekend.",
      "Yesterday I met a man who works at a bank.",
      "I have been tired since yesterday.",
      "Last night I wanted to go and buy some food.",
      "I was late yesterday, but today I am on time.",
      "What did you do yesterday?",
      "Did you go to school last week?",
      "I put my book on the table yesterday.",
      "The book that I read last week is on my desk.",
      "I am sorry I was late yesterday.",
      "Do you remember what he said yesterday?",
      "We ate rice, chicken and fruit last night.",
    ],
  },
  {
    id: "perfect-with-past-time",
    en: "With a finished time such as “yesterday” English uses the simple past, not “have” + verb.",
    in: "Dengan waktu yang sudah selesai (yesterday, last week, …) pakai simple past, bukan “have” + kata kerja.",
    when: [
      [
        pattern(
          `(i|you|we|they|he|she|it) (?:have|has) (?:already |just )?(been to|${anyOf(baseVerbs.map(participleOf))})(?! to \\w+ since)`,
        ),
        ([, subject = "", verb = ""]: Groups, before: string, after: string) => {
          if (!inPast("", after) || /since|for \w+ (?:year|month|week|day)/i.test(`${before}${after}`))
            return undefined;
          return verb.toLowerCase() === "been to"
            ? `${subject} went to`
            : `${subject} ${pastOf(toBase(verb))}`;
        },
      ],
    ],
    examples: [
      ["I have visited my uncle yesterday.", "I visited my uncle yesterday."],
      ["She has bought a car last month.", "She bought a car last month."],
    ],
    correct: [
      "I have visited Bali twice.",
      "They have lived here since last year.",
      "I have been sick since yesterday.",
    ],
  },
  {
    id: "future-time",
    en: "For plans and predictions use “will” (or “am going to”) + the base verb.",
    in: "Untuk rencana di masa depan pakai “will” (atau “am going to”) + kata kerja dasar.",
    when: [
      [
        pattern(`(i|we|they|he|she|you) (${action})`),
        ([, subject = "", verb = ""], before, after) => {
          if (!hasFutureTime(`${before}. ${after}`)) return undefined;
          if (
            /\b(?:if|when|before|after|until|unless|as soon as|hope|did|do|does|will|can|let|that|who|shall|should|could|would|may|might)\b/i.test(
              before,
            )
          )
            return undefined;
          return `${subject} will ${verb}`;
        },
      ],
      [
        pattern(`(i|we|they|he|she|you) (${past})`),
        ([, subject = "", verb = ""], before, after) => {
          if (!hasFutureTime(after) && !/^\W*(?:tomorrow|next \w+)\W*$/i.test(before)) return undefined;
          if (
            /\b(?:if|wish|that|said|told|did|asked)\b/i.test(before) ||
            /\b(?:that|about|will|to|for|is|are|have)\b/i.test(
              after.split(/\b(?:tomorrow|next)\b/i)[0]?.replace(/^\s+to\b/, "") ?? "",
            )
          )
            return undefined;
          if (
            /^(?:had|did|said|told|thought|knew|heard|felt|found|decided|planned|wanted|needed|hoped|promised|agreed|booked|arranged)$/i.test(
              verb,
            )
          )
            return undefined;
          return `${subject} will ${toBase(verb)}`;
        },
      ],
    ],
    examples: [
      ["Tomorrow I go to Jakarta.", "Tomorrow I will go to Jakarta."],
      ["Next week we visit my grandmother.", "Next week we will visit my grandmother."],
      ["Tomorrow I went to the dentist.", "Tomorrow I will go to the dentist."],
    ],
    correct: [
      "Tomorrow is a holiday.",
      "I will go to Jakarta tomorrow.",
      "I am going to the beach next week.",
      "The train leaves at nine tomorrow.",
      "I hope you come tomorrow.",
      "If he comes tomorrow, I will tell him.",
      "I bought a ticket for the concert next week.",
    ],
  },
  {
    id: "first-conditional",
    en: "After “if” and “when” about the future English uses the present, without “will”.",
    in: "Setelah “if” dan “when” untuk masa depan pakai bentuk sekarang, tanpa “will”.",
    when: [
      [
        pattern(`(if|when) (i|you|we|they) will (be|${base})`),
        ([, conjunction = "", subject = "", verb = ""], before) => {
          if (/\b(?:know|wonder|ask|sure|tell|idea|see)\W*$/i.test(before)) return undefined;
          return `${conjunction} ${subject} ${verb === "be" ? (subject.toLowerCase() === "i" ? "am" : "are") : verb}`;
        },
      ],
    ],
    examples: [["If I will have time, I will call you.", "If I have time, I will call you."]],
    correct: ["If I have time, I will call you.", "I don't know if they will come.", "When will you come?"],
  },
  {
    id: "second-conditional",
    en: "For something only imagined say “if I were …, I would …”.",
    in: "Untuk pengandaian yang belum nyata pakai “if I were …, I would …”.",
    when: [
      [
        pattern(
          "if (i am|i'm|he is|he's|she is|she's|we are|we're|they are|they're) (?=(?:an? )?\\w+,? (?:i|we|they|he|she)(?: would|['’]d) (?!like|love|be (?:happy|glad|grateful)|appreciate))",
        ),
        ([whole = "", start = ""]) => `${whole.slice(0, 2)} ${start.replace(/['’\s].*$/, "")} were `,
      ],
    ],
    examples: [
      ["If I am rich I would buy a house.", "If I were rich I would buy a house."],
      ["If she is here, we would be happier.", "If she were here, we would be happier."],
    ],
    correct: [
      "If I were rich, I would buy a house.",
      "If you are free, I would like to meet you.",
      "If I am free, I will call you.",
    ],
  },
  {
    id: "born",
    en: "“Born” needs “was” or “were”: I was born…",
    in: "“Born” memerlukan “was” atau “were”: I was born…",
    when: [
      [pattern("(i|he|she) (?:am |is )?(?:born|borned) (in|on|at)"), "$1 was born $2"],
      [pattern("(we|they|you) (?:are )?(?:born|borned) (in|on|at)"), "$1 were born $2"],
    ],
    examples: [["I born in Medan.", "I was born in Medan."]],
    correct: ["I was born in Medan.", "They were born in 1999."],
  },
]);
