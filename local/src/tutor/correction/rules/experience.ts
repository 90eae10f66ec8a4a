import { anyOf, pattern } from "../../language/text";
import { baseOf, baseVerbs, participleOf, pastForms, thirdPersonForms } from "../../language/verbs";
import { rules } from "../rule";

const base = anyOf(baseVerbs);
const toBase = (word: string): string => baseOf(word) ?? word;

export const experienceRules = rules("tense", [
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
      [pattern("(i|we|they|you) never been"), "$1 have never been"],
      [pattern("(he|she) never been"), "$1 has never been"],
      [
        pattern(
          `(i|you|we|they)(?: am| are)? already (eat|finish|do|see|buy|send|pay|take|visit|write|meet|watch|try|book|make|arrive|graduate|study)`,
        ),
        ([, subject = "", verb = ""]) => `${subject} have already ${participleOf(verb.toLowerCase())}`,
      ],
      [
        pattern(`(i|we|they) (?:am |are )?not yet (${base})`),
        ([, subject = "", verb = ""]) => `${subject} have not ${participleOf(verb.toLowerCase())} yet`,
      ],
    ],
    examples: [
      ["I never been to Japan.", "I have never been to Japan."],
      ["I am already eat.", "I have already eaten."],
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
]);
