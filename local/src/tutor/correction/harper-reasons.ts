import type { Reason } from "./edited-text";
import type { Lint } from "./harper";

/** harper explains itself in English only; this is what its kinds of lint say to an Indonesian learner. */
const indonesian: Readonly<Record<string, string>> = {
  Agreement: "Bentuk kata kerja harus sesuai dengan subjeknya.",
  BoundaryError: "Kata ini ditulis terpisah atau disambung seperti ini.",
  Capitalization: "Perhatikan huruf besar dan huruf kecil.",
  Eggcorn: "Ungkapannya seperti ini dalam bahasa Inggris.",
  Grammar: "Tata bahasanya diperbaiki seperti ini.",
  Malapropism: "Kata yang mirip tertukar; yang dimaksud kata ini.",
  Nonstandard: "Bentuk ini tidak baku.",
  Punctuation: "Perhatikan tanda baca.",
  Repetition: "Kata ini tertulis dua kali.",
  Spelling: "Ejaan yang benar seperti ini.",
  Typo: "Sepertinya salah ketik.",
  Usage: "Pemakaian kata ini tidak lazim dalam bahasa Inggris.",
  WordChoice: "Kata ini lebih tepat di sini.",
  WordOrder: "Urutan katanya seperti ini.",
};

/** The reason of a harper lint in both languages of the learner. */
export function harperReason({ kind, message }: Lint): Reason {
  const english = message.replace(/`([^`]*)`/g, "“$1”");
  return { rule: `harper:${kind}`, en: english, id: indonesian[kind] ?? "Bentuk ini diperbaiki." };
}
