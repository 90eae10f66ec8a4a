const words = (text: string): string[] => text.trim().split(/\s+/);

/** Adjectives that follow "be" and are hardly ever verbs or nouns: "she very kind" lacks an "is". */
export const stateAdjectives: readonly string[] = words(`
  afraid angry anxious ashamed asleep available awake bad beautiful boring bored brave busy calm careful cheap clever comfortable
  confident confused curious cute delicious diligent disappointed excited expensive famous fine friendly funny generous
  glad good great grateful handsome happy healthy honest hungry important impatient interested jealous late lazy lonely lucky
  mad married nervous nice okay optimistic patient polite poor pretty proud ready rich sad safe scared scary shy sick single
  sleepy smart sorry strong stupid sure surprised talented tall thirsty tired unhappy upset weak worried wrong young
`);

type Comparison = readonly [adjective: string, forms: readonly [comparative: string, superlative: string]];
const compare = (text: string, stem: (word: string) => string): Comparison[] =>
  words(text).map((word) => [word, [`${stem(word)}er`, `${stem(word)}est`]]);

/** Short adjectives and their comparatives and superlatives: "more big" → "bigger". */
export const shortAdjectives: ReadonlyMap<string, readonly [comparative: string, superlative: string]> =
  new Map([
    ...compare(
      `cheap clean cold cool dark deep fast great hard high kind light long loud low near new old poor quick quiet rich short slow
    small smart soft strong sweet tall tough warm weak young`,
      (word) => word,
    ),
    ...compare(
      "angry busy dirty early easy funny happy healthy heavy hungry lazy lucky pretty",
      (word) => `${word.slice(0, -1)}i`,
    ),
    ...compare("big fat hot sad thin wet", (word) => word + word.slice(-1)),
    ...compare("close large late nice safe wide wise", (word) => word.slice(0, -1)),
    ["good", ["better", "best"]] satisfies Comparison,
    ["bad", ["worse", "worst"]] satisfies Comparison,
  ]);

/** Feelings: [how a thing is, how a person feels]. */
export const feelingPairs: readonly (readonly [thing: string, person: string])[] = [
  ["amazing", "amazed"],
  ["annoying", "annoyed"],
  ["boring", "bored"],
  ["confusing", "confused"],
  ["disappointing", "disappointed"],
  ["embarrassing", "embarrassed"],
  ["exciting", "excited"],
  ["exhausting", "exhausted"],
  ["frightening", "frightened"],
  ["frustrating", "frustrated"],
  ["interesting", "interested"],
  ["shocking", "shocked"],
  ["surprising", "surprised"],
  ["terrifying", "terrified"],
  ["tiring", "tired"],
];
