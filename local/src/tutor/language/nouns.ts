const words = (text: string): string[] => text.trim().split(/\s+/);

const irregularPlurals = new Map([
  ["child", "children"],
  ["man", "men"],
  ["woman", "women"],
  ["person", "people"],
  ["foot", "feet"],
  ["tooth", "teeth"],
  ["mouse", "mice"],
  ["knife", "knives"],
  ["wife", "wives"],
  ["life", "lives"],
  ["leaf", "leaves"],
  ["loaf", "loaves"],
  ["shelf", "shelves"],
  ["fish", "fish"],
  ["sheep", "sheep"],
]);

/** Countable nouns learners use every day; words that are as often adjectives or verbs are left out. */
export const countableNouns: readonly string[] = words(`
  actor activity address adventure airport album android animal answer apartment app apple article artist assignment
  aunt baby bag ball banana bank bathroom battery beach bed bedroom beggar bicycle bike bill bird birthday boat body book
  bottle boy bridge brother building bus business button cake camera candidate car cat ceremony chair challenge chance
  character chicken child cinema city class classmate client coach coin collection color colour company competition
  computer concert conversation cookie country course cousin culture cup customer dancer daughter day dentist desk
  destination dictionary difference dish doctor document dog dollar door dream dress driver egg elephant email employee
  engineer event exam example exercise experiment eye face fact factory family fan farmer father feature festival field
  film finger fish flag flight floor flower foreigner forest friend fruit game garden gift girl glass goal gram
  grandmother grandfather grandparent group guest guide guitar habit hand hat hobby holiday hospital hotel hour house
  idea island jacket job joke journey key kid kilogram kilometer kilometre kind kitchen knife lake language laptop leader
  leg lesson letter library life lion liter litre lecturer machine mall man manager map market meal meeting member memory
  message meter metre mile minute mistake month monkey mosque mother motorbike motorcycle mountain movie museum
  musician name neighbor neighbour nephew newspaper niece night novel number nurse object office opinion option orange
  page painting parent park part party passenger passport pen pencil person pet phone photo picture pillow place plan
  planet plant plate player poem point policeman present problem product program programmer project question reason
  recipe relative reporter restaurant river road room rule scientist secretary seat sentence shelf shirt shoe
  shop shopkeeper sister skill smartphone snack sofa son song souvenir species sport star station step story
  stranger street student subject suitcase suggestion supermarket table task taxi teacher team teenager temple test
  theater thing ticket tiger toilet tool tooth topic tourist town toy tradition train tree trip uncle university vacation
  video village visitor waiter week weekend wife window woman word worker writer year zebra zoo
  bus-stop night-market rice-field swimming-pool traffic-jam traffic-light
`).map((noun) => noun.replace("-", " "));

/** Nouns without a plural, with the plural forms learners make of them. */
export const uncountablePlurals: ReadonlyMap<string, string> = new Map([
  ["informations", "information"],
  ["advices", "advice"],
  ["equipments", "equipment"],
  ["homeworks", "homework"],
  ["houseworks", "housework"],
  ["furnitures", "furniture"],
  ["luggages", "luggage"],
  ["baggages", "baggage"],
  ["knowledges", "knowledge"],
  ["evidences", "evidence"],
  ["feedbacks", "feedback"],
  ["musics", "music"],
  ["traffics", "traffic"],
  ["softwares", "software"],
  ["hardwares", "hardware"],
  ["sceneries", "scenery"],
  ["rices", "rice"],
  ["breads", "bread"],
  ["moneys", "money"],
  ["garbages", "garbage"],
  ["trashes", "trash"],
  ["staffs", "staff"],
  ["transportations", "transportation"],
  ["entertainments", "entertainment"],
  ["progresses", "progress"],
  ["researches", "research"],
  ["electricities", "electricity"],
]);

/** Uncountable nouns that stand after "many" or "an" in learners' English. */
export const uncountableNouns: readonly string[] = [
  ...new Set(uncountablePlurals.values()),
  ...words("news weather water sugar salt coffee traffic vocabulary time pollution rain fun help stuff"),
].filter((noun) => !["staff", "research", "progress", "coffee", "vocabulary", "time", "help"].includes(noun));

/** Jobs and roles that need "a" or "an" after "I am". */
export const jobNouns: readonly string[] = words(`
  accountant actor architect artist athlete baker barista businessman businesswoman cashier chef cook dancer dentist designer
  developer doctor driver economist employee engineer entrepreneur farmer fisherman flight-attendant footballer freelancer
  housewife journalist lawyer lecturer manager mechanic midwife musician nurse painter pharmacist photographer pilot
  policeman policewoman programmer psychologist receptionist reporter scientist secretary seller servant singer soldier student
  tailor teacher technician teller translator vet waiter waitress writer youtuber
  worker learner leader beginner player
`).map((noun) => noun.replace("-", " "));

/** People of the family and around: "my mother cook" lacks an -s. */
export const personNouns: readonly string[] = words(`
  aunt baby boss boyfriend brother boy cat child classmate colleague cousin dad daughter dog doctor father friend girl
  girlfriend grandfather grandma grandmother grandpa husband lecturer man manager mom mother mum neighbor neighbour niece
  nephew roommate sister son teacher uncle wife woman
`);

/** The plural of a noun: "city" → "cities", "child" → "children". */
export function pluralOf(noun: string): string {
  const irregular = irregularPlurals.get(noun);
  if (irregular) return irregular;
  if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
  if (/(?:[sxz]|ch|sh)$/.test(noun)) return noun === "species" ? noun : `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

const singulars = new Map(countableNouns.map((noun) => [pluralOf(noun), noun]));

/** The singular of a known plural; undefined for other words. */
export function singularOf(plural: string): string | undefined {
  return singulars.get(plural.toLowerCase());
}

/** Plurals that differ from their singular. */
export const pluralNouns: readonly string[] = [...singulars]
  .filter(([many, one]) => many !== one)
  .map(([many]) => many);

const silentH = /^(?:hour|honest|honou?r|heir)/;
const soundsLikeYou = /^(?:uni(?!n|m)|use|usu|eu|one\b|once)/;

/** "a" or "an" before a word, by its sound. */
export function articleFor(word: string): "a" | "an" {
  const lower = word.toLowerCase();
  if (silentH.test(lower)) return "an";
  return /^[aeiou]/.test(lower) && !soundsLikeYou.test(lower) ? "an" : "a";
}
