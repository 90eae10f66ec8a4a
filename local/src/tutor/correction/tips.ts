import type { Correction } from "./corrector";
import type { RuleTopic } from "./rule";

type Texts = { readonly en: string; readonly id: string };

/** One piece of advice for the kind of mistake that weighs most. */
const tips: Readonly<Record<RuleTopic | "harper", Texts>> = {
  tense: {
    en: "Look for the time word first (yesterday, tomorrow, since…): it tells you the tense of the verb.",
    id: "Cari dulu keterangan waktunya (yesterday, tomorrow, since, …): itu yang menentukan bentuk kata kerjanya.",
  },
  agreement: {
    en: "Check subject and verb together: he, she, it + -s; I, you, we, they without it.",
    id: "Periksa subjek dan kata kerja bersama-sama: he, she, it + -s; I, you, we, they tanpa -s.",
  },
  noun: {
    en: "Ask “can I count it?”: two books, but a lot of information.",
    id: "Tanyakan “bisa dihitung?”: two books, tetapi a lot of information.",
  },
  article: {
    en: "One thing nearly always has a small word before it: a, an, the, my, this.",
    id: "Satu benda hampir selalu punya kata kecil di depannya: a, an, the, my, this.",
  },
  "verb-pattern": {
    en: "Learn a verb together with what follows it: want to go, enjoy going, explain it to me.",
    id: "Hafalkan kata kerja bersama pasangannya: want to go, enjoy going, explain it to me.",
  },
  preposition: {
    en: "Learn the small word together with its partner: good at, interested in, on Monday.",
    id: "Hafalkan kata depan bersama pasangannya: good at, interested in, on Monday.",
  },
  adjective: {
    en: "-ing for the thing (boring film), -ed for the feeling (I am bored); -er for short comparisons.",
    id: "-ing untuk bendanya (boring film), -ed untuk perasaan (I am bored); -er untuk perbandingan kata pendek.",
  },
  "word-choice": {
    en: "Collect word pairs instead of single words: do homework, make a mistake, take medicine.",
    id: "Kumpulkan pasangan kata, bukan kata lepas: do homework, make a mistake, take medicine.",
  },
  question: {
    en: "A question turns subject and helping verb around: you are → are you; you like → do you like.",
    id: "Dalam pertanyaan, subjek dan kata bantu bertukar tempat: you are → are you; you like → do you like.",
  },
  sentence: {
    en: "An English sentence needs one subject and one verb: if there is no other verb, use am, is, are.",
    id: "Kalimat Inggris perlu satu subjek dan satu kata kerja: bila tidak ada, pakai am, is, are.",
  },
  spelling: {
    en: "Read your sentence once more before you send it: capital letters, apostrophes, spelling.",
    id: "Baca sekali lagi sebelum mengirim: huruf besar, apostrof, ejaan.",
  },
  harper: {
    en: "Read your sentence aloud once: the ear finds what the eye overlooks.",
    id: "Bacalah kalimatmu dengan suara keras: telinga menemukan yang luput dari mata.",
  },
};

const praise: readonly Texts[] = [
  {
    en: "Correct! Try to add a reason with “because” to make it longer.",
    id: "Benar! Coba tambahkan alasan dengan “because” supaya lebih panjang.",
  },
  {
    en: "No mistakes found. Can you say the same in the past tense?",
    id: "Tidak ada kesalahan. Bisakah kamu mengatakannya dalam bentuk lampau?",
  },
  {
    en: "Well written! Try a connecting word such as “however” or “so” next time.",
    id: "Bagus! Lain kali coba kata hubung seperti “however” atau “so”.",
  },
];

const inEnglish: Texts = {
  en: "This is Indonesian. Try it in English, even with mistakes: that is how one learns.",
  id: "Ini bahasa Indonesia. Coba dalam bahasa Inggris, walau masih salah: begitulah cara belajar.",
};

/** One sentence of advice; the same text always gets the same one. */
export function tipFor({ changes, isIndonesian, original }: Correction): Texts {
  if (isIndonesian) return inEnglish;
  const count = new Map<string, number>();
  for (const { rule } of changes.flatMap(({ reasons }) => reasons)) {
    const topic = rule.split(/[.:]/)[0] ?? "";
    // Spelling is said only where there is nothing else to say.
    count.set(topic, (count.get(topic) ?? 0) + (topic === "spelling" || topic === "harper" ? 0.1 : 1));
  }
  const [heaviest] = [...count].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (heaviest !== undefined) return tips[heaviest as RuleTopic | "harper"];
  return praise[original.length % praise.length] ?? tips.harper;
}
