/** Languages of the interface, in the order they are offered; the first is the fallback. */
export const locales = ["en", "id"] as const;
export type Locale = (typeof locales)[number];

/** Each language under its own name. */
export const localeNames: Record<Locale, string> = { en: "English", id: "Bahasa Indonesia" };

export const localeCookie = "locale";

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The first language of an Accept-Language header that we speak, by quality, then order.
 * Browsers still send Indonesian's old code "in" now and then.
 */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry, order) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith("q="));
      return { language: tag.split("-")[0] ?? "", quality: quality ? Number(quality.slice(2)) : 1, order };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
    .map(({ language }) => (language === "in" ? "id" : language));
  return wanted.find(isLocale) ?? locales[0];
}
