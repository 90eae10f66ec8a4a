/** British spellings and the American ones that harper knows alone. */
const spellings = [
  [/our/, "or"],
  [/is(?=e|ing|ation)/, "iz"],
  [/ys(?=e|ing)/, "yz"],
  [/re(?=s?$)/, "er"],
  [/ogue(?=s?$)/, "og"],
  [/ence(?=s?$)/, "ense"],
  [/ll(?=ed$|ing$|ers?$)/, "l"],
  [/grey/, "gray"],
  [/practis/, "practic"],
] as const;

/** "Favourite" is as right as "favorite", wherever harper has that among its suggestions. */
export function isBritish(word: string, suggestions: readonly string[]): boolean {
  const british = word.toLowerCase();
  // Here harper thinks of "programmed" only.
  if (/^programmes?$/.test(british)) return true;
  const known = suggestions.map((one) => one.toLowerCase());
  return spellings.some(
    ([pattern, american]) => pattern.test(british) && known.includes(british.replace(pattern, american)),
  );
}
