import { unmetRules } from "@/auth/password-rules";
import type { Dictionary } from "@/i18n/dictionary";

export type AccountText = Dictionary["account"];
export type FieldName = "name" | "email" | "password" | "newPassword" | "code";
export type Values = Partial<Record<FieldName, string>>;

interface FieldDefinition {
  attributes: {
    type: "text" | "email" | "password";
    /** Tells password managers and phones what belongs here. */
    autoComplete: string;
    inputMode?: "numeric" | "email";
    maxLength?: number;
  };
  isValid: (value: string) => boolean;
}

/** Loose on purpose: only an email that arrives proves an address. */
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const fields: Record<FieldName, FieldDefinition> = {
  name: {
    attributes: { type: "text", autoComplete: "name", maxLength: 100 },
    isValid: (value) => value !== "",
  },
  email: {
    attributes: { type: "email", autoComplete: "username", inputMode: "email", maxLength: 254 },
    isValid: (value) => emailPattern.test(value),
  },
  password: {
    attributes: { type: "password", autoComplete: "current-password" },
    isValid: (value) => value !== "",
  },
  newPassword: {
    attributes: { type: "password", autoComplete: "new-password" },
    isValid: (value) => unmetRules(value).length === 0,
  },
  code: {
    attributes: { type: "text", autoComplete: "one-time-code", inputMode: "numeric" },
    isValid: (value) => /^\d{6}$/.test(value),
  },
};

/** What to tell about a field that is not valid. */
export function fieldError(name: FieldName, text: AccountText): string {
  return name === "newPassword" ? text.errors.weak_password : text.fieldErrors[name];
}

/** A value as it is sent: passwords stay as they are, codes are their digits, the rest loses stray spaces. */
export function cleanValue(name: FieldName, value: string): string {
  if (name === "code") return value.replace(/\D/g, "");
  return fields[name].attributes.type === "password" ? value : value.trim();
}
