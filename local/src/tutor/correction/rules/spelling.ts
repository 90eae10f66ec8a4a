import { alwaysCapital } from "../../language/proper-names";
import { anyOf, pattern } from "../../language/text";
import { rules } from "../rule";

const capital = new Map(alwaysCapital.map((name) => [name.toLowerCase(), name]));
const contractions = new Map([
  ["im", "I'm"],
  ["ive", "I've"],
  ["dont", "don't"],
  ["doesnt", "doesn't"],
  ["didnt", "didn't"],
  ["cant", "can't"],
  ["couldnt", "couldn't"],
  ["wouldnt", "wouldn't"],
  ["shouldnt", "shouldn't"],
  ["isnt", "isn't"],
  ["arent", "aren't"],
  ["wasnt", "wasn't"],
  ["werent", "weren't"],
  ["havent", "haven't"],
  ["hasnt", "hasn't"],
  ["youre", "you're"],
  ["theyre", "they're"],
  ["thats", "that's"],
  ["whats", "what's"],
]);
const chat = new Map([
  ["u", "you"],
  ["ur", "your"],
  ["r", "are"],
  ["bcs", "because"],
  ["bcz", "because"],
  ["bc", "because"],
  ["coz", "because"],
  ["cuz", "because"],
  ["pls", "please"],
  ["plz", "please"],
  ["thx", "thanks"],
  ["tks", "thanks"],
  ["ppl", "people"],
  ["wkwk", "haha"],
  ["wkwkwk", "haha"],
  ["yg", "which"],
]);
const misspelt = new Map(
  `alot=a lot;mesage=message;clothe=clothes;eventhough=even though;becouse=because;beautifull=beautiful;usefull=useful;successfull=successful;carefull=careful;
  writting=writing;untill=until;tommorow=tomorrow;tomorow=tomorrow;freind=friend;recieve=receive;
  realy=really;finaly=finally;definately=definitely;seperate=separate;begining=beginning;enviroment=environment;
  goverment=government;restourant=restaurant;restaurent=restaurant;diffrent=different;familly=family;togheter=together;
  togather=together;studing=studying;studyng=studying;comunication=communication;comunicate=communicate;
  pronounciation=pronunciation;grammer=grammar;exited=excited;holliday=holiday;vegetabel=vegetable;chiken=chicken;
  offcourse=of course;ofcourse=of course;aswell=as well;infact=in fact;
  collage=college;adress=address;buisness=business;bussiness=business;intersting=interesting;intresting=interesting;
  favourit=favourite;favorit=favorite;activitys=activities;citys=cities;countrys=countries;familys=families;
  hobbys=hobbies;storys=stories;babys=babies;companys=companies`
    .split(";")
    .map((pair) => pair.trim().split("=") as [string, string]),
);

export const spellingRules = rules("spelling", [
  {
    id: "i",
    en: "“I” is always a capital letter.",
    in: "“I” (saya) selalu huruf besar.",
    find: (sentence) =>
      Array.from(
        sentence.matchAll(/(?<![\p{L}\p{N}.'’-])i(?=['’](?:m|ve|ll|d)\b|[\s,!?;:]|$)(?!\.e)/gu),
        ({ index }) => ({
          start: index,
          end: index + 1,
          replacement: "I",
        }),
      ),
    examples: [["Today i am happy and i'm free.", "Today I am happy and I'm free."]],
    correct: ["I am happy.", "Fruit, i.e. mangoes, is cheap."],
  },
  {
    id: "contraction",
    en: "Short forms need an apostrophe: don't, I'm, can't.",
    in: "Bentuk singkat perlu tanda apostrof: don't, I'm, can't.",
    when: [
      [pattern(`(${anyOf(contractions.keys())})`), ([, word = ""]) => contractions.get(word.toLowerCase())],
    ],
    examples: [["I dont know and im sorry.", "I don't know and I'm sorry."]],
    correct: ["I don't know.", "That's what I want."],
  },
  {
    id: "chat",
    en: "Write the whole word; chat short forms are hard to read for many people.",
    in: "Tulis kata lengkapnya; singkatan chat sulit dibaca banyak orang.",
    when: [
      [
        pattern(`(${anyOf(chat.keys())})`),
        ([, word = ""]) => (word === word.toUpperCase() ? undefined : chat.get(word.toLowerCase())),
      ],
    ],
    examples: [["Thx, u are kind bcs u help me.", "Thanks, you are kind because you help me."]],
    correct: ["Thanks, you are kind.", "Plan U is better."],
  },
  {
    id: "misspelt",
    en: "This is how the word is spelt.",
    in: "Begini ejaan yang benar.",
    when: [
      [
        pattern(`(${anyOf(misspelt.keys())})`),
        ([, word = ""], before) =>
          word.toLowerCase() === "exited" && !/\b(?:am|was|is|are|were|very|so|really|i'm)\s*$/i.test(before)
            ? undefined
            : word.toLowerCase() === "collage" && !/\b(?:to|in|at|my)\s*$/i.test(before)
              ? undefined
              : misspelt.get(word.toLowerCase()),
      ],
    ],
    examples: [
      ["I like it alot becouse it is beautifull.", "I like it a lot because it is beautiful."],
      ["I was very exited.", "I was very excited."],
    ],
    correct: ["He exited the room.", "I made a collage."],
  },
  {
    id: "every-day",
    en: "“Every day” (setiap hari) is two words; “everyday” is an adjective (everyday life).",
    in: "“Every day” (setiap hari) dua kata; “everyday” kata sifat (everyday life).",
    when: [
      [
        pattern(
          "everyday(?= *(?:[.,!?]|$|i |and |but |because |at |in |with |from |to |she |he |we |they |for ))",
        ),
        "every day",
      ],
    ],
    examples: [["I eat rice everyday.", "I eat rice every day."]],
    correct: ["It is an everyday thing.", "I eat rice every day."],
  },
  {
    id: "name",
    en: "Names, languages, days and months start with a capital letter.",
    in: "Nama, bahasa, hari, dan bulan ditulis dengan huruf besar.",
    when: [
      [
        pattern(`(${anyOf(capital.keys())})`),
        ([, word = ""]) => (word === word.toLowerCase() ? capital.get(word) : undefined),
      ],
    ],
    examples: [["On monday I study english in jakarta.", "On Monday I study English in Jakarta."]],
    correct: ["On Monday I study English.", "I like ENGLISH."],
  },
  {
    id: "sentence-start",
    en: "A sentence starts with a capital letter.",
    in: "Kalimat diawali huruf besar.",
    find: (sentence) => {
      const match = /^["'“‘(]*(\p{Ll})\p{L}*/u.exec(sentence);
      if (!match?.[1] || /^(?:https?:|www\.|[\w.+-]+@|i(?:Phone|Pad|OS)|eBay)/.test(sentence)) return [];
      const start = match[0].indexOf(match[1]);
      return [{ start, end: start + 1, replacement: match[1].toUpperCase() }];
    },
    examples: [["she is here. we are happy.", "She is here. We are happy."]],
    correct: ["She is here.", "iPhone prices are high.", "123 is a number."],
  },
]);
