import { randomInt } from "node:crypto";
import { attemptLimit, CognitoError } from "./cognito-error";
import type { Code } from "./user-store";

/** Life of a code that confirms a sign-up, ms (24 hours). */
export const signUpCodeLifetime = 24 * 3_600_000;
/** Life of a code that resets a password, ms (1 hour). */
export const passwordCodeLifetime = 3_600_000;

/** Wrong guesses after which a code is worth nothing. */
const guesses = 5;

/** @param now Unix time, ms */
export function issueCode(lifetime: number, now: number): Code {
  return { value: String(randomInt(1_000_000)).padStart(6, "0"), expires: now + lifetime, failures: 0 };
}

export const expiredCode = () =>
  new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.");

/**
 * Checks a guess and counts it where it is wrong; the caller saves.
 * @throws CognitoError unless the code is right
 */
export function checkCode(code: Code | undefined, guess: string, now: number): void {
  if (!code) throw expiredCode();
  if (code.failures >= guesses) throw attemptLimit();
  if (code.value !== guess) {
    code.failures += 1;
    throw new CognitoError("CodeMismatchException", "Invalid verification code provided, please try again.");
  }
  if (now >= code.expires) throw expiredCode();
}
