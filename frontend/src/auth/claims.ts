/** What the client reads from an ID token. */
export interface Claims {
  sub: string;
  email: string;
  name: string;
  /** Seconds since 1970. */
  exp: number;
}

/**
 * Claims of an ID token that came from Cognito itself. The signature is not checked: whoever receives the token
 * (the gateway) does that.
 *
 * @throws SyntaxError or TypeError when it is no JSON web token.
 */
export function readClaims(idToken: string): Claims {
  const payload = idToken.split(".")[1] ?? "";
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Partial<Claims>;
  if (typeof claims.sub !== "string" || typeof claims.exp !== "number") {
    throw new TypeError("The ID token lacks sub or exp.");
  }
  const email = claims.email ?? "";
  return { sub: claims.sub, exp: claims.exp, email, name: claims.name ?? email };
}
