"use server";

import { cookies } from "next/headers";
import { isLocale, localeCookie } from "@/i18n/locales";
import { isTheme, themeCookie } from "@/preferences/theme";

const oneYear = 365 * 24 * 60 * 60;

function keep(name: string, value: string): void {
  cookies().set(name, value, { maxAge: oneYear, path: "/", sameSite: "lax", httpOnly: true });
}

/** Keeps the choice of language or theme that a form's button carries; the page is rendered anew with it. */
export async function choosePreference(form: FormData): Promise<void> {
  const locale = form.get("locale");
  const theme = form.get("theme");
  if (typeof locale === "string" && isLocale(locale)) keep(localeCookie, locale);
  if (isTheme(theme)) keep(themeCookie, theme);
  await Promise.resolve();
}
