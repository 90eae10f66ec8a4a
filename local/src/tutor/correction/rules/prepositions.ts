import { anyOf, pattern } from "../../language/text";
import { gerunds } from "../../language/verbs";
import { places } from "../../language/proper-names";
import { rules } from "../rule";

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
          "(apply|applied|applying) (?=(?:the|a|an|this|that|my) (?:\\w+ )?(?:job|position|scholarship|visa|internship|work)\\b)",
        ),
        "$1 for ",
      ],
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
      ["I want to apply the job.", "I want to apply for the job."],
      ["I listen music every night.", "I listen to music every night."],
      ["Please wait me.", "Please wait for me."],
      ["I go school by bus.", "I go to school by bus."],
    ],
    correct: ["I listen to music.", "Wait a minute.", "We go to school.", "I go home."],
  },
  {
    id: "prefer",
    en: "“Prefer” compares with “to”: I prefer tea to coffee.",
    in: "“Prefer” dibandingkan dengan “to”: I prefer tea to coffee.",
    when: [
      [
        pattern("(prefer|prefers|preferred) ((?!to )(?:\\w+ )?(?!rather |more |to )\\w+) than (?=\\w)"),
        "$1 $2 to ",
      ],
    ],
    examples: [
      ["I prefer tea than coffee.", "I prefer tea to coffee."],
      ["She prefers reading books than watching TV.", "She prefers reading books to watching TV."],
    ],
    correct: [
      "I prefer tea to coffee.",
      "I prefer to walk rather than drive.",
      "I prefer walking rather than driving.",
    ],
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
      ["I marry with my wife in 2015.", "I married my wife in 2015."],
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
]);
