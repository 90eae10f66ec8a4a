import { pattern } from "../../language/text";
import { rules } from "../rule";

const switchable =
  "(lamp|lamps|light|lights|tv|television|computer|laptop|ac|air conditioner|fan|radio|phone|handphone|machine)";

export const wordChoiceRules = rules("word-choice", [
  {
    id: "do-make",
    en: "Fixed pairs: do homework, do research, do sport; make a mistake, make a decision, make money.",
    in: "Pasangan tetap: do homework, do research; make a mistake, make a decision, make money.",
    when: [
      [
        pattern(
          "(make|makes|made|making) ((?:my |your |his |her |our |their |the |some |a lot of |much )?)(homework|housework|exercises?|sports?|research|my best|yoga)",
        ),
        ([, verb = "", middle = "", noun = ""]) =>
          `${
            new Map([
              ["make", "do"],
              ["makes", "does"],
              ["made", "did"],
            ]).get(verb.toLowerCase()) ?? "doing"
          } ${middle}${noun}`,
      ],
      [
        pattern(
          "(do|does|did|doing) ((?:an? |some |many |any |the same |this |that |a lot of |big |small |my |your )*)(mistakes?|decisions?|noise|money|effort|progress|friends)",
        ),
        ([, verb = "", middle = "", noun = ""], before) =>
          /\b(?:you|i|we|they|he|she|why|how|where|what)\s*$/i.test(before) &&
          verb.toLowerCase() !== "did" &&
          middle === "" &&
          noun === "friends"
            ? undefined
            : middle === "" && /^(?:friends|money|noise)$/i.test(noun) && before === ""
              ? undefined
              : `${
                  new Map([
                    ["do", "make"],
                    ["does", "makes"],
                    ["did", "made"],
                  ]).get(verb.toLowerCase()) ?? "making"
                } ${middle}${noun}`,
      ],
    ],
    examples: [
      ["I make homework every night.", "I do homework every night."],
      ["She did a mistake.", "She made a mistake."],
      ["He is making sport now.", "He is doing sport now."],
    ],
    correct: ["I do my homework.", "I made a mistake.", "Do friends help you?"],
  },
  {
    id: "turn-on",
    en: "Machines and lights are turned on and off, not opened and closed.",
    in: "Lampu dan mesin: turn on / turn off, bukan open / close.",
    when: [
      [
        pattern(
          `(open|opens|opened|opening) (the|my|your|his|her|our|a) ${switchable}(?! (?:box|case|app|door|store|shop))`,
        ),
        ([, verb = "", article = "", noun = ""]) =>
          `${verb.toLowerCase().replace("open", "turn")} on ${article} ${noun}`,
      ],
      [
        pattern(
          `(close|closes|closed|closing) (the|my|your|his|her|our|a) ${switchable}(?! (?:box|case|app|door|store|shop))`,
        ),
        ([, verb = "", article = "", noun = ""]) =>
          `${
            new Map([
              ["close", "turn"],
              ["closes", "turns"],
              ["closed", "turned"],
            ]).get(verb.toLowerCase()) ?? "turning"
          } off ${article} ${noun}`,
      ],
      [pattern("(turn|turned) (?:alive|life) (the|my)"), "$1 on $2"],
    ],
    examples: [
      ["Please open the lamp.", "Please turn on the lamp."],
      ["Don't forget to close the TV.", "Don't forget to turn off the TV."],
    ],
    correct: ["Open the window.", "She closed the phone box.", "Turn on the light."],
  },
  {
    id: "cook",
    en: "A person who cooks is a “cook”; a “cooker” is a machine.",
    in: "Orang yang memasak = “cook”; “cooker” = alat masak.",
    when: [
      [
        pattern(
          "(is|am|was|are|be|become|became|as|'m|'s) ((?:a |an |not )?(?:very )?(?:good |great |famous |the best |my favorite )?)cookers?",
        ),
        ([whole = "", verb = "", middle = ""]) =>
          `${verb} ${middle || "a "}${/s$/i.test(whole) ? "cooks" : "cook"}`,
      ],
      [pattern("(good|great|best|famous) cooker"), "$1 cook"],
    ],
    examples: [["My mother is a good cooker.", "My mother is a good cook."]],
    correct: ["My mother is a good cook.", "We bought a rice cooker."],
  },
  {
    id: "fun",
    en: "“Fun” = enjoyable (menyenangkan); “funny” makes people laugh (lucu).",
    in: "“Fun” = menyenangkan; “funny” = lucu, membuat tertawa.",
    when: [
      [
        pattern(
          "((?:trip|holiday|vacation|weekend|picnic|party|concert|beach|camping|journey|festival|swimming|class|day) (?:was|is)) ((?:very|so|really) )?funny",
        ),
        ([, start = "", degree = ""]) => `${start} ${/^very/i.test(degree) ? "a lot of " : degree}fun`,
      ],
      [
        pattern("(had|have|having) (?:a )?(?:very )?funny (time|day|weekend|holiday|vacation|trip)"),
        "$1 a fun $2",
      ],
    ],
    examples: [
      ["The trip was funny.", "The trip was fun."],
      ["We had a funny time in Bali.", "We had a fun time in Bali."],
    ],
    correct: ["The trip was fun.", "He told a funny joke.", "My uncle is funny."],
  },
  {
    id: "medicine",
    en: "One takes medicine; one does not eat or drink it.",
    in: "Minum obat = take medicine.",
    when: [
      [
        pattern(
          "(eat|eats|ate|eating|drink|drinks|drank|drinking) ((?:my |the |some |this |a |your )?)(medicine|pills?|medication|tablets?)",
        ),
        ([, verb = "", middle = "", noun = ""]) =>
          `${
            new Map([
              ["eats", "takes"],
              ["drinks", "takes"],
              ["ate", "took"],
              ["drank", "took"],
              ["eating", "taking"],
              ["drinking", "taking"],
            ]).get(verb.toLowerCase()) ?? "take"
          } ${middle}${noun}`,
      ],
    ],
    examples: [["I must drink medicine.", "I must take medicine."]],
    correct: ["I take medicine.", "I drink milk."],
  },
  {
    id: "ride",
    en: "One rides a motorcycle or bicycle and drives a car.",
    in: "Naik motor/sepeda = ride; menyetir mobil = drive.",
    when: [
      [
        pattern(
          "(drive|drives|driving|drove) ((?:a |the |my |his |her |your )?)(motorcycle|motorbike|bicycle|bike|scooter)",
        ),
        ([, verb = "", article = "", noun = ""]) =>
          `${
            new Map([
              ["drive", "ride"],
              ["drives", "rides"],
              ["driving", "riding"],
              ["drove", "rode"],
            ]).get(verb.toLowerCase()) ?? verb
          } ${article || "a "}${noun}`,
      ],
    ],
    examples: [["I drive a motorcycle to work.", "I ride a motorcycle to work."]],
    correct: ["I ride a motorcycle.", "I drive a car."],
  },
  {
    id: "handphone",
    en: "English says “phone” or “mobile phone”; “handphone” is Indonesian English.",
    in: "Bahasa Inggrisnya “phone” atau “mobile phone”, bukan “handphone”.",
    when: [
      [pattern("(?:handphone|hand phone)(s?)"), "phone$1"],
      [
        pattern(
          "(play|plays|playing|played) (?:with )?(the |my |his |her )?(internet|phone|facebook|instagram|gadget|gadgets)",
        ),
        ([, verb = "", middle = "", noun = ""]) => {
          const form =
            new Map([
              ["play", "use"],
              ["plays", "uses"],
              ["playing", "using"],
              ["played", "used"],
            ]).get(verb.toLowerCase()) ?? verb;
          const article = middle || (/^internet$/i.test(noun) ? "the " : /^phone$/i.test(noun) ? "my " : "");
          return `${form} ${article}${noun}`;
        },
      ],
    ],
    examples: [
      ["I lost my handphone.", "I lost my phone."],
      ["I play internet every night.", "I use the internet every night."],
    ],
    correct: ["I use my phone.", "We play games."],
  },
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
