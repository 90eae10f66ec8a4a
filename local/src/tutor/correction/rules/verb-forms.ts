import { irregularVerbs } from "../../language/irregular-verbs";
import { anyOf, pattern } from "../../language/text";
import {
  baseOf,
  baseVerbs,
  gerundOf,
  gerunds,
  participleOf,
  pastOf,
  pastForms,
  thirdPersonForms,
  thirdPersonOf,
} from "../../language/verbs";
import { rules } from "../rule";

const base = anyOf(baseVerbs);
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

export const verbFormRules = rules("tense", [
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
      [pattern(`will can (?=${base})`), "will be able to "],
      [pattern(`(?:will not|won't) can (?=${base})`), "will not be able to "],
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
      ["I will can help you.", "I will be able to help you."],
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
          "(i am|i'm|we are|we're) (?:really|very|so) (appreciate|like|want|need|love|hope|enjoy|agree)",
        ),
        ([, subject = "", verb = ""]) => `${subject.replace(/(?:'|’| )\w+$/, "")} really ${verb}`,
      ],
      [
        pattern(
          "(i|you|we|they|he|she|friends?|family|parents|mother|father) (?:was|were) (go|eat|see|buy|meet|come|take|visit|stay|watch|play)",
        ),
        ([, subject = "", verb = ""]) => `${subject} ${pastOf(verb.toLowerCase())}`,
      ],
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
          "(i am|i'm|you are|you're|we are|we're|they are|they're|he is|he's|she is|she's) still (study|work|live|learn|wait|sleep|play|look|try|think|read|write|cook|eat)(?= |[.,!?]|$)",
        ),
        ([, subject = "", verb = ""]) => `${subject} still ${gerundOf(verb.toLowerCase())}`,
      ],
      [
        pattern(
          "(he|she|it|(?:my|his|her|our) (?:\\w+ )?(?:mother|father|mom|mum|dad|brother|sister|friend|wife|husband|son|daughter|teacher|boss)) is (go|want|need|have|live|come|know|understand|buy|sleep|write|take|think|forget|remember|learn|enjoy|get|cook(?= (?:rice|food|breakfast|lunch|dinner|for|every|a|the)\\b)|teach)",
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
      ["I am really appreciate your help.", "I really appreciate your help."],
      ["My friend was go to the cinema.", "My friend went to the cinema."],
      ["I am go to school every day.", "I go to school every day."],
      ["We are have a big house.", "We have a big house."],
      ["They are not understand me.", "They don't understand me."],
      ["I am work in a bank.", "I work in a bank."],
      ["I'm still study at university.", "I'm still studying at university."],
      ["She is want a cat.", "She wants a cat."],
      ["My mother is cook rice.", "My mother cooks rice."],
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
          `(wants?|wanted|likes?|loves?|needs?|needed|have|has|had|try|tried|decided?|plan|planned) to (${anyOf(gerunds)})`,
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
          `(have|has|haven't|hasn't|i've|we've|they've|you've) (never |ever |already |just |not )?(${anyOf(irregularVerbs.filter(({ past: a, participle: b }) => a !== b).map((verb) => verb.past))}|go|see|eat|meet|finish|visit)`,
        ),
        ([, auxiliary = "", adverb = "", verb = ""]) => `${auxiliary} ${adverb}${participleOf(toBase(verb))}`,
      ],
    ],
    examples: [
      ["I have went there before.", "I have gone there before."],
      ["She has never ate durian.", "She has never eaten durian."],
      ["I have already eat.", "I have already eaten."],
      ["I have meet him before.", "I have met him before."],
    ],
    correct: ["I have seen that film.", "We have to go.", "They have been here."],
  },
]);
