import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { z } from "zod";
import { applyPreset, type Settings } from "./presets";
import { settingsSchema } from "./schema";

/** A settings file that cannot be used; the message lists each setting, the value got and what is allowed. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/**
 * Reads and checks a settings file (JSON).
 * @param path relative to the project's root; default "config/settings.json"
 * @throws SettingsError naming setting, value and fix
 */
export function loadSettings(path: string, root = resolve(__dirname, "..")): Settings {
  const file = resolve(root, path);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new SettingsError(
      `Settings file ${path} cannot be read. Fix: create it, or set LKS_SETTINGS to the file you mean.`,
    );
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new SettingsError(`Settings file ${path} is not valid JSON: ${(error as Error).message}`);
  }
  return parseSettings(input, path);
}

/**
 * Checks settings and fills in every default.
 * @throws SettingsError naming setting, value and fix
 */
export function parseSettings(input: unknown, source = "settings"): Settings {
  const result = settingsSchema.safeParse(input);
  if (!result.success) throw new SettingsError(describe(result.error.issues, input, source));
  return applyPreset(result.data);
}

function describe(issues: readonly z.core.$ZodIssue[], input: unknown, source: string): string {
  const lines = issues.map((issue) => {
    const name = issue.path.join(".") || "(whole file)";
    const got = valueAt(input, issue.path);
    return `  ${name}: got ${got === undefined ? "nothing" : JSON.stringify(got)}; ${allowed(issue)}`;
  });
  return [`Wrong settings in ${source}:`, ...lines].join("\n");
}

function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return issue.message.startsWith("Invalid")
        ? `allowed: ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`
        : issue.message;
    case "unrecognized_keys":
      return `unknown: ${issue.keys.join(", ")}. ${issue.message.startsWith("Unrecognized") ? "See config/settings.schema.json for all settings." : issue.message}`;
    case "invalid_key":
      return issue.issues.map(({ message }) => message).join("; ");
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1 ? "must not be empty" : issue.message;
    default:
      return issue.message;
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
}
