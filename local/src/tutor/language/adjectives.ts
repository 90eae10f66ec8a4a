const words = (text: string): string[] => text.trim().split(/\s+/);

/** Adjectives that follow "be" and are hardly ever verbs or nouns: "she very kind" lacks an "is". */
export const stateAdjectives: readonly string[] = words(`
  afraid angry anxious ashamed asleep available awake bad beautiful boring bored brave busy calm careful cheap clever comfortable
  confident confused curious cute delicious diligent disappointed excited expensive famous fine friendly funny generous
  glad good great grateful handsome happy healthy honest hungry important impatient interested jealous late lazy lonely lucky
  mad married nervous nice okay optimistic patient polite poor pretty proud ready rich sad safe scared scary shy sick single
  sleepy smart sorry strong stupid sure surprised talented tall thirsty tired unhappy upset weak worried wrong young
`);

/** Short adjectives and their comparatives and superlatives: "more big" → "bigger". */
export const shortAdjectives: ReadonlyMap<string, readonly [comparative: string, superlative: string]> =
  new Map([
    ...words(
      "cheap cold clean dark deep fast hard high kind light long loud low near new old poor quick quiet rich",
    ).map((word) => [word, [`${word}er`, `${word}est`]] as const),
    ...words("short slow small smart soft strong sweet tall warm weak young tough cool great").map(
      (word) => [word, [`${word}er`, `${word}est`]] as const,
    ),
    ...words("angry busy dirty early easy funny happy healthy heavy hungry lazy lucky pretty").map(
      (word) => [word, [`${word.slice(0, -1)}ier`, `${word.slice(0, -1)}iest`]] as const,
    ),
    ...words("big fat hot sad thin wet").map(
      (word) => [word, [`${word}${word.slice(-1)}er`, `${word}${word.slice(-1)}est`]] as const,
    ),
    ...words("large nice safe close late wide wise").map(
      (word) => [word, [`${word}r`, `${word}st`]] as const,
    ),
    ["good", ["better", "best"]] as const,
    ["bad", ["worse", "worst"]] as const,
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
