import { anyOf, pattern } from "../../language/text";
import { baseOf, baseVerbs, gerundOf, participleOf, thirdPersonForms } from "../../language/verbs";
import { rules } from "../rule";

const point =
  "(?:yesterday|last \\w+|(?:19|20)\\d\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|i was|childhood|this morning|then)";
const lasting = anyOf("live work study learn know teach stay wait play feel love use need want".split(" "));
const lastingThird = anyOf(
  "lives works studies learns knows teaches stays waits plays feels loves uses needs wants".split(" "),
);
const middle = "((?: (?:\\w|')+){0,7}?)";
const have = (subject: string): string => (/^(?:he|she|it)$/i.test(subject) ? "has" : "have");
const isHabit = (text: string): boolean =>
  /\b(?:every|each|a day|a week|per|usually|always|tomorrow|next)\b/i.test(text);

export const perfectRules = rules("tense", [
  {
    id: "since-perfect",
    en: "With “since” and “for … years” (from the past until now) use “have” + third form: I have lived here since 2019.",
    in: "Dengan “since” dan “for … years” (dari dulu sampai sekarang) pakai “have” + bentuk ketiga: I have lived here since 2019.",
    when: [
      [
        pattern(
          `(i|we|they|you|he|she) (?:don't|doesn't|didn't|not|am not|is not|isn't) (${anyOf(baseVerbs)})${middle} (since ${point})`,
        ),
        ([, subject = "", verb = "", object = "", time = ""]) =>
          `${subject} ${have(subject)}n't ${participleOf(verb.toLowerCase())}${object} ${time}`,
      ],
      [
        pattern(
          `(i|we|they|you|he|she) (${lasting}|${lastingThird})${middle} (since ${point}|for (?:\\w+ )?\\w+ (?:years|months))`,
        ),
        ([, subject = "", verb = "", object = "", time = ""], before, after) => {
          if (
            isHabit(`${before} ${object} ${after}`) ||
            /\b(?:to|did|do|does|can|will|would|should|must|let|if|when)\s*$/i.test(before)
          )
            return undefined;
          return `${subject} ${have(subject)} ${participleOf(baseOf(verb) ?? verb)}${object} ${time}`;
        },
      ],
      [
        pattern(
          `(i am|i'm|we are|we're|they are|he is|he's|she is|she's) (\\w+ing)${middle} (since (?:${point}|\\w+)|for (?:\\w+ )?\\w+ (?:years|months))`,
        ),
        ([, start = "", verb = "", object = "", time = ""], before, after) => {
          if (
            baseOf(verb) === undefined ||
            isHabit(`${before} ${object} ${after}`) ||
            verb.toLowerCase() === "going"
          )
            return undefined;
          const subject = start.replace(/(?:['’]\w+| \w+)$/, "");
          return `${subject} ${have(subject)} been ${verb}${object} ${time}`;
        },
      ],
      [
        pattern(
          `(i am|i'm|we are|we're|they are|he is|he's|she is|she's) ((?:very |so )?(?:sick|ill|tired|busy|here|sad|happy|married|single|unemployed)) (since ${point})`,
        ),
        ([, start = "", state = "", time = ""]) => {
          const subject = start.replace(/(?:['’]\w+| \w+)$/, "");
          return `${subject} ${have(subject)} been ${state} ${time}`;
        },
      ],
    ],
    examples: [
      ["I live here since 2019.", "I have lived here since 2019."],
      ["She doesn't eat since yesterday.", "She hasn't eaten since yesterday."],
      ["I am learning English since last year.", "I have been learning English since last year."],
      ["She is sick since yesterday.", "She has been sick since yesterday."],
      ["I work here for two years.", "I have worked here for two years."],
    ],
    correct: [
      "I have lived here since 2019.",
      "I study for two hours every day.",
      "I work hard since I need money.",
      "I will stay here for two months.",
    ],
  },
  {
    id: "been-gerund",
    en: "After “have been” comes the -ing form: I have been working.",
    in: "Setelah “have been” pakai bentuk -ing: I have been working.",
    when: [
      [
        pattern(
          `(have|has|had|i've|we've|they've|you've) been (${anyOf(baseVerbs.filter((verb) => participleOf(verb) !== verb))})`,
        ),
        ([, auxiliary = "", verb = ""]) => `${auxiliary} been ${gerundOf(verb.toLowerCase())}`,
      ],
    ],
    examples: [["I have been work here for a year.", "I have been working here for a year."]],
    correct: ["I have been working.", "It has been hurt.", "She has been to work."],
  },
  {
    id: "when-past",
    en: "Both parts of a story are in the past: we were happy when we arrived.",
    in: "Kedua bagian cerita memakai bentuk lampau: we were happy when we arrived.",
    when: [
      [
        pattern(
          `((?:i|we|they|he|she|it) (?:was|were|went|felt|saw|did|got|didn't|cried|laughed)(?: (?!that\\b|when\\b)(?:\\w|')+){0,6} when (?:i|we|they|you|he|she)) (arrive|come|see|get|hear|meet|find|go|leave|open|${anyOf(thirdPersonForms)})`,
        ),
        ([, start = "", verb = ""]) => {
          const base = baseOf(verb);
          const past = new Map([
            ["arrive", "arrived"],
            ["come", "came"],
            ["see", "saw"],
            ["get", "got"],
            ["hear", "heard"],
            ["meet", "met"],
            ["find", "found"],
            ["go", "went"],
            ["leave", "left"],
            ["open", "opened"],
          ]).get(base ?? "");
          return past === undefined ? undefined : `${start} ${past}`;
        },
      ],
      [pattern("(when|since) (i|he|she) (?:am|is|was) (?:an? )?(child|kid|teenager|baby)"), "$1 $2 was a $3"],
      [pattern("when (i|he|she) (?:am|is) (?=(?:young|little|small)\\b)"), "when $1 was "],
    ],
    examples: [
      ["We were happy when we arrive at the beach.", "We were happy when we arrived at the beach."],
      ["When I am child, I like milk.", "When I was a child, I liked milk."],
    ],
    correct: [
      "We are happy when we arrive.",
      "When I was a child, I liked milk.",
      "I was told that when I arrive I should call.",
    ],
  },
]);
