/**
 * Path condition of a listener rule: `*` stands for any characters, none and slashes included, `?` for exactly one;
 * everything else, upper and lower case included, for itself.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#path-conditions
 */
export function compilePathPattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\/]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s");
}
