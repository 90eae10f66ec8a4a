import { en } from "./en";
import { id } from "./id";
import type { Locale } from "./locales";

/** Every text of the interface. English decides the keys; the compiler holds the others to them. */
export type Dictionary = typeof en;

export const dictionaries: Record<Locale, Dictionary> = { en, id };
