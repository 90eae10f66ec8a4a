import { pattern } from "../../language/text";
import { rules } from "../rule";

const day = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const month = "january|february|march|april|june|july|august|september|october|november|december";

export const timeAndPlaceRules = rules("preposition", [
  {
    id: "time",
    en: "In + month or year, on + day or date, at + clock time; nothing before last, next, yesterday, tomorrow.",
    in: "In + bulan/tahun, on + hari/tanggal, at + jam; tanpa kata depan sebelum last, next, yesterday, tomorrow.",
    when: [
      [pattern(`(?:in|at) (?=(?:${day})(?:s|\\b))`), "on "],
      [
        pattern(`on (?=(?:${month})(?! \\d{1,2}\\b(?!\\d)))`),
        (_, __, after) => (/^\p{L}+ (?:the )?\d{1,2}(?:st|nd|rd|th)?\b/u.test(after) ? undefined : "in "),
      ],
      [pattern(`in (?=(?:${month}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d))`), "on "],
      [
        pattern(
          "(?:in|on) (?=(?:\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(?:o'clock|am|pm|a\\.m|p\\.m))",
        ),
        "at ",
      ],
      [pattern("(?:on|at) (?=(?:19|20)\\d\\d *(?:[.,!?]|$|and |but |because |when |with |from ))"), "in "],
      [pattern("(?:on|at) the (morning|afternoon|evening)"), "in the $1"],
      [pattern("(?:in|on) the (night)(?! (?:market|train|bus|of|before|sky))"), "at $1"],
      [pattern("in night(?! \\w)"), "at night"],
      [
        pattern(
          `(?:in|on|at) (?=(?:yesterday|tomorrow|last (?:week|month|year|night|${day})|next (?:week|month|year|${day}))\\b)`,
        ),
        "",
      ],
      [
        pattern(
          "(?:in|on) (?=(?:this|every) (?:morning|afternoon|evening|night|week|month|year|day|monday|sunday)\\b)",
        ),
        "",
      ],
    ],
    examples: [
      ["I study in Monday.", "I study on Monday."],
      ["I get up in 5 o'clock.", "I get up at 5 o'clock."],
      ["My birthday is on July.", "My birthday is in July."],
      ["I graduated at 2015.", "I graduated in 2015."],
      ["I study in the night.", "I study at night."],
      ["I went there on last week.", "I went there last week."],
    ],
    correct: [
      "I study on Mondays.",
      "She was born on July 5.",
      "In the morning I run.",
      "We ate in the night market.",
    ],
  },
  {
    id: "at-place",
    en: "English says “at the beach”, “at a party”.",
    in: "Bahasa Inggrisnya “at the beach”, “at a party”.",
    when: [
      [
        pattern("in (the beach|the party|a party|the concert|the bus stop)(?! (?:house|area|town|mood))"),
        "at $1",
      ],
    ],
    examples: [["We played in the beach.", "We played at the beach."]],
    correct: ["We played at the beach.", "He is in the party mood."],
  },
  {
    id: "because-of",
    en: "Before a noun say “because of”; “because” stands before a sentence.",
    in: "Di depan kata benda pakai “because of”; “because” di depan kalimat.",
    when: [
      [
        pattern(
          "because (?=(?:the |a |heavy |bad |big |my |of )?(?:traffic jam|traffic|rain|heavy rain|weather|flood|accident|noise|pandemic|headache|fever|money|hot weather) *(?:[.,!?]|$))",
        ),
        (_, __, after) => (/^of /i.test(after) ? undefined : "because of "),
      ],
    ],
    examples: [["Sorry, I am late because traffic jam.", "Sorry, I am late because of traffic jam."]],
    correct: ["I am late because of the rain.", "I am wet because the rain was heavy."],
  },
  {
    id: "internet",
    en: "On the internet, on TV, on the phone, on Instagram.",
    in: "Pakai “on”: on the internet, on TV, on the phone, on Instagram.",
    when: [
      [
        pattern(
          "(?:in|at) (my phone|my laptop|the internet|the phone|tv|television|youtube|instagram|facebook|tiktok|whatsapp|twitter|social media|the radio)(?! (?:shops?|stores?|case|box|station|show))",
        ),
        "on $1",
      ],
    ],
    examples: [["I saw it in YouTube.", "I saw it on YouTube."]],
    correct: ["I saw it on YouTube.", "The picture is in the phone shop."],
  },
  {
    id: "transport",
    en: "By bus, by car, by motorcycle, but “on foot”.",
    in: "By bus, by car, by motorcycle, tetapi “on foot”.",
    when: [
      [
        pattern("by (?:walk|walking|foot|feet|walking foot)(?= *(?:[.,!?]|$|because|and|every|from|to))"),
        "on foot",
      ],
      [
        pattern(
          "(?:use|using|with) (bus|train|taxi|motorcycle|motorbike|car|bicycle|plane)(?= *(?:[.,!?]|$|to |from |and |every |because ))",
        ),
        ([, vehicle = ""], before) =>
          /\b(?:go|goes|going|went|come|came|travel|arrive|there|school|work|home|office|campus|back|\p{Lu}\p{L}+)\s*$/u.test(
            before,
          )
            ? `by ${vehicle}`
            : undefined,
      ],
    ],
    examples: [
      ["I go to school by foot.", "I go to school on foot."],
      ["I go to school with bus.", "I go to school by bus."],
    ],
    correct: ["I go to school on foot.", "I play with cars.", "Do you use the bus?"],
  },
]);
