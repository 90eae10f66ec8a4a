import { irregularVerbs } from "../../language/irregular-verbs";
import { anyOf, pattern } from "../../language/text";
import {
  actionVerbs,
  baseOf,
  baseVerbs,
  gerunds,
  participleOf,
  pastForms,
  pastOf,
  thirdPersonForms,
  thirdPersonOf,
} from "../../language/verbs";
import { type Groups, rules } from "../rule";
import { findPastTime, hasFutureTime } from "../time-words";
import { pastTimeEdits, storyEdits } from "./past-time";

const base = anyOf(baseVerbs);
const action = anyOf(actionVerbs);
const past = anyOf(pastForms);
const notBase = anyOf([...pastForms, ...thirdPersonForms]);
const modal = "(?:can|could|will|would|should|must|may|might|can't|cannot|couldn't|won't|wouldn't|shouldn't)";
/** "to saw", "to left" may be names or nouns; these cannot. */
const clearlyPast = anyOf(
  "went bought ate came took gave made wrote spoke knew thought taught told did had got".split(" "),
);
const wrongPast = new Map(
  irregularVerbs
    .filter(({ base: verb }) => verb !== "be")
    .flatMap(({ base: verb, past: right }) => {
      const regular = verb.endsWith("e") ? `${verb}d` : `${verb}ed`;
      const doubled = `${verb}${verb.slice(-1)}ed`;
      return [regular, doubled]
        .filter(
          (form) =>
            form !== right &&
            !/^(?:bite|lie|shine|ring|hang|lead|feed|seed|showed|bited|lied|hanged|shined)$/.test(form),
        )
        .map((form) => [form, right] as const);
    }),
);
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
    id: "base-after-did",
    en: "After “do”, “does” and “did” the verb stays in its base form.",
    in: "Setelah “do”, “does”, “did” kata kerjanya tetap bentuk dasar.",
    when: [
      [
        pattern(`(did|didn't|did not|don't|doesn't|do not|does not) (${notBase})`),
        ([, auxiliary = "", verb = ""], before) =>
          // "What he did surprised me": here "did" is the whole verb.
          /\b(?:what|that|which|all|everything|thing)\s+\w+\s*$/i.test(before)
            ? undefined
            : `${auxiliary} ${toBase(verb)}`,
      ],
      [
        pattern(`(did|does|do) (i|you|we|they|he|she|it) (${notBase})`),
        ([, auxiliary = "", subject = "", verb = ""]) => `${auxiliary} ${subject} ${toBase(verb)}`,
      ],
    ],
    examples: [
      ["He did went home.", "He did go home."],
      ["I didn't saw him.", "I didn't see him."],
      ["Did you went to the party?", "Did you go to the party?"],
      ["She doesn't likes coffee.", "She doesn't like coffee."],
    ],
    correct: ["I didn't see him.", "Did you go there?", "What he did surprised me."],
  },
  {
    id: "base-after-modal",
    en: "After “can”, “will”, “must” and the like comes the base verb, without “to” and without endings.",
    in: "Setelah “can”, “will”, “must”, dll. langsung kata kerja dasar, tanpa “to” dan tanpa akhiran.",
    when: [
      [pattern(`(${modal}|must not|can not) to (?=${base})`), "$1 "],
      [
        pattern(`(${modal}) (${notBase}|${anyOf(gerunds)})`),
        ([, auxiliary = "", verb = ""]) => `${auxiliary} ${toBase(verb)}`,
      ],
      [
        pattern(`(${modal}) (i|you|we|they|he|she) (${notBase})`),
        ([, auxiliary = "", subject = "", verb = ""]) => `${auxiliary} ${subject} ${toBase(verb)}`,
      ],
    ],
    examples: [
      ["I can to swim.", "I can swim."],
      ["You must to study hard.", "You must study hard."],
      ["She can speaks English.", "She can speak English."],
      ["We will went home.", "We will go home."],
      ["Tomorrow I will going to Bandung.", "Tomorrow I will go to Bandung."],
    ],
    correct: [
      "I have to go.",
      "Can you help me?",
      "The can is empty.",
      "He will leave soon.",
      "I must have left it there.",
    ],
  },
  {
    id: "be-plus-base",
    en: "“Am”, “is”, “are” do not stand before a base verb.",
    in: "“Am”, “is”, “are” tidak dipakai di depan kata kerja dasar.",
    when: [
      [
        pattern(
          `(i am|i'm|you are|you're|we are|we're|they are|they're) (not )?(go|want|need|have|eat|live|come|know|understand|believe|hope|buy|sleep|write|speak|take|bring|think|forget|remember|learn|enjoy|wait|love|get)`,
        ),
        ([, subject = "", not = "", verb = ""]) =>
          `${subject.replace(/(?:'|’| )\w+$/, "")} ${not ? "don't " : ""}${verb}`,
      ],
      [
        pattern(
          "(i am|i'm|you are|we are|they are) (work|play|study|cook|teach|read|watch|drink)(?= (?:in|at|as|for|with|every|a|an|the|my|english|football|games?|to)\\b)",
        ),
        ([, subject = "", verb = ""]) => `${subject.replace(/(?:'|’| )\w+$/, "")} ${verb}`,
      ],
      [
        pattern(
          "(he|she|it) is (go|want|need|have|live|come|know|understand|buy|sleep|write|take|think|forget|remember|learn|enjoy|get)",
        ),
        ([, subject = "", verb = ""]) => `${subject} ${thirdPersonOf(verb.toLowerCase())}`,
      ],
      [
        pattern("(i am|i'm) not (?:too|very|really|so) (like|understand|know|want|remember)"),
        "I don't really $2",
      ],
      [
        pattern(
          `(it|that|this)(?:'s| is) (make|need|take|depend|help|give|look|work|cost|become|happen)(?= (?:me|us|you|him|her|them|on|very|like|a|an|the|to|my)\\b)`,
        ),
        ([, subject = "", verb = ""]) => `${subject} ${thirdPersonOf(verb.toLowerCase())}`,
      ],
    ],
    examples: [
      ["I am go to school every day.", "I go to school every day."],
      ["We are have a big house.", "We have a big house."],
      ["They are not understand me.", "They don't understand me."],
      ["I am work in a bank.", "I work in a bank."],
      ["She is want a cat.", "She wants a cat."],
      ["I'm not too like durian.", "I don't really like durian."],
      ["I like bakso, it's make me happy.", "I like bakso, it makes me happy."],
    ],
    correct: [
      "I am going to school.",
      "You are like a sister to me.",
      "I am fine.",
      "We are open until nine.",
    ],
  },
  {
    id: "regularised",
    en: "This verb is irregular: its past form does not end in -ed.",
    in: "Kata kerja ini tidak beraturan: bentuk lampaunya tidak berakhiran -ed.",
    when: [[pattern(`(${anyOf(wrongPast.keys())})`), ([, form = ""]) => wrongPast.get(form.toLowerCase())]],
    examples: [
      ["I goed to school.", "I went to school."],
      ["She buyed a cake and eated it.", "She bought a cake and ate it."],
      ["He teached me English.", "He taught me English."],
    ],
    correct: ["I needed help.", "He lied to me.", "She showed me a picture."],
  },
  {
    id: "base-after-to",
    en: "After “to” the verb stays in its base form.",
    in: "Setelah “to” kata kerjanya bentuk dasar.",
    when: [
      [
        pattern(`to (${clearlyPast}|goes|makes|takes|eats|buys|gets|does|has|comes|gives)`),
        ([, verb = ""]) => `to ${toBase(verb)}`,
      ],
      [
        pattern(
          `(wants?|wanted|needs?|needed|have|has|had|try|tried|decided?|plan|planned) to (${anyOf(gerunds)})`,
        ),
        ([, verb = "", gerund = ""]) => `${verb} to ${toBase(gerund)}`,
      ],
    ],
    examples: [
      ["I wanted to went home.", "I wanted to go home."],
      ["She likes to makes cakes.", "She likes to make cakes."],
      ["I want to going home.", "I want to go home."],
    ],
    correct: ["I look forward to seeing you.", "He went to Jakarta.", "I am used to getting up early."],
  },
  {
    id: "participle-after-have",
    en: "After “have” or “has” comes the past participle (gone, seen, eaten).",
    in: "Setelah “have” atau “has” pakai bentuk ketiga (gone, seen, eaten).",
    when: [
      [
        pattern(
          `(have|has|haven't|hasn't|i've|we've|they've|you've) (never |ever |already |just |not )?(${anyOf(irregularVerbs.filter(({ past: a, participle: b }) => a !== b).map((verb) => verb.past))}|go|see|eat|finish|visit)`,
        ),
        ([, auxiliary = "", adverb = "", verb = ""]) => `${auxiliary} ${adverb}${participleOf(toBase(verb))}`,
      ],
    ],
    examples: [
      ["I have went there before.", "I have gone there before."],
      ["She has never ate durian.", "She has never eaten durian."],
      ["I have already eat.", "I have already eaten."],
    ],
    correct: ["I have seen that film.", "We have to go.", "They have been here."],
  },
  {
    id: "ever",
    en: "To tell about experience (“pernah”) English says “I have been / seen / eaten…”; “ever” is for questions.",
    in: "Untuk pengalaman (“pernah”) pakai “I have been / seen / eaten…”; “ever” dipakai dalam pertanyaan.",
    when: [
      [
        pattern(
          `(i|you|we|they|he|she)(?: have| has)? ever (?:to )?(${anyOf([...baseVerbs, ...pastForms, ...thirdPersonForms])})`,
        ),
        ([, subject = "", verb = ""], before, after) => {
          if (
            /\b(?:have|has|had|did|do|does|if|than|that|who|can|will|what|all|don't|didn't)\W*$/i.test(
              before,
            ) ||
            /\b(?:best|worst|most|first|only|\w+est)\b/i.test(before)
          )
            return undefined;
          const toPlace = toBase(verb) === "go" && /^\s+to\b/i.test(after);
          const have = /^(?:he|she)$/i.test(subject) ? "has" : "have";
          return `${subject} ${have} ${toPlace ? "been" : participleOf(toBase(verb))}`;
        },
      ],
    ],
    examples: [
      ["I ever went to Bali.", "I have been to Bali."],
      ["She ever eat durian.", "She has eaten durian."],
      ["We ever go to Lombok.", "We have been to Lombok."],
    ],
    correct: ["Have you ever been to Bali?", "It is the best film I ever saw.", "Did you ever go there?"],
  },
  {
    id: "already",
    en: "For something finished (“sudah”) say “have already” + the third form.",
    in: "Untuk yang sudah selesai pakai “have already” + bentuk ketiga.",
    when: [
      [
        pattern(
          `(i|you|we|they) already (eat|finish|do|see|buy|send|pay|take|visit|write|meet|watch|try|book|make|arrive|graduate|study)`,
        ),
        ([, subject = "", verb = ""]) => `${subject} have already ${participleOf(verb.toLowerCase())}`,
      ],
      [
        pattern(`(i|we|they) (?:am |are )?not yet (${base})`),
        ([, subject = "", verb = ""]) => `${subject} have not ${participleOf(verb.toLowerCase())} yet`,
      ],
    ],
    examples: [
      ["I already finish my work.", "I have already finished my work."],
      ["I not yet eat.", "I have not eaten yet."],
    ],
    correct: [
      "I already know him.",
      "We already have a car.",
      "I have already finished.",
      "I have not eaten yet.",
    ],
  },
  {
    id: "since-for",
    en: "“Since” needs a point in time; for a length of time use “for”.",
    in: "“Since” untuk titik waktu; untuk lamanya waktu pakai “for”.",
    when: [
      [
        pattern(
          `since (an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|many|several|a few|some|a long) (minutes?|hours?|days?|weeks?|months?|years?|time)(?! ago)`,
        ),
        "for $1 $2",
      ],
    ],
    examples: [
      ["I have lived here since two years.", "I have lived here for two years."],
      ["She has worked here since a few months.", "She has worked here for a few months."],
    ],
    correct: [
      "I have lived here since 2019.",
      "I have known him since two years ago.",
      "She has been ill since Monday.",
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
