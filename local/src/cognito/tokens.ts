import { createHash, randomBytes, randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { CognitoError } from "./cognito-error";
import type { UserPoolClientSettings } from "./settings";
import type { SigningKey } from "./signing-key";
import type { Session, User } from "./user-store";

export interface TokenIssuerProps {
  readonly key: SigningKey;
  readonly issuer: string;
  readonly clientId: string;
  readonly client: UserPoolClientSettings;
  /** Unix time, ms. */
  readonly now: () => number;
}

export interface AccessClaims {
  readonly sub: string;
  readonly sessionId: string;
}

/** As InitiateAuth answers it. */
export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly TokenType: "Bearer";
  /** Seconds. */
  readonly ExpiresIn: number;
  readonly RefreshToken?: string;
}

/** Signs and reads the tokens of the local pool. */
export class TokenIssuer {
  constructor(private readonly props: TokenIssuerProps) {}

  /** A session for a user who has just signed in, and the refresh token that stands for it. */
  createSession(): { session: Session; refreshToken: string } {
    const refreshToken = randomBytes(48).toString("base64url");
    const authTime = this.seconds();
    const session: Session = {
      id: randomUUID(),
      refreshTokenHash: hashToken(refreshToken),
      authTime,
      expires: authTime + this.props.client.refreshTokenLifetime,
      revoked: false,
    };
    return { session, refreshToken };
  }

  /** ID token and access token with the claims of the real ones. */
  async issue(user: User, session: Session): Promise<AuthenticationResult> {
    const { clientId, client } = this.props;
    const shared = { origin_jti: session.id, event_id: randomUUID(), auth_time: session.authTime };
    const { email_verified: verified, ...attributes } = user.attributes;
    return {
      AccessToken: await this.sign(user.sub, client.accessTokenLifetime, {
        ...shared,
        client_id: clientId,
        token_use: "access",
        scope: "aws.cognito.signin.user.admin",
        username: user.username,
      }),
      IdToken: await this.sign(user.sub, client.idTokenLifetime, {
        ...attributes,
        ...shared,
        email_verified: verified === "true",
        "cognito:username": user.username,
        aud: clientId,
        token_use: "id",
      }),
      TokenType: "Bearer",
      ExpiresIn: client.accessTokenLifetime,
    };
  }

  /** @throws CognitoError NotAuthorizedException */
  async readAccessToken(token: string): Promise<AccessClaims> {
    try {
      const { payload } = await jwtVerify(token, this.props.key.publicKey, {
        algorithms: ["RS256"],
        issuer: this.props.issuer,
        requiredClaims: ["sub", "origin_jti"],
        currentDate: new Date(this.props.now()),
      });
      if (payload.token_use !== "access" || payload.client_id !== this.props.clientId) {
        throw new CognitoError("NotAuthorizedException", "Invalid Access Token");
      }
      return { sub: String(payload.sub), sessionId: String(payload.origin_jti) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw new CognitoError("NotAuthorizedException", "Access Token has expired");
      }
      throw new CognitoError("NotAuthorizedException", "Invalid Access Token");
    }
  }

  private sign(sub: string, lifetime: number, claims: Record<string, unknown>): Promise<string> {
    const issuedAt = this.seconds();
    return new SignJWT({ ...claims, sub, iss: this.props.issuer, jti: randomUUID() })
      .setProtectedHeader({ kid: this.props.key.kid, alg: "RS256" })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetime)
      .sign(this.props.key.privateKey);
  }

  private seconds(): number {
    return Math.floor(this.props.now() / 1000);
  }
}

/** How a refresh token is stored: whoever reads the file cannot use it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
