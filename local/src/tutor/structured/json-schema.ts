/** The part of JSON Schema that structured answers honour. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly anyOf?: readonly JsonSchema[] | undefined;
  readonly oneOf?: readonly JsonSchema[] | undefined;
  readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Follows a local reference and merges "allOf", so that what is left can be read directly.
 * @param followed schemas that led here: one that leads to itself asks for nothing
 */
export function resolve(
  schema: JsonSchema,
  root: JsonSchema,
  followed: readonly JsonSchema[] = [],
): JsonSchema {
  if (followed.includes(schema)) return {};
  const { $ref, allOf, ...own } = schema;
  const next = (part: JsonSchema) => resolve(part, root, [...followed, schema]);
  if ($ref !== undefined) return { ...next(lookUp($ref, root)), ...own };
  if (!allOf) return own;
  return allOf.map(next).reduce(merge, own);
}

function lookUp(reference: string, root: JsonSchema): JsonSchema {
  if (reference === "#") return root;
  const path = reference.replace(/^#\//, "").split("/");
  let found: unknown = root;
  for (const key of path) {
    found = isSchema(found)
      ? (found as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")]
      : undefined;
  }
  return isSchema(found) ? found : {};
}

function merge(a: JsonSchema, b: JsonSchema): JsonSchema {
  const properties = { ...a.properties, ...b.properties };
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}
