import { irregularVerbs } from "./irregular-verbs";
import { regularVerbs, stativeVerbs } from "./regular-verbs";

const irregular = new Map(irregularVerbs.map((verb) => [verb.base, verb]));
/** Two-syllable verbs with the stress at the end, and one-syllable ones, double their last letter. */
const doubling =
  /^(?:admit|prefer|refer|regret|permit|begin|forget|upset|[^aeiou]*(?:[aeiou]|(?<=q)u[aeiou])[bdgklmnprt])$/;

/** Base forms this tutor knows, "be" left out: its forms follow rules of their own. */
export const baseVerbs: readonly string[] = [
  ...new Set([...irregularVerbs.map((verb) => verb.base), ...regularVerbs]),
].filter((verb) => verb !== "be");

/** The simple past: "go" → "went", "stop" → "stopped". */
export function pastOf(base: string): string {
  return irregular.get(base)?.past ?? regularPast(base);
}

/** The past participle: "go" → "gone". */
export function participleOf(base: string): string {
  return irregular.get(base)?.participle ?? regularPast(base);
}

/** The form after he, she, it: "go" → "goes", "study" → "studies". */
export function thirdPersonOf(base: string): string {
  if (base === "have") return "has";
  if (base === "be") return "is";
  if (/(?:[sxzo]|ch|sh)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** The -ing form: "make" → "making", "swim" → "swimming", "lie" → "lying". */
export function gerundOf(base: string): string {
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

const baseOfForm = new Map<string, string>();
for (const base of baseVerbs) {
  for (const form of [participleOf(base), pastOf(base), gerundOf(base), thirdPersonOf(base), base]) {
    baseOfForm.set(form, base);
  }
}
/** The base of any form of a known verb; undefined for other words. */
export function baseOf(form: string): string | undefined {
  return baseOfForm.get(form.toLowerCase());
}

export const thirdPersonForms: readonly string[] = baseVerbs.map(thirdPersonOf);
export const gerunds: readonly string[] = baseVerbs.map(gerundOf);
/** Past forms that differ from the base ("put", "read" are left out). */
export const pastForms: readonly string[] = baseVerbs.map(pastOf).filter((past) => !baseVerbs.includes(past));

/** Verbs for things one does, which the progress of a story is told with. */
export const actionVerbs: readonly string[] = baseVerbs.filter((verb) => !stativeVerbs.has(verb));

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function doubled(base: string): string {
  return doubling.test(base) && !/[aeiou]{2}.$/.test(base) ? base + base.slice(-1) : base;
}
