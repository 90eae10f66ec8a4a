"use server";

import { attempt, type AuthResult } from "@/auth/attempt";
import * as cognito from "@/auth/cognito";

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
