import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import { GatewayError } from "./gateway-error";

/** The claims of a token as a Lambda function gets them. */
export type Claims = Readonly<Record<string, string>>;

/** @returns the claims @throws GatewayError UNAUTHORIZED */
export type Authorizer = (header: string | undefined) => Promise<Claims>;

export interface CognitoAuthorizerProps {
  /** Of the user pool; its JWKS is at `<issuer>/.well-known/jwks.json`. */
  readonly issuer: string;
  readonly clientId: string;
}

/** What a COGNITO_USER_POOLS authorizer checks: an ID token of the pool, with or without "Bearer " before it. */
export function createCognitoAuthorizer({ issuer, clientId }: CognitoAuthorizerProps): Authorizer {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return async (header) => {
    const token = header?.replace(/^Bearer\s+/i, "").trim() ?? "";
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: clientId,
        algorithms: ["RS256"],
        requiredClaims: ["sub", "exp"],
      });
      if (payload.token_use !== "id") throw new errors.JWTInvalid("Not an ID token");
      return toClaims(payload);
    } catch (error) {
      const expired = error instanceof errors.JWTExpired;
      throw new GatewayError("UNAUTHORIZED", expired ? "The incoming token has expired" : "Unauthorized");
    }
  };
}

/** API Gateway turns every claim into text, and the times `exp` and `iat` into Java's. */
function toClaims(payload: JWTPayload): Claims {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => {
      if ((name === "exp" || name === "iat") && typeof value === "number") return [name, javaDate(value)];
      return [name, Array.isArray(value) ? `[${value.join(", ")}]` : String(value)];
    }),
  );
}

/** `java.util.Date.toString()`, such as "Mon Nov 23 22:30:00 UTC 2026". */
function javaDate(seconds: number): string {
  const [weekday = "", day = "", month = "", year = "", time = ""] = new Date(seconds * 1000)
    .toUTCString()
    .replace(",", "")
    .split(" ");
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}
