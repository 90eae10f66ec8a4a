import { clsx } from "clsx";
import { localeNames, locales, type Locale } from "@/i18n/locales";
import { choosePreference } from "@/preferences/actions";
import { themes, type Theme } from "@/preferences/theme";

interface SwitchProps {
  name: string;
  label: string;
  chosen: string;
  choices: readonly { value: string; text: string; title?: string; lang?: string }[];
}

/** Buttons of a form, so that the choice works without a byte of JavaScript. */
function Switch({ name, label, chosen, choices }: SwitchProps) {
  return (
    <form action={choosePreference}>
      <fieldset className="inline-flex rounded-full bg-sunken p-0.5">
        <legend className="sr-only">{label}</legend>
        {choices.map(({ value, text, title, lang }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            lang={lang}
            aria-pressed={value === chosen}
            title={title}
            className={clsx(
              "min-h-9 min-w-9 touch:min-h-11 touch:min-w-11 rounded-full px-3 text-sm transition-colors",
              value === chosen ? "bg-surface font-medium text-ink shadow-sm" : "text-muted hover:text-ink",
            )}
          >
            {text}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

export function LocaleSwitch({ locale, label }: { locale: Locale; label: string }) {
  const choices = locales.map((value) => ({
    value,
    text: value.toUpperCase(),
    title: localeNames[value],
    lang: value,
  }));
  return <Switch name="locale" label={label} chosen={locale} choices={choices} />;
}

interface ThemeSwitchProps {
  theme: Theme;
  label: string;
  names: Record<Theme, string>;
}

export function ThemeSwitch({ theme, label, names }: ThemeSwitchProps) {
  const choices = themes.map((value) => ({ value, text: names[value] }));
  return <Switch name="theme" label={label} chosen={theme} choices={choices} />;
}
