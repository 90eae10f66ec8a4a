import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { CognitoError, invalidParameter } from "./cognito-error";
import type { PasswordPolicy } from "./settings";

/** Characters that count as symbols, as the developer guide lists them. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** Work factor N=2^15, r=8, p=1: about 50 ms and 32 MB for each guess. */
const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const keyLength = 32;

/** @throws CognitoError with Cognito's own text for the first rule that is broken */
export function checkPassword(password: string, policy: PasswordPolicy): void {
  if (password.length > 256) {
    throw invalidParameter(
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 256",
    );
  }
  if (!/^\S+.*\S+$/s.test(password)) {
    throw invalidParameter(
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$",
    );
  }
  const broken =
    (password.length < policy.minimumLength && "Password not long enough") ||
    (policy.requireLowercase && !/[a-z]/.test(password) && "Password must have lowercase characters") ||
    (policy.requireUppercase && !/[A-Z]/.test(password) && "Password must have uppercase characters") ||
    (policy.requireNumbers && !/\d/.test(password) && "Password must have numeric characters") ||
    (policy.requireSymbols && !symbol.test(password) && "Password must have symbol characters");
  if (broken) {
    throw new CognitoError("InvalidPasswordException", `Password did not conform with policy: ${broken}`);
  }
}

/** @returns "salt:key", both base64url */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("base64url")}:${(await derive(password, salt)).toString("base64url")}`;
}

/** @param hash undefined: no such user; the answer is false and takes as long */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [salt = "", key = ""] = (hash ?? `:${"A".repeat(43)}`).split(":");
  const derived = await derive(password, Buffer.from(salt, "base64url"));
  return timingSafeEqual(derived, Buffer.from(key, "base64url")) && hash !== undefined;
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, keyLength, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
