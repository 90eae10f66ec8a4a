import { currentDictionary, currentLocale } from "@/i18n/server";
import { currentTheme } from "@/preferences/server";
import { LocaleSwitch, ThemeSwitch } from "./preference-switch";

/** Language and theme, at the foot of every page outside the chat. */
export function SiteFooter({ text }: { text?: string }) {
  const { common } = currentDictionary();
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-4 px-5 py-8 text-sm text-muted sm:px-8">
      <p>{text}</p>
      <div className="flex flex-wrap gap-3">
        <LocaleSwitch locale={currentLocale()} label={common.language} />
        <ThemeSwitch theme={currentTheme()} label={common.theme} names={common.themes} />
      </div>
    </footer>
  );
}
