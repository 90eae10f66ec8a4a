import { verbsThatAreNouns } from "../../language/regular-verbs";
import { anyOf, pattern } from "../../language/text";
import { baseOf, baseVerbs, gerundOf, gerunds, thirdPersonForms } from "../../language/verbs";
import { rules } from "../rule";

const base = anyOf(baseVerbs);
const person = "(me|you|him|her|us|them)";
/** "I want help with it" has a noun, "I want help the others" a verb: an object follows it. */
function isNoun(verb: string, after: string): boolean {
  if (!verbsThatAreNouns.has(verb.toLowerCase())) return false;
  const hasObject =
    /^\s+(?:the|an?|my|your|his|her|our|their|me|you|him|it|them|us|some|english|hard|together|more|games?|guitar|football|music)\b/i;
  const hasPlace = /^\s+(?:in|at|abroad|for)\b/i;
  return (
    !hasObject.test(after) &&
    !(/^(?:work|study|travel|play|walk|run|sleep)$/i.test(verb) && hasPlace.test(after))
  );
}
const gerund = (verb: string): string => gerundOf(baseOf(verb) ?? verb);

export const verbComplementRules = rules("verb-pattern", [
  {
    id: "want-to",
    en: "After want, need, hope, plan, decide, would like the next verb takes “to”.",
    in: "Setelah want, need, hope, plan, decide, would like kata kerja berikutnya memakai “to”.",
    when: [
      [
        pattern(
          `(wants?|wanted|hopes?|hoped|plans?|planned|decides?|decided|would like|'d like|prefers?|needs?|needed|forgot|promised?|agreed|refused?) (${base})`,
        ),
        ([, verb = "", action = ""], before, after) => {
          if (
            /^(?:needs?|plans?|hopes?|promised?)$/i.test(verb) &&
            /\b(?:the|a|an|my|your|his|her|our|their|no|some|any|this|that)\s*$/i.test(before)
          )
            return undefined;
          if (isNoun(action, after)) return undefined;
          return `${verb} to ${action}`;
        },
      ],
    ],
    examples: [
      ["I want learn English.", "I want to learn English."],
      ["I prefer stay at home.", "I prefer to stay at home."],
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
          `(i|you|we|they|he|she|don't|doesn't|not|really|also) (likes?|loves?|hates?|enjoys?|enjoyed|liked|loved) (${base})(?= )`,
        ),
        ([, subject = "", verb = "", action = ""], _, after) => {
          if (isNoun(action, after)) return undefined;
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
        pattern(
          `((?:spend|spends|spent) (?:\\w+ ){0,3}(?:time|hours?|days?)) (?:for|to) (${anyOf([...baseVerbs, ...gerunds])})`,
        ),
        ([, lead = "", verb = ""]) => `${lead} ${gerund(verb)}`,
      ],
      [
        pattern(`look(ing)? forward to (${base})(?= |[.!,?]|$)`),
        ([, ing = "", verb = ""]) => `look${ing} forward to ${gerund(verb)}`,
      ],
      [
        pattern(
          `(thank you for|thanks for|sorry for|good at|bad at|interested in|tired of|afraid of|experience in|experienced in|think about|dream of|without|instead of|before|after|by|about|of) (${base})(?= (?:the|a|an|my|your|his|her|our|their|me|you|him|us|them|it|to|in|at|this|that|here|with|english|home|any|some|something|anything|late|early|again)\\b)`,
        ),
        ([, lead = "", verb = ""]) => {
          const asksForVerb = /thank|good at|interested|experience|look|without|sorry/i.test(lead);
          if (verbsThatAreNouns.has(verb.toLowerCase()) && !asksForVerb) return undefined;
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
      ["I spend two hours for playing games.", "I spend two hours playing games."],
      ["I'm sorry for come late.", "I'm sorry for coming late."],
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
    id: "be-used-to",
    en: "“Be used to” (terbiasa) goes with -ing: I am used to waking up early.",
    in: "“Be used to” (terbiasa) diikuti -ing: I am used to waking up early.",
    when: [
      [
        // Things are used to do something; people are used to doing it.
        pattern(
          `((?:i am|i'm|you are|you're|we are|we're|he is|he's|she is|she's)(?: not)? used to) (${base})`,
        ),
        ([, lead = "", verb = ""]) => `${lead} ${gerund(verb)}`,
      ],
    ],
    examples: [["I am used to wake up early.", "I am used to waking up early."]],
    correct: ["I used to wake up early.", "The knife is used to cut bread.", "I'm used to the heat."],
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
