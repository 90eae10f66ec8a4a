/** A JSON object of unknown content. */
export type Fields = Readonly<Record<string, unknown>>;

/** The JSON object in a model's answer, also where the model wrapped it in a code fence; else undefined. */
export function parseObject(text: string): Fields | undefined {
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
