import { pattern } from "../../language/text";
import { rules } from "../rule";

export const setPhraseRules = rules("word-choice", [
  {
    id: "meals",
    en: "No “a” or “the” before breakfast, lunch and dinner.",
    in: "Breakfast, lunch, dinner tanpa “a/the”.",
    when: [
      [
        pattern(
          "(have|has|had|having|eat|ate|eating|for|after|before) an? (breakfast|lunch|dinner)(?! (?:party|box|menu|break|with friends party|meeting|date))",
        ),
        "$1 $2",
      ],
    ],
    examples: [["We had a lunch together.", "We had lunch together."]],
    correct: ["We had lunch.", "We had a dinner party."],
  },
  {
    id: "heavy-rain",
    en: "Rain and traffic are “heavy”; a price is “high” or “low”.",
    in: "Hujan dan lalu lintas: “heavy”; harga: “high” atau “low”.",
    when: [
      [pattern("(?:big|strong|hard) rain"), "heavy rain"],
      [pattern("crowded traffic"), "heavy traffic"],
      [
        pattern("(?:an )?expensive price"),
        ([whole = ""]) => (/^an/i.test(whole) ? "a high price" : "high price"),
      ],
      [pattern("expensive prices"), "high prices"],
      [pattern("cheap price(s?)"), "low price$1"],
      [
        pattern("price (is|was) (?:very )?(expensive|cheap)"),
        ([whole = "", verb = "", word = ""]) =>
          `price ${verb} ${/very/i.test(whole) ? "very " : ""}${/exp/i.test(word) ? "high" : "low"}`,
      ],
    ],
    examples: [
      ["There was big rain.", "There was heavy rain."],
      ["The price is expensive.", "The price is high."],
    ],
    correct: ["There was heavy rain.", "The bag is expensive."],
  },
  {
    id: "last-night",
    en: "English says “last night”, not “yesterday night”.",
    in: "Bahasa Inggrisnya “last night”, bukan “yesterday night”.",
    when: [[pattern("(?:yesterday night|last yesterday night|tonight yesterday)"), "last night"]],
    examples: [["I slept late yesterday night.", "I slept late last night."]],
    correct: ["I slept late last night.", "Yesterday evening I ran."],
  },
  {
    id: "most-almost",
    en: "“Almost” = hampir; for “sebagian besar” say “most” (most people).",
    in: "“Almost” = hampir; “sebagian besar” = “most” (most people).",
    when: [
      [
        pattern("almost (?:of )?(?:the )?(people|students|children|women|men|teenagers|indonesians)"),
        "most $1",
      ],
      [pattern("most of (people|students|children|women|men|teenagers|indonesians)"), "most $1"],
      [pattern("almost of (?:the )?(\\w+s)"), "most $1"],
    ],
    examples: [
      ["Almost people like rice.", "Most people like rice."],
      ["Most of people have a phone.", "Most people have a phone."],
    ],
    correct: ["Almost all people like rice.", "Most of the people left.", "I am almost ready."],
  },
  {
    id: "set-phrases",
    en: "This is a fixed phrase in English.",
    in: "Ini ungkapan tetap dalam bahasa Inggris.",
    when: [
      [pattern("(have|has) experience(?:s)? (?:since|for|during) (\\w+) years"), "$1 $2 years of experience"],
      [pattern("as long as i know"), "as far as I know"],
      [pattern("(?:according|based) (?:to|on) (?:me|my opinion)"), "in my opinion"],
      [pattern("(?:by the other side|on other hand|in the other hand|in other hand)"), "on the other hand"],
      [pattern("nice to know you"), "nice to meet you"],
      [pattern("(happy|nice|glad) to (?:knowing|meeting) you"), "$1 to meet you"],
      [pattern("(?:long time no meet)"), "long time no see"],
      [pattern("(have|has|had) a dream to (be|become)"), "$1 a dream of becoming"],
      [pattern("(get|got|gets) an? experience"), "$1 experience"],
      [
        pattern("(follow|followed|following|join|joined) (the|an?|my) (exam|test)"),
        ([, verb = "", article = "", noun = ""]) =>
          `${/ed$/i.test(verb) ? "took" : /ing$/i.test(verb) ? "taking" : "take"} ${article} ${noun}`,
      ],
    ],
    examples: [
      ["As long as I know, he is at home.", "As far as I know, he is at home."],
      ["According to me it is good.", "In my opinion it is good."],
      ["I followed the test last week.", "I took the test last week."],
      ["I have experience since 3 years.", "I have 3 years of experience."],
    ],
    correct: [
      "As long as I live, I will learn.",
      "According to my teacher, it is good.",
      "I joined the class.",
    ],
  },
  {
    id: "indonesian",
    en: "The adjective is “Indonesian”: Indonesian food, the Indonesian language.",
    in: "Kata sifatnya “Indonesian”: Indonesian food, the Indonesian language.",
    when: [
      [
        pattern(
          "indonesia (food|foods|language|people|culture|girl|boy|man|woman|music|song|songs|student|students|coffee|movie|film|traditional|government|history|rupiah|cuisine|teacher)",
        ),
        "Indonesian $1",
      ],
      [
        pattern(
          `(japan|korea|america|australia|malaysia) (food|language|people|culture|movie|movies|drama|dramas|music|song|songs)`,
        ),
        ([, country = "", noun = ""]) =>
          `${country.toLowerCase() === "japan" ? "Japanese" : `${country.charAt(0).toUpperCase()}${country.slice(1).toLowerCase()}n`} ${noun}`,
      ],
    ],
    examples: [
      ["I love Indonesia food.", "I love Indonesian food."],
      ["She watches Korea drama.", "She watches Korean drama."],
    ],
    correct: ["I love Indonesian food.", "I live in Indonesia.", "Indonesia is big."],
  },
]);
