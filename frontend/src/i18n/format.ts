/** Puts values into the `{name}` places of a text; a place without a value stays as it is. */
export function format(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The form of a text that goes with a number; Indonesian words have but one. */
export function plural(forms: { one: string; other: string }, count: number): string {
  return count === 1 ? forms.one : forms.other;
}
