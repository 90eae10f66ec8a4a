/** Indonesian words and phrases learners ask for, and what one says in English. */
const table = `
kangen=to miss someone (I miss you)
rindu=to miss someone (I miss you)
masuk angin=to have a cold, or to feel unwell
gemas=to find something so cute that you want to squeeze it
gemes=to find something so cute that you want to squeeze it
jalan-jalan=to go out, or to travel around
nongkrong=to hang out
ngobrol=to chat
begadang=to stay up late
mudik=to go back to your hometown
macet=a traffic jam
pulang=to go home
pamit=to say goodbye before leaving
numpang=to get a lift, or to stay at somebody's place
jodoh=soulmate
semangat=keep it up! (or: enthusiasm)
capek=tired
malas=lazy
ribet=complicated
santai=relaxed; take it easy
sebel=annoyed
galau=confused and sad
baper=to take things too personally
gengsi=pride, not wanting to lose face
sungkan=to feel reluctant out of politeness
enak=delicious, or pleasant
pedas=spicy
gorengan=fried snacks
terserah=it's up to you
lumayan=not bad
sabar=patient; be patient
hati-hati=be careful, take care
terima kasih=thank you
maaf=sorry
permisi=excuse me
selamat makan=enjoy your meal
selamat pagi=good morning
selamat ulang tahun=happy birthday
selamat jalan=have a safe trip
semoga cepat sembuh=get well soon
sama-sama=you're welcome
apa kabar=how are you
sampai jumpa=see you
belanja=to go shopping
kulkas=fridge
lemari=cupboard, or wardrobe
sendok=spoon
garpu=fork
bantal=pillow
kantor=office
gaji=salary
lembur=overtime
libur=holiday, day off
ujian=exam
nilai=grade, mark
kuliah=to study at university; lecture
skripsi=thesis
wisuda=graduation
beasiswa=scholarship
pengalaman=experience
kelebihan=strength (in an interview)
kekurangan=weakness (in an interview)
lowongan=job vacancy
tetangga=neighbour
sepupu=cousin
keponakan=nephew (a boy) or niece (a girl)
mertua=parents-in-law
pacar=boyfriend or girlfriend
kucing=cat
sawah=rice field
gunung=mountain
pantai=beach
banjir=flood
gempa=earthquake
hujan=rain
mendung=cloudy
obat=medicine
demam=fever
batuk=cough
pusing=dizzy, or to have a headache
sakit perut=stomach ache
`;

const english = new Map(
  table
    .trim()
    .split("\n")
    .map((line) => line.split("=") as [string, string]),
);

/** Differences learners ask about. */
const differences: readonly (readonly [words: readonly [string, string], answer: string])[] = [
  [["say", "tell"], "You say something, and you tell somebody: “She said hello” but “She told me a story”."],
  [
    ["make", "do"],
    "“Make” is for creating (make a cake, make a mistake); “do” is for activities (do homework, do sport).",
  ],
  [
    ["fun", "funny"],
    "“Fun” is something you enjoy: the trip was fun. “Funny” makes you laugh: a funny joke.",
  ],
  [
    ["borrow", "lend"],
    "You borrow from somebody and lend to somebody: “Can I borrow your pen?”, “Can you lend me your pen?”",
  ],
  [
    ["since", "for"],
    "“Since” is for a point in time (since 2019), “for” is for a length of time (for two years).",
  ],
  [
    ["much", "many"],
    "“Many” is for things you can count (many books), “much” for things you cannot (much time).",
  ],
  [
    ["good", "well"],
    "“Good” describes a thing (a good song), “well” describes how you do it (she sings well).",
  ],
  [["bored", "boring"], "You are bored when something is boring: “The film is boring, so I am bored.”"],
  [["interested", "interesting"], "A book is interesting, and a person is interested in it."],
  [
    ["its", "it's"],
    "“It's” means “it is”; “its” shows that something belongs to it: “The cat drinks its milk.”",
  ],
  [["in", "on"], "With time: in May, in 2020, but on Monday, on 5 May. With places: in a room, on a table."],
  [["will", "going to"], "“Will” for a quick decision or a promise, “going to” for a plan you already have."],
  [["house", "home"], "A house is a building; home is where you live and feel you belong."],
  [["look", "see"], "You see without trying; you look at something because you want to see it."],
  [["listen", "hear"], "You hear a sound without trying; you listen to something because you want to."],
  [
    ["used to", "be used to"],
    "“I used to smoke” = in the past, not now. “I am used to the noise” = it is normal for me.",
  ],
  [["too", "very"], "“Very hot” is just strong; “too hot” means more than is good."],
  [
    ["other", "another"],
    "“Another” is one more (another cup), “other” stands with more than one (other people).",
  ],
];

const howToSay =
  /(?:how (?:do|can|to|should) (?:you |i |we )?say|what(?:'s| is)|what does) ["“'‘]?([\p{L} -]{2,30}?)["”'’]? (?:in english|mean)/iu;
const inEnglishOf =
  /(?:english (?:word )?(?:for|of)|translate) ["“'‘]?([\p{L} -]{2,30}?)["”'’]?(?: in(?:to)? english)?[?.!]*$/iu;

/** An answer to "How do you say … in English?" or "What is the difference between … and …?"; undefined where it is no such question. */
export function wordHelp(text: string): string | undefined {
  const asked = (howToSay.exec(text) ?? inEnglishOf.exec(text))?.[1]?.trim().toLowerCase();
  if (asked !== undefined && !/^(?:it|this|that|your name|the meaning)$/.test(asked)) {
    const found = english.get(asked);
    return found !== undefined
      ? `“${asked}” in English is: ${found}.`
      : `I don't have “${asked}” in my little word list. Can you explain it to me in other English words?`;
  }
  if (!/\bdifferen(?:ce|t)\b/i.test(text)) return undefined;
  const words = text.toLowerCase();
  const mentions = (word: string): boolean =>
    new RegExp(`(?<![\\p{L}'])${word}(?![\\p{L}'])`, "u").test(words.replace("’", "'"));
  return differences.find(([[a, b]]) => mentions(a) && mentions(b))?.[1];
}
