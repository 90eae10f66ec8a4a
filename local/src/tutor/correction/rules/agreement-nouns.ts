import { anyOf, pattern } from "../../language/text";
import { pluralNouns, pluralOf, countableNouns } from "../../language/nouns";
import { baseOf, thirdPersonOf } from "../../language/verbs";
import { rules } from "../rule";
import { describesNext } from "./nouns";
const plural = anyOf(pluralNouns);
/** "Helping people is hard", "the number of people is high". */
const isPartOfSubject = /\b(?:\w+ing|of|with|to|for|about)\b[^.,]*$/i;
const cap = (word: string): string => word.toLowerCase();

export const nounAgreementRules = rules("agreement", [
  {
    id: "people",
    en: "“People”, “children”, “men”, “women” are plural: people are, people have.",
    in: "“People”, “children”, “men”, “women” itu jamak: people are, people have.",
    when: [
      [
        pattern("((?:my|his|her|our|your) favou?rite (\\w+)) are"),
        ([, subject = "", noun = ""]) => (/s$|people|children/i.test(noun) ? undefined : `${subject} is`),
      ],
      [
        pattern("(people|children|men|women|police) is"),
        ([, noun = ""], before) => (isPartOfSubject.test(before) ? undefined : `${noun} are`),
      ],
      [pattern("(people|children|men|women) (here|there) is"), "$1 $2 are"],
      [
        pattern("(people|children|men|women|police) was"),
        ([, noun = ""], before) => (isPartOfSubject.test(before) ? undefined : `${noun} were`),
      ],
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
    correct: [
      "People are nice here.",
      "Most people like music.",
      "Helping sick people is hard.",
      "One of the people I know is a doctor.",
    ],
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
