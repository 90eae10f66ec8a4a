/** An answer to something people say in every conversation, whatever its topic. */
export interface SmallTalk {
  readonly id: string;
  readonly said: RegExp;
  readonly answers: readonly string[];
  /** The conversation goes on with a question of its topic. @default true */
  readonly goesOn?: boolean;
}

export const smallTalk: readonly SmallTalk[] = [
  {
    id: "identity",
    said: /\b(?:who|what) are you\b|\bare you (?:an? )?(?:ai|robot|bot|human|real|person|machine|chatgpt|llm|teacher|tutor|program|computer)\b|\bwhat(?:'s| is) your name\b|\byour name\b.*\?|\bwhich model\b|\bhow old are you\b|\bwhere (?:are you from|do you live)\b/i,
    answers: [
      "I am the offline tutor of this app: a small program with grammar rules and prepared sentences, not a person and not a large language model.",
      "I am the offline tutor: a program that knows grammar rules, so I have no age, home or life of my own.",
    ],
  },
  {
    id: "how-are-you",
    said: /\bhow are you\b|\bhow(?:'s| is) it going\b|\bhow do you do\b|\bwhat's up\b|\bhow(?:'s| is| was) your (?:day|morning|evening|week|weekend)\b/i,
    answers: ["I am fine, thank you for asking!", "Very well, thank you!", "I am ready to chat, thanks!"],
  },
  {
    id: "not-understood",
    said: /\b(?:don't|dont|do not|didn't|cannot|can't) understand\b|\bwhat do you mean\b|^\W*(?:pardon|sorry\?|huh|what\?)\W*$/i,
    answers: ["No problem, let me ask it in another way.", "That is all right, I will say something easier."],
  },
  {
    id: "help",
    said: /\b(?:can|could) you (?:help|teach|correct)\b|\bhelp me\b|\bteach me\b|\bcorrect my\b/i,
    answers: [
      "Of course. Write to me in English about anything, and you will see a correction under your message.",
      "Gladly! Just write whole sentences, and I will show you how to say them better.",
    ],
  },
  {
    id: "thanks",
    said: /^\W*(?:ok(?:ay)?,? )?(?:thank you|thanks|thank u)\b/i,
    answers: ["You're welcome!", "My pleasure!", "Any time!"],
  },
  {
    id: "bye",
    said: /^\W*(?:ok(?:ay)?,? )?(?:good ?bye|bye|see you|good night)\b|\b(?:bye|goodbye)\W*$|\bsee you (?:later|soon|tomorrow|again|next)\b|\b(?:have to|must|need to|gotta) (?:go now|leave now|go to bed)\b/i,
    answers: [
      "Goodbye, and well done today! Come back soon for another chat.",
      "See you! You practised well. Try to use one new word today.",
    ],
    goesOn: false,
  },
  {
    id: "advice",
    said: /\b(?:how (?:can|do|should) i (?:improve|learn|get better|speak|practi[cs]e)|(?:give|have|any) (?:me )?(?:some |any |a )?(?:tips?|advice)|tips for)\b/i,
    answers: [
      "Here is a tip: write five sentences about your day every evening, and read them aloud.",
      "Here is a tip: listen to a short English text, stop after each sentence, and say it again.",
      "Here is a tip: learn new words in pairs, such as “make a mistake” and “do homework”, and use them the same day.",
      "Here is a tip: think in English for five minutes a day, for example on the way to school or work.",
    ],
  },
  {
    id: "joke",
    said: /\b(?:a joke|something funny|make me laugh)\b/i,
    answers: [
      "Why did the student eat his homework? Because the teacher said it was a piece of cake!",
      "What is the longest word in English? “Smiles”, because there is a mile between the first and the last letter!",
    ],
  },
  {
    id: "kindness",
    said: /\bi (?:love|like) you\b|\byou(?:'re| are) (?:so |very |really )?(?:kind|nice|great|good|smart|funny|the best|helpful|cute)\b/i,
    answers: ["That is very kind of you, thank you!", "Thank you! It is nice to practise with you."],
  },
  {
    id: "topic-wish",
    said: /\bwhat (?:should|can|shall|could) (?:we|i) (?:talk|write|say|chat)\b|\b(?:change|another|new) (?:the )?topic\b|\bno idea\b|\bi don't know what to (?:say|write)\b/i,
    answers: ["Let us find something interesting.", "No problem, here is a question for you."],
  },
  {
    id: "view",
    said: /\bwhat do you think\b|\b(?:your|in your) opinion\b|\bdo you agree\b/i,
    answers: [
      "I am a program without an opinion of my own, but I would like to hear more of yours.",
      "That is for you to say: I only know grammar!",
    ],
  },
  {
    id: "opinion",
    said: /\b(?:and|what about|how about) you\b|\bdo you (?:like|have|want|love|know|play|eat|drink|watch|work|travel)\b|\bwhat do you (?:like|do)\b|\byour (?:hobby|hobbies|favou?rite|job)\b/i,
    answers: [
      "As a program I cannot try that myself, but I like to hear about it from you.",
      "I have no life outside this chat, so your stories are more interesting than mine!",
      "A program has no taste of its own, but many learners tell me that they love it.",
    ],
  },
  {
    id: "greeting",
    said: /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|assalamu|halo|hai)\b/i,
    answers: [
      "Hello! It is nice to meet you.",
      "Hi there! I am happy that you are here.",
      "Hello and welcome!",
    ],
  },
];

export const yesAnswers = ["Great!", "Good!", "I am glad to hear that."];
export const noAnswers = ["That is all right.", "I see, no problem.", "Fair enough."];
export const shortAnswers = [
  "Can you tell me a little more, in a whole sentence?",
  "Please tell me more: why, when, or with whom?",
];
export const inIndonesian = [
  "I understand a few words of Indonesian, but let us try it in English: short and simple is fine. You can start with “I think…”, “I want…” or “Yesterday I…”.",
  "That was Indonesian, wasn't it? Try it in English, even with mistakes. If you miss a word, ask me: How do you say … in English?",
];
export const openers = [
  "What would you like to talk about today: food, travel, work, family or something else?",
  "How was your day?",
  "What did you do last weekend?",
  "What do you like to do in your free time?",
  "Where do you live, and what is it like there?",
];
export const generalReactions = [
  "I see, thank you for telling me.",
  "That is interesting.",
  "Thank you, now I know you a little better.",
  "Good point.",
  "I understand.",
];

/** Questions that take up how something was said, whatever it was about. */
export const followUps: readonly (readonly [said: RegExp, questions: readonly string[]])[] = [
  [
    /\bi (?:really )?(?:want|hope|wish|plan)\b|\bi(?:'d| would) like\b/i,
    ["Why would you like to do that?", "When would you like to do it?"],
  ],
  [
    /\b(?:yesterday|last (?:night|week|month|year|weekend|holiday)|ago)\b/i,
    ["And what happened after that?", "How did you feel?"],
  ],
  [
    /\bi (?:really |very )?(?:like|love|enjoy)\b|\bmy favou?rite\b/i,
    ["What do you like most about it?", "When did you begin to like it?"],
  ],
  [/\bi (?:don't|do not|can't|cannot|never)\b/i, ["Why not?"]],
];
