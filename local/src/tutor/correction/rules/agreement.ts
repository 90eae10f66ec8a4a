import { anyOf, pattern } from "../../language/text";
import { personNouns } from "../../language/nouns";
import { places } from "../../language/proper-names";
import { baseOf, baseVerbs, thirdPersonForms, thirdPersonOf } from "../../language/verbs";
import { rules } from "../rule";
import { findPastTime } from "../time-words";

const base = anyOf(baseVerbs);
const takesBase =
  /\b(?:do|does|did|don't|doesn't|didn't|can|could|will|would|shall|should|must|may|might|let|lets|make|makes|made|help|helps|helped|see|saw|hear|heard|watch|watched|have|to|that|if|and|or|than|with|for|of|like|won't|wouldn't|can't|lest|suggests?|suggested|recommend(?:ed)?|insist(?:ed)?|demand(?:ed)?)\W*$/i;
/** "If he go", "and she have": these words may stand before a clause of its own. */
const opensClause =
  /(?:^|[,;:.]\s*|\b(?:because|and|but|so|that|when|if|while|or|then|think|know|says?|said|hope)\s+)$/i;
const cap = (word: string): string => word.toLowerCase();

export const agreementRules = rules("agreement", [
  {
    id: "third-person",
    en: "After he, she, it the verb takes -s in the present.",
    in: "Setelah he, she, it kata kerjanya ditambah -s (present tense).",
    when: [
      [
        pattern(`(he|she|it) ((?:always|never|often|usually|sometimes|also|still|really|only) )?(${base})`),
        ([, subject = "", adverb = "", verb = ""], before, after) => {
          if (before !== "" && takesBase.test(before) && !opensClause.test(before)) return undefined;
          if (
            /\b(?:suggest|recommend|insist|demand|important|essential|did|does|can|will|would|could|should|must)\b/i.test(
              before,
            )
          )
            return undefined;
          if (cap(subject) === "it" && before !== "" && !opensClause.test(before)) return undefined;
          if (
            /^(?:cut|put|let|hit|set|shut|quit|cost|hurt|read)$/i.test(verb) &&
            findPastTime(`${before} ${after}`)
          )
            return undefined;
          return `${subject} ${adverb}${thirdPersonOf(cap(verb))}`;
        },
      ],
      [pattern("(he|she|it) (?:don't|dont)"), "$1 doesn't"],
      [pattern("(he|she|it) do not"), "$1 does not"],
      [pattern("don't (he|she|it)"), "doesn't $1"],
      [pattern("(he|she|it) haven't"), "$1 hasn't"],
      [pattern(`^do (he|she|it) (${base})`), "does $1 $2"],
    ],
    examples: [
      ["She have a car.", "She has a car."],
      ["He go to school every day.", "He goes to school every day."],
      ["She always study at night.", "She always studies at night."],
      ["He don't like fish.", "He doesn't like fish."],
      ["I am happy because he help me.", "I am happy because he helps me."],
      ["It make me happy.", "It makes me happy."],
    ],
    correct: [
      "Does she have a car?",
      "Let it go.",
      "I saw her go home.",
      "Can he swim?",
      "I suggest that he go home.",
      "Where did she go?",
      "He put it on the table yesterday.",
    ],
  },
  {
    id: "place-verb",
    en: "A country or a city is one: Indonesia has, not have.",
    in: "Satu negara atau kota dianggap tunggal: Indonesia has, bukan have.",
    when: [
      [
        pattern(`(${anyOf(places)}) (have|need|want|look|feel)(?= )`),
        ([, place = "", verb = ""], before) =>
          before === "" || /\b(?:because|that|think|know)\s+$/i.test(before)
            ? `${place} ${thirdPersonOf(cap(verb))}`
            : undefined,
      ],
    ],
    examples: [["Indonesia have many beautiful beaches.", "Indonesia has many beautiful beaches."]],
    correct: [
      "Solo and Bandung have good food.",
      "People in Indonesia have big families.",
      "Does Bali have a beach?",
    ],
  },
  {
    id: "person-verb",
    en: "One person: the verb takes -s (my mother cooks).",
    in: "Satu orang: kata kerjanya ditambah -s (my mother cooks).",
    when: [
      [
        pattern(
          `((?:my|your|his|her|our|their) (?:best |older |younger |little |big )?${anyOf(personNouns)}) ((?:always|never|often|usually|sometimes|also|still) )?(${base})`,
        ),
        ([, subject = "", adverb = "", verb = ""], before) => {
          if (before !== "" && !opensClause.test(before)) return undefined;
          if (
            /\band\s*$/i.test(before) &&
            /\b(?:my|your|his|her|our|their|i|he|she|and)\b[^,]*\band\s*$/i.test(before) &&
            !/\b(?:is|are|was|were|have|has|\w+s|\w+ed)\b/i.test(before)
          )
            return undefined;
          if (/\b(?:let|make|help|did|does|do|can|will|suggest|recommend|to)\b/i.test(before))
            return undefined;
          return `${subject} ${adverb}${thirdPersonOf(cap(verb))}`;
        },
      ],
      [
        pattern(`((?:my|your|his|her|our|their) (?:best |older |younger )?${anyOf(personNouns)}) don't`),
        "$1 doesn't",
      ],
      [
        pattern(`((?:my|your|his|her|our|their) (?:best |older |younger )?${anyOf(personNouns)}) are`),
        (groups, before) => (/\b(?:and|or|with)\s*$/i.test(before) ? undefined : `${groups[1] ?? ""} is`),
      ],
    ],
    examples: [
      ["My mother cook every day.", "My mother cooks every day."],
      ["My brother have two cars.", "My brother has two cars."],
      ["My father don't smoke.", "My father doesn't smoke."],
    ],
    correct: [
      "Does your mother cook every day?",
      "My father and my mother cook together.",
      "I help my mother cook.",
      "My mother cooks every day.",
      "My mother and my brother are at home.",
    ],
  },
  {
    id: "plural-subject",
    en: "After I, you, we, they the verb has no -s.",
    in: "Setelah I, you, we, they kata kerjanya tanpa -s.",
    when: [
      [
        pattern(
          `(i|you|we|they) ((?:always|never|often|usually|sometimes|also|still) )?(has|${anyOf(thirdPersonForms)})`,
        ),
        ([, subject = "", adverb = "", verb = ""], before, after) => {
          if (
            /\b(?:to|with|of|for|about|tell|tells|give|gives|than|like)\s*$/i.test(before) ||
            /^\s+(?:is|are|was|were)\b/i.test(after)
          )
            return undefined;
          return `${subject} ${adverb}${baseOf(verb) ?? verb}`;
        },
      ],
      [pattern("(i|you|we|they) doesn't"), "$1 don't"],
    ],
    examples: [
      ["I likes music.", "I like music."],
      ["They has a big garden.", "They have a big garden."],
      ["We doesn't know.", "We don't know."],
    ],
    correct: ["I like music.", "The friend with you likes music.", "They play games."],
  },
  {
    id: "be",
    en: "The form of “be” follows its subject: I am, you are, he is; I was, they were.",
    in: "Bentuk “be” mengikuti subjeknya: I am, you are, he is; I was, they were.",
    when: [
      [
        pattern("i (?:is|are)"),
        (_, before) => (/\b(?:and|or|than|as)\s*$/i.test(before) ? undefined : "I am"),
      ],
      [pattern("(you|we|they) (?:is|am)"), "$1 are"],
      [pattern("(you|we|they) was"), "$1 were"],
      [pattern("(you|we|they) wasn't"), "$1 weren't"],
      [pattern("(you|we|they) isn't"), "$1 aren't"],
      [
        pattern("(he|she|it) (?:are|am)"),
        ([, subject = ""], before) =>
          /\b(?:and|or|than|of|with|around|like|about)\s*$/i.test(before) ? undefined : `${subject} is`,
      ],
      [pattern("(he|she) aren't"), "$1 isn't"],
      [
        pattern("(i|he|she) were"),
        ([, subject = ""], before) =>
          /\b(?:if|wish|wishes|and|or|though|than|rather)\b[^.]*$/i.test(before)
            ? undefined
            : `${subject} was`,
      ],
      [
        pattern(
          "(my|your|his|her|our|their|the|these|those|all) (friends|parents|students|children|teachers|brothers|sisters|kids|books|shoes) (is|was)",
        ),
        ([, determiner = "", noun = "", verb = ""], before) =>
          /\b(?:one|each|none|neither|either|group|number) of\s*$/i.test(before)
            ? undefined
            : `${determiner} ${noun} ${cap(verb) === "is" ? "are" : "were"}`,
      ],
    ],
    examples: [
      ["They was happy.", "They were happy."],
      ["You is my friend.", "You are my friend."],
      ["He are tall.", "He is tall."],
      ["My parents is at home.", "My parents are at home."],
    ],
    correct: [
      "If I were you, I would go.",
      "I wish he were here.",
      "My friend and I are students.",
      "You and he are late.",
    ],
  },
]);
