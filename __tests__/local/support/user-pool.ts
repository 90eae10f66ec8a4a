import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { createServer } from "node:http";
import { createCognitoServer } from "../../../local/src/cognito/server";
import { localPool, type UserPoolSettings } from "../../../local/src/cognito/settings";
import { openSigningKey } from "../../../local/src/cognito/signing-key";
import { UserPool } from "../../../local/src/cognito/user-pool";
import { UserStore } from "../../../local/src/cognito/user-store";
import { listen } from "../../../local/src/http/listen";

export const password = "Belajar2026";
export const { clientId: ClientId } = localPool;

/** As the project's own user pool is set up. */
export const settings: UserPoolSettings = {
  usernameAttributes: ["email"],
  caseSensitive: false,
  passwordPolicy: {
    minimumLength: 8,
    requireUppercase: true,
    requireLowercase: true,
    requireNumbers: true,
    requireSymbols: false,
  },
  requiredAttributes: ["email", "name"],
  verificationMessage: { subject: "Your code", body: "Your code is {####}." },
  client: {
    explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
    idTokenLifetime: 3600,
    accessTokenLifetime: 3600,
    refreshTokenLifetime: 30 * 86_400,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    writeAttributes: ["email", "name"],
  },
};

export interface TestPool {
  /** The unmodified SDK client. */
  readonly cognito: CognitoIdentityProviderClient;
  readonly url: string;
  readonly issuer: string;
  /** Moves the pool's clock, ms. */
  readonly advance: (milliseconds: number) => void;
  /** Newest code sent to an address. */
  readonly code: (email: string) => string;
  /** Signs up, confirms and signs in. */
  readonly learner: (email: string) => Promise<Learner>;
  readonly close: () => Promise<void>;
}

export interface Learner {
  readonly email: string;
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/**
 * The local user pool on a port of its own.
 * @param folder where its users and its key are kept
 */
export async function startPool(folder: string, changes: Partial<UserPoolSettings> = {}): Promise<TestPool> {
  let offset = 0;
  const store = await UserStore.open(`${folder}/users.json`);
  const key = await openSigningKey(`${folder}/signing-key.json`);
  const issuer = { url: "" };
  const outer = createServer((request, response) => inner.emit("request", request, response));
  const server = await listen(outer, 0);
  issuer.url = `${server.url}/${localPool.poolId}`;
  const pool = new UserPool({
    settings: { ...settings, ...changes },
    store,
    key,
    issuer: issuer.url,
    clientId: ClientId,
    onMessage: () => undefined,
    now: () => Date.now() + offset,
  });
  const inner = createCognitoServer({
    pool,
    key,
    poolId: localPool.poolId,
    onError: (error) => {
      console.error(error);
    },
  });
  const cognito = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: server.url });
  const code = (email: string) => store.inbox.find(({ to }) => to === email)?.code ?? "";
  return {
    cognito,
    url: server.url,
    issuer: issuer.url,
    advance: (milliseconds) => (offset += milliseconds),
    code,
    learner: async (email) => {
      await cognito.send(signUp(email));
      await cognito.send(
        new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code(email) }),
      );
      const { AuthenticationResult } = await cognito.send(signIn(email));
      return {
        email,
        idToken: AuthenticationResult?.IdToken ?? "",
        accessToken: AuthenticationResult?.AccessToken ?? "",
        refreshToken: AuthenticationResult?.RefreshToken ?? "",
      };
    },
    close: async () => {
      cognito.destroy();
      await server.close();
    },
  };
}

export function signUp(email: string, secret = password): SignUpCommand {
  return new SignUpCommand({
    ClientId,
    Username: email,
    Password: secret,
    UserAttributes: [
      { Name: "email", Value: email },
      { Name: "name", Value: "Sari" },
    ],
  });
}

export function signIn(email: string, secret = password): InitiateAuthCommand {
  return new InitiateAuthCommand({
    ClientId,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: email, PASSWORD: secret },
  });
}

/** Payload of a token, its signature unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<
    string,
    unknown
  >;
}
