import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import { readIfPresent, writeAtomically } from "../atomic-file";

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** What `/.well-known/jwks.json` shows. */
  readonly publicJwk: JWK;
}

/** Reads this machine's own key, or makes and stores one. */
export async function openSigningKey(path: string): Promise<SigningKey> {
  const stored = await readIfPresent(path);
  const jwk = stored === undefined ? await createKey(path) : (JSON.parse(stored) as JWK);
  const { kty, n, e } = jwk;
  const publicPart: JWK = { kty, n, e };
  const kid = await calculateJwkThumbprint(publicPart);
  return {
    kid,
    privateKey: (await importJWK(jwk, "RS256")) as CryptoKey,
    publicKey: (await importJWK(publicPart, "RS256")) as CryptoKey,
    publicJwk: { ...publicPart, kid, alg: "RS256", use: "sig" },
  };
}

async function createKey(path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  await writeAtomically(path, JSON.stringify(jwk));
  return jwk;
}
