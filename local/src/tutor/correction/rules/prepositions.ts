import { anyOf, pattern } from "../../language/text";
import { gerunds } from "../../language/verbs";
import { places } from "../../language/proper-names";
import { rules } from "../rule";

const day = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const month = "january|february|march|april|june|july|august|september|october|november|december";
const place = anyOf(places);
const be = "(am|is|are|was|were|'m|'re|be|been|get|got|getting|feel)";

export const prepositionRules = rules("preposition", [
  {
    id: "none",
    en: "This verb takes its object without a preposition.",
    in: "Kata kerja ini langsung diikuti objek, tanpa kata depan.",
    when: [
      [
        pattern(
          "(discuss|discusses|discussed|discussing|mention|mentioned|request|requested) (?:about|for|on) (?=\\w)",
        ),
        "$1 ",
      ],
      [pattern("(explain|explained|describe|described) about (?=\\w)"), "$1 "],
      [pattern("(enter|entered|enters) (?:to|into|in) (?=the |my |your |his |her |a )"), "$1 "],
      [
        pattern(
          "(contact|contacted|approach|approached|reach|reached|visit|visited|visiting|attend|attended) (?:to|with) (?=\\w)",
        ),
        ([, verb = ""], before) =>
          /\b(?:the|a|my|your|his|her|our|their|first|last|this|in|no|any)\s*$/i.test(before)
            ? undefined
            : `${verb} `,
      ],
      [
        pattern("(answer|answered) (?:to|for) (the|my|your|his|her|this|that|all|every|it)"),
        ([, verb = "", next = ""], before) =>
          /\b(?:the|an|my|your|his|her|correct|right|this)\s*$/i.test(before) ? undefined : `${verb} ${next}`,
      ],
      [pattern("(join|joined) (?:with|to) (us|me|them|him|her|the|our|your|my|a)"), "$1 $2"],
      [pattern("(call|phone|thank|thanked|help|helped) (?:to|for) (me|you|him|her|us|them)"), "$1 $2"],
    ],
    examples: [
      ["We discussed about the plan.", "We discussed the plan."],
      ["He entered to the room.", "He entered the room."],
      ["I visited to my uncle.", "I visited my uncle."],
      ["Please answer to my question.", "Please answer my question."],
    ],
    correct: [
      "We discussed the plan.",
      "We talked about the plan.",
      "It was my first visit to Bali.",
      "This is the answer to your question.",
    ],
  },
  {
    id: "missing",
    en: "This verb needs its preposition: listen to, wait for, look at.",
    in: "Kata kerja ini perlu kata depan: listen to, wait for, look at.",
    when: [
      [
        pattern(
          "(listen|listens|listened|listening) (?=(?:the |a |my |your |his |her |some |english |indonesian |pop |rock |k-pop )?(?:music|radio|song|songs|podcast|podcasts|news|teacher|me|him|her|them|you|conversation|conversations)\\b)",
        ),
        "$1 to ",
      ],
      [
        pattern("(wait|waits|waited|waiting) (?=(?:me|you|him|her|us|them|my|your|the|a)\\b)"),
        ([, verb = ""], _, after) =>
          /^(?:the|a|my) (?:whole|entire|long|few|minute|moment|second|while|bit|little|hour|day|week)/i.test(
            after,
          )
            ? undefined
            : `${verb} for `,
      ],
      [pattern("(apologize|apologise) (?=(?:me|you|him|her|them|us)\\b)"), "$1 to "],
      [pattern("(arrive|arrived|arrives) (?=the (?:airport|station|hotel|school|office))"), "$1 at "],
      [
        pattern(`(go|goes|went|going) (?=(?:school|${place}|market|campus|university|church|the )\\b)`),
        ([, verb = ""]) => `${verb} to `,
      ],
      [pattern("belong (?=(?:me|you|him|her|us|them)\\b)"), "belong to "],
    ],
    examples: [
      ["I listen music every night.", "I listen to music every night."],
      ["Please wait me.", "Please wait for me."],
      ["I go school by bus.", "I go to school by bus."],
    ],
    correct: ["I listen to music.", "Wait a minute.", "We go to school.", "I go home."],
  },
  {
    id: "married",
    en: "Somebody is married *to* somebody; “marry” takes no preposition.",
    in: "“Married” diikuti “to”; “marry” tanpa kata depan.",
    when: [
      [
        pattern("married with (?=(?:a|an|the|my|your|his|her|him|me|[a-z]+))"),
        (_, before, after) =>
          /^(?:two|three|four|five|\d|kids|children|no)\b/i.test(after)
            ? undefined
            : /\b(?:is|are|was|were|be|been|get|got|getting|'s|'m|'re)\s*$/i.test(before)
              ? "married to "
              : "married ",
      ],
      [pattern("(marry|marries) with (?=\\w)"), "$1 "],
    ],
    examples: [
      ["She is married with a doctor.", "She is married to a doctor."],
      ["He wants to marry with her.", "He wants to marry her."],
    ],
    correct: ["She is married to a doctor.", "He is married with two children."],
  },
  {
    id: "adjective",
    en: "This adjective goes with another preposition: good at, interested in, different from, afraid of.",
    in: "Kata sifat ini berpasangan dengan kata depan lain: good at, interested in, different from, afraid of.",
    when: [
      [
        pattern(
          `(good|bad|great|excellent|terrible|better|clever) (?:in|on) (?=(?:english|math|maths|mathematics|science|physics|sport|sports|football|badminton|chess|music|art|drawing|grammar|history|computers?|languages|${anyOf(gerunds)})\\b)`,
        ),
        "$1 at ",
      ],
      [
        pattern("(interested|interesting) (?:with|on|about|at|to) (?=\\w)"),
        ([whole = "", word = ""], before) =>
          /^interesting (?:about|on|to|at)/i.test(whole) ||
          (word.toLowerCase() === "interesting" &&
            !/\b(?:i|i'm|i am|we are|she is|he is|they are)\s*(?:very |so |really )?$/i.test(before))
            ? undefined
            : "interested in ",
      ],
      [
        pattern(
          "(afraid|scared) (?:with|from|to) (?=(?:the|a|my|your|his|her|dogs?|snakes?|cats?|spiders?|ghosts?|heights?|him|them|dark)\\b)",
        ),
        "$1 of ",
      ],
      [pattern("(different|differs?) with (?=\\w)"), "$1 from "],
      [pattern("same with (?=\\w)"), (_, before) => (/\bdo the\s*$/i.test(before) ? undefined : "same as ")],
      [pattern(`${be} angry to`), "$1 angry with"],
      [
        pattern("proud (?:with|to|on|for) (?=(?:my|your|his|her|our|their|you|him|me|them|it|the)\\b)"),
        "proud of ",
      ],
      [pattern("famous (?:with|of) (?=(?:its|their|his|her|the)\\b)"), "famous for "],
      [pattern("responsible (?:of|with|to) (?=(?:the|my|your|his|her|our|this|all)\\b)"), "responsible for "],
      [pattern("(full|fulled) (?:with|by) (?=(?:people|water|cars|tourists|students|food))"), "full of "],
      [pattern("similar (?:with|as|like) (?=\\w)"), "similar to "],
      [pattern("(tired|bored) (?:with|of) to (?=\\w)"), "$1 of "],
    ],
    examples: [
      ["I am good in English.", "I am good at English."],
      ["She is interested with music.", "She is interested in music."],
      ["My city is different with Jakarta.", "My city is different from Jakarta."],
      ["I am afraid with dogs.", "I am afraid of dogs."],
    ],
    correct: [
      "I am good at English.",
      "The hotel is good in summer.",
      "He is interested in art.",
      "I am proud of you.",
    ],
  },
  {
    id: "verb",
    en: "This verb goes with another preposition: depend on, think about, arrive in/at.",
    in: "Kata kerja ini berpasangan dengan kata depan lain: depend on, think about, arrive in/at.",
    when: [
      [pattern("(depend|depends|depended) (?:of|from|with|in|at|to)"), "$1 on"],
      [pattern(`(arrive|arrived|arrives|arriving) (?:to|at|on) (${place})`), "$1 in $2"],
      [
        pattern(
          "(arrive|arrived|arrives|arriving) (?:to|in) (home|the airport|the station|school|the office|the hotel|the beach|work|campus|my house)",
        ),
        ([, verb = "", where = ""]) =>
          where.toLowerCase() === "home" ? `${verb} home` : `${verb} at ${where}`,
      ],
      [pattern(`(live|lives|lived|living|stay|stays|stayed) (?:at|on) (${place})`), "$1 in $2"],
      [
        pattern("congratulations? (?:for|of|about) (?=(?:your|the|passing|winning)\\b)"),
        "congratulations on ",
      ],
      [pattern("(laugh|laughed|smile|smiled) (?:to|with) (me|him|her|them|us|you)"), "$1 at $2"],
      [
        pattern("(look|looking|looked) to (me|him|her|them|you|this|the picture|the photo|the sky)"),
        "$1 at $2",
      ],
      [pattern("(ask|asked|asking) (?:to|with) (him|her|them|you|my|the)(?! to)"), "$1 $2"],
      [pattern("(consist|consists) from"), "$1 of"],
      [
        pattern(
          "(focus|focused|focuses) (?:to|in|for|with) (?=(?:my|your|the|his|her|our|this|learning|studying|work|study)\\b)",
        ),
        "$1 on ",
      ],
    ],
    examples: [
      ["It depends of the weather.", "It depends on the weather."],
      ["We arrived to Jakarta at night.", "We arrived in Jakarta at night."],
      ["I live at Jakarta.", "I live in Jakarta."],
    ],
    correct: ["It depends on the weather.", "We arrived at the station.", "I live in Jakarta."],
  },
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
          "(?:in|at) (the internet|the phone|tv|television|youtube|instagram|facebook|tiktok|whatsapp|twitter|social media|the radio)",
        ),
        "on $1",
      ],
    ],
    examples: [["I saw it in YouTube.", "I saw it on YouTube."]],
    correct: ["I saw it on YouTube."],
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
