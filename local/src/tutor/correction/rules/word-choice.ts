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
]);
