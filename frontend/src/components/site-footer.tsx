import { clsx } from "clsx";
import { currentDictionary, currentLocale } from "@/i18n/server";
import { currentTheme } from "@/preferences/server";
import { LocaleSwitch, ThemeSwitch } from "./preference-switch";

interface SiteFooterProps {
  text?: string;
  /** Class of the width that the page above it has. */
  width?: string;
}

/** Language and theme, at the foot of every page outside the chat. */
export function SiteFooter({ text, width = "max-w-6xl sm:px-8" }: SiteFooterProps) {
  const { common } = currentDictionary();
  return (
    <footer
      className={clsx(
        "mx-auto flex w-full flex-wrap items-center justify-between gap-4 px-5 py-8 text-sm text-muted",
        width,
      )}
    >
      <p>{text}</p>
      <div className="flex flex-wrap gap-3">
        <LocaleSwitch locale={currentLocale()} label={common.language} />
        <ThemeSwitch theme={currentTheme()} label={common.theme} names={common.themes} />
      </div>
    </footer>
  );
}
