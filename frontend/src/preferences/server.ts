import { cookies } from "next/headers";
import { isTheme, themeCookie, type Theme } from "./theme";

/** The chosen theme. For server components. */
export function currentTheme(): Theme {
  const chosen = cookies().get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "system";
}
