import { attributes, expression, indentation, type Json } from "./expression";

type JsonObject = { readonly [key: string]: Json };

/**
 * Attributes whose value is an object. Terraform's JSON writes blocks in the same way and tells them apart by the
 * provider's schema; everything else here is a block. `terraform validate` in the tests says if one is missing.
 */
const objectAttributes = new Set([
  "config",
  "dimensions",
  "environment_variables",
  "input_paths",
  "parameters",
  "tags",
  "triggers",
  "variables",
]);

/** Attributes whose texts are names of something in the configuration. */
const referenceAttributes = new Set(["depends_on", "ignore_changes", "provider"]);

/** What stands between the braces of a block, and a line for each of its attributes. */
export function body(content: JsonObject, indent: string): string {
  const inner = indent + indentation;
  const simple: [string, string][] = [];
  const blocks: string[] = [];
  for (const [name, value] of Object.entries(content)) {
    if (name === "//") continue;
    if (referenceAttributes.has(name)) simple.push([name, references(value)]);
    else if (isBlock(name, value))
      blocks.push(...asList(value).map((block) => `${inner}${name} ${braces(block, inner)}`));
    else simple.push([name, expression(value, inner)]);
  }
  return [attributes(simple, inner), ...blocks].filter((part) => part !== "").join("\n");
}

/** "{ … }" of a block, with a newline behind it. */
export function braces(content: JsonObject, indent: string): string {
  const text = body(content, indent);
  return text === "" ? "{}\n" : `{\n${text}${indent}}\n`;
}

function isBlock(name: string, value: Json): value is JsonObject | readonly JsonObject[] {
  if (value === null || typeof value !== "object") return false;
  if (Array.isArray(value))
    return value.length > 0 && value.every((item) => item !== null && typeof item === "object");
  return !objectAttributes.has(name);
}

function asList(value: JsonObject | readonly JsonObject[]): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [value as JsonObject];
}

function references(value: Json): string {
  return Array.isArray(value) ? `[${value.join(", ")}]` : (value as string);
}
