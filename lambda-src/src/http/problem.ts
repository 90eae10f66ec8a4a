import {
  cursorPattern,
  embeddingDimensions,
  notBlankPattern,
  uuidPattern,
  vectorTextPattern,
} from "../../contract/limits";

/** What ajv says about a value, as far as it is used here. */
export interface Problem {
  /** JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * One sentence for whoever sent the value: the field, the value got, what it must be.
 *
 * @param problems what ajv has found; of alternatives (`anyOf`) each one's first problem, then that none fits
 */
export function describeProblem(problems: readonly Problem[], value: unknown): string {
  const problem = mostTelling(problems.filter(({ keyword }) => keyword !== "anyOf"));
  if (!problem) return "The request does not match the API's contract.";
  const { instancePath, keyword } = problem;
  const alike = problems.filter((other) => other.keyword === keyword && other.instancePath === instancePath);
  if (keyword === "required") {
    const missing = alike.map(({ params }) => String(params.missingProperty));
    if (missing.length > 1) return `Nothing to store. Give at least one of ${missing.join(", ")}.`;
    return `${fieldName(`${instancePath}/${missing.join()}`)} is missing. Add it.`;
  }
  return `${fieldName(instancePath)} is ${short(valueAt(value, instancePath))}. It must be ${demand(problem, alike)}.`;
}

/** Of alternatives the one that came furthest is the one that was meant; a wrong type is as far as none. */
function mostTelling(problems: readonly Problem[]): Problem | undefined {
  const distance = ({ instancePath, keyword }: Problem): number =>
    2 * instancePath.split("/").length + (keyword === "type" ? 0 : 1);
  return [...problems].sort((a, b) => distance(b) - distance(a))[0];
}

const patterns: Record<string, string> = {
  [uuidPattern]: "a UUID such as 123e4567-e89b-42d3-a456-426614174000",
  [notBlankPattern]: "more than blanks",
  [vectorTextPattern]: `${embeddingDimensions} numbers in one pair of brackets`,
  [cursorPattern]: "nextCursor as the page before gave it",
};

function demand({ keyword, params }: Problem, alike: readonly Problem[]): string {
  const limit = String(params.limit);
  switch (keyword) {
    case "type":
      return alike.map((other) => withArticle(String(other.params.type))).join(" or ");
    case "enum":
      return `one of ${(params.allowedValues as string[]).join(", ")}`;
    case "pattern":
      return patterns[String(params.pattern)] ?? `like ${String(params.pattern)}`;
    case "minLength":
      return `at least ${limit} characters long`;
    case "maxLength":
      return `at most ${limit} characters long`;
    case "minItems":
    case "maxItems":
      return keyword === "minItems" ? `at least ${limit} items long` : `at most ${limit} items long`;
    case "minimum":
      return `${limit} or more`;
    case "maximum":
      return `${limit} or less`;
    default:
      return `valid (${keyword})`;
  }
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** `/conversation/0/role` becomes `conversation[0].role`. */
function fieldName(pointer: string): string {
  const name = pointer
    .replaceAll(/\/(\d+)/g, "[$1]")
    .replaceAll("/", ".")
    .replace(/^\./, "");
  return name === "" ? "The body" : name;
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
}

const shownCharacters = 40;

function short(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  // Infinity is how JSON.parse reads 1e400.
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
