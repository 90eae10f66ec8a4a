import { cookies, headers } from "next/headers";
import { dictionaries, type Dictionary } from "./dictionary";
import { isLocale, localeCookie, negotiateLocale, type Locale } from "./locales";

/** The learner's choice of language, else the browser's. For server components. */
export function currentLocale(): Locale {
  const chosen = cookies().get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : negotiateLocale(headers().get("accept-language"));
}

/** Texts in the current language. Pages hand the parts they need to client components. */
export function currentDictionary(): Dictionary {
  return dictionaries[currentLocale()];
}
