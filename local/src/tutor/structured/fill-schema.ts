import { type JsonSchema, isSchema, resolve } from "./json-schema";

/** Gives the known value for a property name; undefined where there is none. */
export type Lookup = (name: string) => unknown;

/** References may go in circles; below this depth only what is required is filled. */
const deep = 4;

/** Builds a value that is valid against the schema, with known values where names and types allow it. */
export function fillSchema(schema: JsonSchema, lookup: Lookup): unknown {
  return fill(schema, undefined, { root: schema, lookup, depth: 0 });
}

interface Context {
  readonly root: JsonSchema;
  readonly lookup: Lookup;
  readonly depth: number;
}

function fill(unresolved: JsonSchema, known: unknown, context: Context): unknown {
  const schema = resolve(unresolved, context.root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.includes(known) ? known : schema.enum[0];
  const choice = chooseAlternative(schema, known, context);
  if (choice) return fill(choice, known, context);
  switch (chooseType(schema, known)) {
    case "object":
      return fillObject(schema, known, context);
    case "array":
      return fillArray(schema, known, context);
    case "string":
      return fillString(schema, typeof known === "number" ? String(known) : known);
    case "integer":
      return fillNumber(schema, known, true);
    case "number":
      return fillNumber(schema, known, false);
    case "boolean":
      return typeof known === "boolean" ? known : false;
    default:
      return null;
  }
}

/** Of "anyOf" and "oneOf": the first alternative that takes the known value's type, else the first. */
function chooseAlternative(schema: JsonSchema, known: unknown, { root }: Context): JsonSchema | undefined {
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const fitting = alternatives.find((one) => typesOf(resolve(one, root)).includes(typeName(known)));
  const chosen = fitting ?? alternatives[0];
  return chosen && { allOf: [{ ...schema, anyOf: undefined, oneOf: undefined }, chosen] };
}

function typesOf(schema: JsonSchema): readonly string[] {
  if (typeof schema.type === "string")
    return schema.type === "number" ? ["number", "integer"] : [schema.type];
  if (schema.type) return schema.type;
  if (schema.properties) return ["object"];
  return schema.items ? ["array"] : [];
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function chooseType(schema: JsonSchema, known: unknown): string {
  const types = typesOf(schema);
  if (types.length === 0) return known === undefined ? "string" : typeName(known);
  return (
    types.find((type) => type === typeName(known)) ??
    (schema.type === "number" ? "number" : (types[0] ?? "string"))
  );
}

function fillObject(schema: JsonSchema, known: unknown, context: Context): Record<string, unknown> {
  const given: Record<string, unknown> = isSchema(known) ? (known as Record<string, unknown>) : {};
  const names = Object.keys(schema.properties ?? {}).concat(
    (schema.required ?? []).filter((name) => !(name in (schema.properties ?? {}))),
  );
  const wanted = names.filter((name) => context.depth < deep || schema.required?.includes(name));
  return Object.fromEntries(
    wanted.map((name) => {
      const value = byName(given, name) ?? context.lookup(name);
      return [name, fill(schema.properties?.[name] ?? {}, value, { ...context, depth: context.depth + 1 })];
    }),
  );
}

/** Names that mean the same inside a change or a suggestion. */
const sameMeaning: readonly (readonly string[])[] = [
  ["original", "from", "wrong", "before", "mistake", "error", "word", "text"],
  ["replacement", "to", "right", "after", "correction", "corrected", "correct", "suggestion", "better"],
  ["reason", "explanation", "why", "rule", "note"],
];

function byName(given: Record<string, unknown>, name: string): unknown {
  if (name in given) return given[name];
  const synonyms = sameMeaning.find((words) => words.includes(name.toLowerCase())) ?? [];
  const key = synonyms.find((word) => word in given);
  return key === undefined ? undefined : given[key];
}

function fillArray(schema: JsonSchema, known: unknown, context: Context): unknown[] {
  const inner = { ...context, depth: context.depth + 1 };
  const given: unknown[] = (Array.isArray(known) ? known : []).slice(0, schema.maxItems);
  const fixed = (schema.prefixItems ?? []).map((item, index) => fill(item, given[index], inner));
  const rest = given.slice(fixed.length).map((item) => fill(schema.items ?? {}, item, inner));
  const result = [...fixed, ...rest];
  while (result.length < (schema.minItems ?? 0)) result.push(fill(schema.items ?? {}, undefined, inner));
  return result;
}

const samples = new Map([
  ["date-time", "1970-01-01T00:00:00Z"],
  ["date", "1970-01-01"],
  ["time", "00:00:00Z"],
  ["email", "nobody@example.com"],
  ["uri", "https://example.com/"],
  ["uuid", "00000000-0000-4000-8000-000000000000"],
]);

function fillString(schema: JsonSchema, known: unknown): string {
  const text = typeof known === "string" ? known : (samples.get(schema.format ?? "") ?? "");
  // JSON Schema counts code points, and so does Array.from.
  const cut = Array.from(text).slice(0, schema.maxLength).join("");
  return cut.padEnd(cut.length + Math.max(0, (schema.minLength ?? 0) - Array.from(cut).length), "-");
}

function fillNumber(schema: JsonSchema, known: unknown, isInteger: boolean): number {
  const step = schema.multipleOf ?? (isInteger ? 1 : 0);
  const tiny =
    step > 0
      ? step
      : Number.EPSILON * Math.max(1, Math.abs(schema.exclusiveMinimum ?? schema.exclusiveMaximum ?? 1)) * 4;
  const low = Math.max(
    schema.minimum ?? -Infinity,
    schema.exclusiveMinimum === undefined ? -Infinity : schema.exclusiveMinimum + tiny,
  );
  const high = Math.min(
    schema.maximum ?? Infinity,
    schema.exclusiveMaximum === undefined ? Infinity : schema.exclusiveMaximum - tiny,
  );
  const value = Math.min(high, Math.max(low, typeof known === "number" ? known : 0));
  if (step === 0) return value;
  const rounded = Math.round(value / step) * step;
  if (rounded > high) return Math.floor(high / step) * step;
  return rounded < low ? Math.ceil(low / step) * step : rounded;
}
