import { anyOf, pattern } from "../../language/text";
import { baseOf, baseVerbs, gerundOf, gerunds, thirdPersonForms } from "../../language/verbs";
import { rules } from "../rule";

const base = anyOf(baseVerbs);
const person = "(me|you|him|her|us|them)";
const gerund = (verb: string): string => gerundOf(baseOf(verb) ?? verb);

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
  {
    id: "want-to",
    en: "After want, need, hope, plan, decide, would like the next verb takes “to”.",
    in: "Setelah want, need, hope, plan, decide, would like kata kerja berikutnya memakai “to”.",
    when: [
      [
        pattern(
          `(wants?|wanted|hopes?|hoped|plans?|planned|decides?|decided|would like|'d like|needs?|needed|forgot|promised?|agreed|refused?) (${base})`,
        ),
        ([, verb = "", action = ""], before, after) => {
          if (
            /^(?:needs?|plans?|hopes?|promised?)$/i.test(verb) &&
            /\b(?:the|a|an|my|your|his|her|our|their|no|some|any|this|that)\s*$/i.test(before)
          )
            return undefined;
          if (
            /^(?:help|work|change|love|study|dream|answer|drink|visit|rest|call|practice|plan|order|travel|show|train|taste|water|walk|talk|sleep|look|fix|start|use|show|cut|ride|run|cost|repair|dance|share|shop|touch|smell|offer|reply|rent|hope|chat|pay|cook|surprise|promise|rain|snow|return)$/i.test(
              action,
            ) &&
            !/^\s+(?:the|a|an|my|your|me|you|him|her|it|them|us|to|in|at|with|on|about|english|hard|some|together|more)\b/i.test(
              after,
            )
          )
            return undefined;
          return `${verb} to ${action}`;
        },
      ],
    ],
    examples: [
      ["I want learn English.", "I want to learn English."],
      ["She wants buy a car.", "She wants to buy a car."],
      ["I would like order a coffee.", "I would like to order a coffee."],
    ],
    correct: [
      "I want to learn.",
      "I want help.",
      "I need work.",
      "My plans change often.",
      "Do you need help?",
    ],
  },
  {
    id: "like-gerund",
    en: "After like, love, enjoy, hate, finish, avoid, keep the next verb takes -ing (or “to” after like and love).",
    in: "Setelah like, love, enjoy, hate, finish, avoid, keep kata kerja berikutnya memakai -ing.",
    when: [
      [
        pattern(
          `(i|you|we|they|he|she|don't|doesn't|not|really|also) (likes?|loves?|hates?|enjoys?|enjoyed|liked|loved) (${base.replace(/\b(?:work|love|sleep|dream|help|change|dance|show|taste|travel|look|answer|drink|call|share|practice|order|plan|run|shop|rain|snow|surprise|smell)\|/g, "")})(?= )`,
        ),
        ([, subject = "", verb = "", action = ""], _, after) => {
          if (
            /^(?:work|love|sleep|dream|help|change|dance|show|taste|travel|look|drink|call|share|practice|plan|run|rain|snow)$/i.test(
              action,
            ) &&
            !/^ (?:the|a|an|my|with|in|at|to|for|and|about|alone|together)\b/.test(after)
          )
            return undefined;
          return `${subject} ${verb} ${gerund(action)}`;
        },
      ],
      [
        pattern(
          `(enjoy|enjoys|enjoyed|finish|finished|avoid|avoids|keep|keeps|mind|practice|practise|suggest|imagine|consider) to (${base})`,
        ),
        ([, verb = "", action = ""]) => `${verb} ${gerund(action)}`,
      ],
      [
        pattern(`(enjoy|enjoys|enjoyed|finish|finished|avoid|avoids) (${base})(?= )`),
        ([, verb = "", action = ""], before) =>
          /\b(?:i|you|we|they|he|she|don't|really)\s*$/i.test(before)
            ? undefined
            : `${verb} ${gerund(action)}`,
      ],
      [pattern(`(likes?|liked|loves?|wants?) (?:to )?(?:be )?(playing|reading|watching) to`), "$1 $2"],
    ],
    examples: [
      ["I like play guitar.", "I like playing guitar."],
      ["She enjoys to read novels.", "She enjoys reading novels."],
      ["I enjoy to swim.", "I enjoy swimming."],
    ],
    correct: ["I like playing guitar.", "I like to swim.", "I love work.", "We like the show."],
  },
  {
    id: "gerund-after-preposition",
    en: "After a preposition (for, of, about, before, without…) the verb takes -ing.",
    in: "Setelah preposisi (for, of, about, before, without, …) kata kerja memakai -ing.",
    when: [
      [
        pattern(`look(ing)? forward to (${base})(?= |[.!,?]|$)`),
        ([, ing = "", verb = ""]) => `look${ing} forward to ${gerund(verb)}`,
      ],
      [
        pattern(
          `(thank you for|thanks for|sorry for|good at|bad at|interested in|tired of|afraid of|experience in|experienced in|think about|dream of|without|instead of|before|after|by|about|of) (${base.replace(/\b(?:work|sleep|love|dream)\|/g, "")})(?= (?:the|a|an|my|your|his|her|our|their|me|you|him|us|them|it|to|in|at|this|that|here|with|english|home|any|some|something|anything)\\b)`,
        ),
        ([, lead = "", verb = ""]) => {
          if (
            /^(?:work|sleep|love|dream|answer|help|show|visit|rain|return|change|talk|walk|dance|use|look|lead|practice|order|cost|offer|plan|start|stop|touch|taste|train|travel|cook|smell|ride|run|drink)$/i.test(
              verb,
            ) &&
            !/thank|good at|interested|experience|look|without|sorry/i.test(lead)
          )
            return undefined;
          return `${lead} ${gerund(verb)}`;
        },
      ],
      [
        pattern(
          `(thank you for|thanks for) (come|help|listen|invite|teach|wait|explain|ask|answer)(?= *(?:[.!,?]|$))`,
        ),
        ([, lead = "", verb = ""]) =>
          /^(?:help|answer)$/i.test(verb) ? undefined : `${lead} ${gerund(verb)}`,
      ],
    ],
    examples: [
      ["Thank you for help me.", "Thank you for helping me."],
      ["I look forward to meet you.", "I look forward to meeting you."],
      ["I am interested in learn English.", "I am interested in learning English."],
      ["Wash your hands before eat the food.", "Wash your hands before eating the food."],
    ],
    correct: [
      "Thank you for your help.",
      "I look forward to the weekend.",
      "Thanks for helping me.",
      "I left before work.",
    ],
  },
  {
    id: "for-purpose",
    en: "For a purpose (“untuk”) English uses “to” + verb, not “for”.",
    in: "Untuk menyatakan tujuan (“untuk”) pakai “to” + kata kerja, bukan “for”.",
    when: [
      [
        pattern(
          "for (buy|eat|learn|see|get|meet|find|go|make|become|take|have|know|improve|ask|tell|give|bring|sell|pay|read|write|speak|prepare|celebrate|enjoy|finish|watch|be|do)(?= )",
        ),
        "to $1",
      ],
    ],
    examples: [["I go to the market for buy fish.", "I go to the market to buy fish."]],
    correct: ["I cook for my family.", "It is time for work.", "This is for you."],
  },
  {
    id: "make-let",
    en: "After “make” and “let” + person comes the base verb, without “to”.",
    in: "Setelah “make” dan “let” + orang langsung kata kerja dasar, tanpa “to”.",
    when: [
      [pattern(`(make|makes|made|let|lets) ${person} to (${base})`), "$1 $2 $3"],
      [
        pattern(`(make|makes|made|let|lets|help|helps) (me|him|her|us|them) (${anyOf(thirdPersonForms)})`),
        ([, verb = "", who = "", action = ""]) =>
          /^(?:works|looks|cooks|drinks)$/i.test(action)
            ? undefined
            : `${verb} ${who} ${baseOf(action) ?? action}`,
      ],
      [
        pattern(`(let's|let us) (?:to )?(${anyOf(gerunds)})`),
        ([, lead = "", verb = ""]) => `${lead} ${baseOf(verb) ?? verb}`,
      ],
      [pattern(`let's to (${base})`), "let's $1"],
    ],
    examples: [
      ["It made me to cry.", "It made me cry."],
      ["Let's going to the beach.", "Let's go to the beach."],
      ["Let's to eat.", "Let's eat."],
    ],
    correct: ["It made me cry.", "Let's go.", "I made it on time."],
  },
  {
    id: "go-shopping",
    en: "“Go” + activity: go shopping, go swimming; and “go abroad”, “go on holiday”.",
    in: "“Go” + kegiatan tanpa “to”: go shopping, go swimming; juga “go on holiday”.",
    when: [
      [
        pattern(
          "(go|goes|going|went|gone) (?:to|for) (?:the )?(shopping|swimming|fishing|camping|hiking|jogging|snorkeling|surfing|diving|dancing|sightseeing)(?! (?:mall|pool|center|centre|competition|area|site|club|spot))",
        ),
        "$1 $2",
      ],
      [pattern("(go|goes|going|went|gone) (?:to|for) (?:a )?(?:holiday|vacation)"), "$1 on holiday"],
    ],
    examples: [
      ["I went to swimming with my friends.", "I went swimming with my friends."],
      ["We go to holiday every year.", "We go on holiday every year."],
    ],
    correct: ["I went swimming.", "We went to the swimming pool.", "She goes on holiday in June."],
  },
  {
    id: "used-to",
    en: "“Used to” needs its -d: I used to play here.",
    in: "“Used to” (dulu biasa) ditulis dengan -d: I used to play here.",
    when: [[pattern(`(i|you|we|they|he|she) (?:am |is |are |was |were )?use to (${base})`), "$1 used to $2"]],
    examples: [["I use to play football here.", "I used to play football here."]],
    correct: ["I used to play here.", "I use a knife to cut bread."],
  },
  {
    id: "is-to",
    en: "A dream, plan or goal is named with “to” + verb: my dream is to travel.",
    in: "Impian, rencana, atau tujuan disebut dengan “to” + kata kerja: my dream is to travel.",
    when: [
      [
        pattern(
          `((?:my|your|his|her|our|their|the) (?:\\w+ )?(?:dream|goal|plan|aim|wish|ambition|target) (?:is|was)) (${base})(?= )`,
        ),
        "$1 to $2",
      ],
    ],
    examples: [["My dream is become a doctor.", "My dream is to become a doctor."]],
    correct: ["My dream is to become a doctor.", "My plan is clear."],
  },
  {
    id: "interested-to",
    en: "“Interested” goes with “in” + -ing: interested in joining.",
    in: "“Interested” diikuti “in” + -ing: interested in joining.",
    when: [
      [
        pattern(`(?:interesting|interested) (?:to|for) (${base})`),
        ([, verb = ""], before) =>
          /\b(?:it is|it's|it was|be|very|is)\s*$/i.test(before) &&
          !/\b(?:i|he|she|we|they)\b[^.]*$/i.test(before)
            ? undefined
            : `interested in ${gerund(verb)}`,
      ],
    ],
    examples: [["I am interesting to join your company.", "I am interested in joining your company."]],
    correct: ["It is interesting to learn English.", "I am interested in joining."],
  },
  {
    id: "hope-can",
    en: "“Hope” needs a subject before “can” or “will”: I hope I can come.",
    in: "“Hope” perlu subjek sebelum “can/will”: I hope I can come.",
    when: [
      [pattern("(i|we) hope (can|will|could)"), "$1 hope $1 $2"],
      [pattern("(i|we) wish (?:can|will)"), "$1 wish $1 could"],
      [pattern("(i|we) wish (i|we|you|he|she|they) can"), "$1 wish $2 could"],
    ],
    examples: [
      ["I hope can meet you soon.", "I hope I can meet you soon."],
      ["I wish I can fly.", "I wish I could fly."],
    ],
    correct: ["I hope I can come.", "I hope you can come.", "I wish I could fly."],
  },
]);
