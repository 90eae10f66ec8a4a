import { hkdfSync } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { CompactEncrypt, compactDecrypt } from "jose";
import type { JWT, JWTDecodeParams, JWTEncodeParams } from "next-auth/jwt";

const defaultMaxAge = 30 * 24 * 60 * 60;
/** Far above any session; stops a cookie that would inflate without end. */
const largestSession = 64 * 1024;

interface Envelope {
  session: JWT;
  /** Milliseconds since 1970. */
  expires: number;
}

function key(secret: string | Buffer): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "Ngobrol session cookie", 32));
}

/**
 * Encrypts the session for its cookie (AES-256-GCM), compressed first: a Cognito ID token and refresh token together
 * would pass the 4096 bytes that browsers keep of a cookie. Compression is safe here, since nobody can try texts
 * of their own next to somebody else's tokens.
 *
 * @param params - `maxAge` in seconds, 30 days by default.
 */
export async function encodeSession(params: JWTEncodeParams): Promise<string> {
  const expires = Date.now() + (params.maxAge ?? defaultMaxAge) * 1000;
  const envelope = JSON.stringify({ session: params.token, expires });
  return new CompactEncrypt(deflateRawSync(envelope))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(key(params.secret));
}

/** The session in a cookie; null without one, or where it is altered, expired, or of another secret. */
export async function decodeSession(params: JWTDecodeParams): Promise<JWT | null> {
  if (!params.token) return null;
  try {
    const { plaintext } = await compactDecrypt(params.token, key(params.secret));
    const envelope = inflateRawSync(plaintext, { maxOutputLength: largestSession }).toString("utf8");
    const { session, expires } = JSON.parse(envelope) as Envelope;
    return expires > Date.now() ? session : null;
  } catch {
    return null;
  }
}
