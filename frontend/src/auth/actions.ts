"use server";

import { AuthError, type AuthErrorCode } from "@/auth/auth-error";
import * as cognito from "@/auth/cognito";

/** Outcome of an account operation. */
export type AuthResult = { ok: true } | { ok: false; code: AuthErrorCode };

/** Longest text any field may carry: Cognito's own limit for an attribute. */
const longest = 2048;

/** Arguments of server actions come from the network: their types are promises, not facts. */
async function attempt(fields: unknown[], operation: () => Promise<void>): Promise<AuthResult> {
  const valid = fields.every((field) => typeof field === "string" && field !== "" && field.length <= longest);
  if (!valid) return { ok: false, code: "invalid_input" };
  try {
    await operation();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: error instanceof AuthError ? error.code : "unavailable" };
  }
}

export async function signUp(name: string, email: string, password: string): Promise<AuthResult> {
  return attempt([name, email, password], () => cognito.signUp({ name, email, password }));
}

export async function confirmSignUp(email: string, code: string): Promise<AuthResult> {
  return attempt([email, code], () => cognito.confirmSignUp(email, code));
}

export async function resendCode(email: string): Promise<AuthResult> {
  return attempt([email], () => cognito.resendCode(email));
}

/** Says the same whether or not the address has an account. */
export async function forgotPassword(email: string): Promise<AuthResult> {
  const result = await attempt([email], () => cognito.forgotPassword(email));
  return !result.ok && result.code === "wrong_credentials" ? { ok: true } : result;
}

export async function resetPassword(email: string, code: string, password: string): Promise<AuthResult> {
  const result = await attempt([email, code, password], () => cognito.resetPassword(email, code, password));
  return !result.ok && result.code === "wrong_credentials" ? { ok: false, code: "code_mismatch" } : result;
}
