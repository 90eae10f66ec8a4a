import { anyOf, pattern } from "../../language/text";
import { personNouns, pluralNouns, pluralOf, countableNouns } from "../../language/nouns";
import { baseOf, baseVerbs, thirdPersonForms, thirdPersonOf } from "../../language/verbs";
import { rules } from "../rule";
import { describesNext } from "./nouns";
import { findPastTime } from "../time-words";

const base = anyOf(baseVerbs);
const takesBase =
  /\b(?:do|does|did|don't|doesn't|didn't|can|could|will|would|shall|should|must|may|might|let|lets|make|makes|made|help|helps|helped|see|saw|hear|heard|watch|watched|have|to|that|if|and|or|than|with|for|of|like|won't|wouldn't|can't|lest|suggests?|suggested|recommend(?:ed)?|insist(?:ed)?|demand(?:ed)?)\W*$/i;
/** "If he go", "and she have": these words may stand before a clause of its own. */
const opensClause =
  /(?:^|[,;:.]\s*|\b(?:because|and|but|so|that|when|if|while|or|then|think|know|says?|said|hope)\s+)$/i;
const plural = anyOf(pluralNouns);
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
  {
    id: "people",
    en: "“People”, “children”, “men”, “women” are plural: people are, people have.",
    in: "“People”, “children”, “men”, “women” itu jamak: people are, people have.",
    when: [
      [
        pattern("((?:my|his|her|our|your) favou?rite (\\w+)) are"),
        ([, subject = "", noun = ""]) => (/s$|people|children/i.test(noun) ? undefined : `${subject} is`),
      ],
      [pattern("(people|children|men|women|police) (?:here |there\\b)?is"), "$1 are"],
      [pattern("(people|children|men|women) (here|there) is"), "$1 $2 are"],
      [pattern("(people|children|men|women|police) was"), "$1 were"],
      [pattern("(people|children|men|women|police) has"), "$1 have"],
      [
        pattern(
          "(many|some|most|all|indonesian|these|those) (people|children) (goes|likes|lives|wants|thinks|says|makes|uses|works|needs|comes|eats|knows)",
        ),
        ([, first = "", noun = "", verb = ""]) => `${first} ${noun} ${baseOf(verb) ?? verb}`,
      ],
      [
        pattern("^people (goes|likes|lives|wants|thinks|says|makes|uses|works|needs|comes|eats|knows)"),
        ([, verb = ""]) => `people ${baseOf(verb) ?? verb}`,
      ],
    ],
    examples: [
      ["People is nice here.", "People are nice here."],
      ["My favorite food are rice and fish.", "My favorite food is rice and fish."],
      ["Many people likes durian.", "Many people like durian."],
    ],
    correct: ["People are nice here.", "Most people like music.", "One of the people I know is a doctor."],
  },
  {
    id: "there-are",
    en: "“There is” for one, “there are” for more than one.",
    in: "“There is” untuk satu, “there are” untuk lebih dari satu.",
    when: [
      [
        pattern(
          `there is ((?:so |too |not )?many|several|a few|some people|two|three|four|five|six|seven|eight|nine|ten|\\d+)`,
        ),
        ([, amount = ""], _, after) =>
          amount === "1" || (/^\d+$/.test(amount) && !new RegExp(`^\\s+\\w*\\s*${plural}`, "i").test(after))
            ? undefined
            : `there are ${amount}`,
      ],
      [pattern("there's (many|several|two|three|four|five)"), "there are $1"],
      [
        pattern(`there is (a lot of|lots of|some|no|any) ((?:\\w+ )?(?:people|children|${plural}))`),
        "there are $1 $2",
      ],
      [
        pattern("there was (many|several|a few|two|three|four|five|six|a lot of people|\\d\\d+)"),
        "there were $1",
      ],
      [
        pattern("there (?:have|has|having) (many|some|a lot of|two|three|four|five|several|\\d+)"),
        "there are $1",
      ],
      [pattern("there (?:have|has) (a|an|one)"), "there is $1"],
      [
        pattern(
          "is there (many|any (?:other )?(?:people|students|books|rooms|tickets|questions|shops|hotels|restaurants))",
        ),
        "are there $1",
      ],
    ],
    examples: [
      ["There is many people.", "There are many people."],
      ["There is two cats in my house.", "There are two cats in my house."],
      ["In my city there have many mosques.", "In my city there are many mosques."],
      ["There is a lot of students here.", "There are a lot of students here."],
    ],
    correct: [
      "There is a lot of traffic.",
      "There are many people.",
      "There is one problem.",
      "There is some water left.",
    ],
  },
  {
    id: "there-is",
    en: "Before one thing say “there is”.",
    in: "Di depan satu benda pakai “there is”.",
    when: [[pattern(`there are (an?|one) (${anyOf(countableNouns)})`), "there is $1 $2"]],
    examples: [["There are a book on the table.", "There is a book on the table."]],
    correct: ["There are a few books.", "There are a lot of cars.", "There is a book on the table."],
  },
  {
    id: "everyone",
    en: "“Everyone”, “someone”, “nobody” take the verb of one person.",
    in: "“Everyone”, “someone”, “nobody” memakai kata kerja tunggal.",
    when: [
      [pattern("(everyone|everybody|someone|somebody|nobody|no one|everything|each person) are"), "$1 is"],
      [pattern("(everyone|everybody|someone|somebody|nobody|no one|everything) were"), "$1 was"],
      [
        pattern(
          "(everyone|everybody|someone|somebody|nobody|no one|everything) (have|like|want|need|know|love|go|think|say)",
        ),
        ([, subject = "", verb = ""], before) =>
          before === "" || /(?:,|\b(?:and|but|because|so|that|think)) $/i.test(before)
            ? `${subject} ${thirdPersonOf(cap(verb))}`
            : undefined,
      ],
    ],
    examples: [
      ["Everyone are happy.", "Everyone is happy."],
      ["Everybody have a phone.", "Everybody has a phone."],
    ],
    correct: ["Everyone is happy.", "Does everyone have a phone?", "Let everybody know."],
  },
  {
    id: "every-noun",
    en: "“Every”, “each” and “another” stand with one thing: every student.",
    in: "“Every”, “each”, “another” diikuti kata benda tunggal: every student.",
    when: [
      [
        pattern(`(every|each|another) (${plural})`),
        ([, word = "", noun = ""]) =>
          `${word} ${countableNouns.find((one) => pluralOf(one) === cap(noun)) ?? noun}`,
      ],
    ],
    examples: [["Every students must come.", "Every student must come."]],
    correct: ["Every student must come.", "Every two weeks I see him.", "Each of the students has a book."],
  },
  {
    id: "one-of",
    en: "“One of” chooses from many, so the noun is plural.",
    in: "“One of” memilih dari banyak, jadi kata bendanya jamak.",
    when: [
      [
        pattern(
          `(one of (?:my|your|his|her|our|their|the) (?:best |favorite |favourite |most \\w+ |biggest )?)(${anyOf(countableNouns)})`,
        ),
        ([, start = "", noun = ""], _, after) =>
          describesNext.test(after) ? undefined : `${start}${pluralOf(cap(noun))}`,
      ],
    ],
    examples: [["She is one of my best friend.", "She is one of my best friends."]],
    correct: ["One of my friends is here.", "One of the class members left."],
  },
  {
    id: "this-these",
    en: "“This” and “that” for one, “these” and “those” for more.",
    in: "“This/that” untuk satu, “these/those” untuk banyak.",
    when: [
      [pattern(`this (${plural})`), "these $1"],
      [
        pattern(`(these|those) (${anyOf(countableNouns)})(?! \\w+s\\b)`),
        ([, word = "", noun = ""]) => `${word} ${pluralOf(cap(noun))}`,
      ],
      [pattern(`(these|those) is`), "$1 are"],
    ],
    examples: [
      ["I like this books.", "I like these books."],
      ["These book are new.", "These books are new."],
    ],
    correct: ["I like these books.", "This book is new.", "This weeks-long trip was nice."],
  },
]);
