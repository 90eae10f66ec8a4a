/** A value as Terraform's JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Spaces of one level, as `terraform fmt` has them. */
export const indentation = "  ";

/** Writes a value as an expression of HCL; lines after the first are indented by `indent`. */
export function expression(value: Json, indent = ""): string {
  if (typeof value === "string") return text(value, indent);
  if (value === null || typeof value !== "object") return String(value);
  const inner = indent + indentation;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => expression(item, inner));
    const line = `[${items.join(", ")}]`;
    if (!line.includes("\n") && indent.length + line.length <= 100) return line;
    return `[\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}]`;
  }
  const entries = Object.entries(value as Record<string, Json>);
  if (entries.length === 0) return "{}";
  return `{\n${attributes(
    entries.map(([key, item]) => [mapKey(key), expression(item, inner)]),
    inner,
  )}${indent}}`;
}

/** Lines "name = value", aligned as `terraform fmt` does it: lists and objects of several lines stand for themselves. */
export function attributes(entries: readonly (readonly [string, string])[], indent: string): string {
  let result = "";
  let group: (readonly [string, string])[] = [];
  const flush = () => {
    const width = Math.max(0, ...group.map(([name]) => name.length));
    for (const [name, value] of group) result += `${indent}${name.padEnd(width)} = ${value}\n`;
    group = [];
  };
  for (const entry of entries) {
    if (!entry[1].includes("\n") || entry[1].startsWith("<<")) {
      group.push(entry);
      continue;
    }
    flush();
    result += `${indent}${entry[0]} = ${entry[1]}\n`;
  }
  flush();
  return result;
}

function mapKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
}

/** A template: a reference alone, JSON and other long texts as a heredoc, else a quoted string. */
function text(value: string, indent: string): string {
  const parts = templateParts(value);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "interpolation") return only.text.slice(2, -1);
  const lines =
    layOut(value)?.split("\n") ?? (value.endsWith("\n") ? value.slice(0, -1).split("\n") : undefined);
  if (lines && lines.length > 1) {
    const inner = indent + indentation;
    // "-" takes away the indentation that all lines have in common.
    return `<<-EOT\n${lines.map((line) => (line === "" ? "\n" : `${inner}${line}\n`)).join("")}${indent}EOT`;
  }
  return `"${parts.map(({ kind, text: part }) => (kind === "literal" ? escape(part) : part)).join("")}"`;
}

/** JSON objects on several lines; undefined for other texts. */
function layOut(value: string): string | undefined {
  if (!value.startsWith("{")) return undefined;
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return undefined;
  }
}

function escape(literal: string): string {
  return JSON.stringify(literal).slice(1, -1);
}

interface TemplatePart {
  readonly kind: "literal" | "interpolation";
  readonly text: string;
}

/** Splits a template into what stands there and what Terraform evaluates, `${…}`. `$${` is no interpolation. */
export function templateParts(value: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = "";
  let index = 0;
  while (index < value.length) {
    if (value.startsWith("$${", index) || value.startsWith("%%{", index)) {
      literal += value.slice(index, index + 3);
      index += 3;
    } else if (value.startsWith("${", index)) {
      const end = interpolationEnd(value, index + 2);
      if (literal !== "") parts.push({ kind: "literal", text: literal });
      literal = "";
      parts.push({ kind: "interpolation", text: value.slice(index, end) });
      index = end;
    } else {
      literal += value.charAt(index);
      index += 1;
    }
  }
  if (literal !== "") parts.push({ kind: "literal", text: literal });
  return parts;
}

/** Index behind the brace that ends an interpolation; braces in its strings do not count. */
function interpolationEnd(value: string, start: number): number {
  let depth = 1;
  let quoted = false;
  for (let index = start; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (character === '"' && value.charAt(index - 1) !== "\\") quoted = !quoted;
    if (quoted) continue;
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    if (depth === 0) return index + 1;
  }
  throw new Error(`An interpolation has no end: ${value.slice(start - 2, start + 60)}`);
}
