import { AuthError, type AuthErrorCode } from "@/auth/auth-error";

/** Outcome of an account operation. */
export type AuthResult = { ok: true } | { ok: false; code: AuthErrorCode };

/** Longest text any field may carry: Cognito's own limit for an attribute. */
const longest = 2048;

/** Runs an operation on fields that came from the network: their types are promises, not facts. */
export async function attempt(fields: unknown[], operation: () => Promise<void>): Promise<AuthResult> {
  const valid = fields.every((field) => typeof field === "string" && field !== "" && field.length <= longest);
  if (!valid) return { ok: false, code: "invalid_input" };
  try {
    await operation();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: error instanceof AuthError ? error.code : "unavailable" };
  }
}
