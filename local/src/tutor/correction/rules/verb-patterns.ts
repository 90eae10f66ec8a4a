import { pattern } from "../../language/text";
import { rules } from "../rule";
const person = "(me|you|him|her|us|them)";

export const verbPatternRules = rules("verb-pattern", [
  {
    id: "agree",
    en: "“Agree” is a verb of its own: I agree, without “am”.",
    in: "“Agree” sudah kata kerja: I agree, tanpa “am”.",
    when: [
      [pattern("(i|we|they|you) (?:am|are) (agree|disagree)"), "$1 $2"],
      [pattern("(i|we|they|you)'(?:m|re) (agree|disagree)"), "$1 $2"],
      [pattern("(i|we|they|you) (?:am|are) not (agree)"), "$1 don't agree"],
      [pattern("(i|we|they|you)'(?:m|re) not (agree)"), "$1 don't agree"],
      [pattern("(he|she) is not agree"), "$1 doesn't agree"],
      [pattern("(he|she) is (agree|disagree)"), "$1 $2s"],
      [pattern("are (you|they|we) agree"), "do $1 agree"],
    ],
    examples: [
      ["I am agree with you.", "I agree with you."],
      ["I'm not agree with that.", "I don't agree with that."],
      ["Are you agree?", "Do you agree?"],
    ],
    correct: ["I agree with you.", "We agreed to meet.", "Do you agree?"],
  },
  {
    id: "very-verb",
    en: "“Very” stands with adjectives; with verbs say “really”: I really like it.",
    in: "“Very” untuk kata sifat; untuk kata kerja pakai “really”: I really like it.",
    when: [
      [
        pattern(
          "(?:am |are |'m |is )?very (like|agree|love|want|need|enjoy|hate|hope|miss|agree|appreciate|understand|thank|respect|admire)",
        ),
        "really $1",
      ],
      [
        pattern(
          "very (likes|loves|wants|needs|enjoys|hates|hopes|misses|liked|loved|wanted|enjoyed|hoped|missed)",
        ),
        "really $1",
      ],
      [pattern("so much (like|love|want|enjoy|miss)"), "really $1"],
    ],
    examples: [
      ["I very like football.", "I really like football."],
      ["She very loves her cat.", "She really loves her cat."],
      ["I am very agree.", "I really agree."],
    ],
    correct: ["I like it very much.", "I really like football.", "It is very nice."],
  },
  {
    id: "very-much",
    en: "“Very much” stands after the thing: I like this song very much.",
    in: "“Very much” diletakkan setelah bendanya: I like this song very much.",
    when: [
      [
        pattern(
          "(like|likes|liked|love|loves|loved|enjoy|enjoys|enjoyed) very much ((?:this|that|these|those|the|my|your|his|her|our|their) \\w+)(?= *(?:[.,!?]|$|and |but |because ))",
        ),
        "$1 $2 very much",
      ],
    ],
    examples: [["I like very much this song.", "I like this song very much."]],
    correct: ["I like this song very much.", "I like it very much, my friend."],
  },
  {
    id: "explain-to",
    en: "You explain, describe or suggest something *to* somebody.",
    in: "Explain, describe, suggest: sesuatu *to* seseorang (explain it to me).",
    when: [
      [
        pattern(
          `(explain|explains|explained|describe|describes|described|introduce) ${person} (?:about )?((?:the|this|that|these|those|your|his|her|our|their|a|an) (?:\\w+ )?\\w+)(?= *(?:[.,!?;]|$))`,
        ),
        "$1 $3 to $2",
      ],
      [
        pattern(
          `(explain|explains|explained|describe|describes|described) ${person}(?= *(?:[.,!?;]|$|about |how |what |why |when |where |that |again|please))`,
        ),
        "$1 to $2",
      ],
      [
        pattern(`(suggest|suggests|suggested|recommend|recommended) ${person} to (\\w+)`),
        ([, verb = "", who = "", action = ""]) => {
          const subject =
            new Map([
              ["me", "I"],
              ["him", "he"],
              ["her", "she"],
              ["us", "we"],
              ["them", "they"],
            ]).get(who.toLowerCase()) ?? "you";
          return `${verb} that ${subject} ${action}`;
        },
      ],
    ],
    examples: [
      ["Can you explain me this grammar?", "Can you explain this grammar to me?"],
      ["Please explain me how it works.", "Please explain to me how it works."],
      ["He suggested me to rest.", "He suggested that I rest."],
    ],
    correct: ["Can you explain it to me?", "Please explain this.", "He recommended me for the job."],
  },
  {
    id: "say-tell",
    en: "“Tell” takes a person (tell me); “say” takes “to” (say to me).",
    in: "“Tell” langsung orangnya (tell me); “say” memakai “to” (say to me).",
    when: [
      [
        pattern(`(say|said|says) ${person}(?= (?:that|about|to|how|what|why|when|where|the))`),
        ([, verb = "", who = ""]) =>
          `${
            new Map([
              ["say", "tell"],
              ["said", "told"],
              ["says", "tells"],
            ]).get(verb.toLowerCase()) ?? verb
          } ${who}`,
      ],
      [
        pattern(
          `(tell|told|tells|ask|asked|asks|call|called|calls|phone|phoned|answer|answered) to ${person}`,
        ),
        "$1 $2",
      ],
    ],
    examples: [
      ["She said me that she was tired.", "She told me that she was tired."],
      ["Tell to me about it.", "Tell me about it."],
      ["I will ask to him.", "I will ask him."],
    ],
    correct: ["She said to me that she was tired.", "Tell me about it.", "I asked to leave early."],
  },
  {
    id: "borrow-lend",
    en: "You borrow *from* somebody and lend *to* somebody: lend me your pen.",
    in: "“Borrow” = meminjam, “lend” = meminjamkan: lend me your pen.",
    when: [
      [
        pattern(
          `(borrow|borrows|borrowed) ${person}(?= (?:an?|the|some|your|his|her|their|my|our|this|that|money|\\d))`,
        ),
        ([, verb = "", who = ""]) =>
          `${
            new Map([
              ["borrow", "lend"],
              ["borrows", "lends"],
              ["borrowed", "lent"],
            ]).get(verb.toLowerCase()) ?? verb
          } ${who}`,
      ],
      [pattern("(can|could|may) i lend (your|a|the|some|this)"), "$1 I borrow $2"],
    ],
    examples: [
      ["Can you borrow me your pen?", "Can you lend me your pen?"],
      ["He borrowed me some money.", "He lent me some money."],
      ["Can I lend your book?", "Can I borrow your book?"],
    ],
    correct: ["Can I borrow your pen?", "I borrowed a book from her.", "I lent him my bike."],
  },
]);
