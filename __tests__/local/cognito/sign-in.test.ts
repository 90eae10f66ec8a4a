import {
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  RevokeTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { temporaryFolder } from "../support/temporary-folder";
import { claimsOf, ClientId, signIn, startPool, type TestPool } from "../support/user-pool";

const folder = temporaryFolder();
let pool: TestPool;
beforeAll(async () => {
  pool = await startPool(folder);
});
afterAll(() => pool.close());

const refresh = (token: string) =>
  pool.cognito.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: token },
    }),
  );

describe("signing in at the local user pool (C2, C4)", () => {
  test("A1: the ID token is signed with the key of the JWKS and carries Cognito's claims", async () => {
    const { idToken } = await pool.learner("ayu@example.com");
    const keys = createRemoteJWKSet(new URL(`${pool.issuer}/.well-known/jwks.json`));
    const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
      issuer: pool.issuer,
      audience: ClientId,
    });
    expect(protectedHeader.alg).toBe("RS256");
    expect(payload).toMatchObject({
      email: "ayu@example.com",
      name: "Sari",
      email_verified: true,
      token_use: "id",
      "cognito:username": payload.sub,
    });
    expect(payload.sub).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
    expect(payload).toHaveProperty("origin_jti");
    expect(payload).toHaveProperty("auth_time");
  });

  test("the access token names the client, not the audience", async () => {
    const { accessToken } = await pool.learner("bayu@example.com");
    const claims = claimsOf(accessToken);
    expect(claims).toMatchObject({
      token_use: "access",
      client_id: ClientId,
      scope: "aws.cognito.signin.user.admin",
    });
    expect(claims).not.toHaveProperty("aud");
    expect(claims).not.toHaveProperty("email");
  });

  test("the JWKS holds no private part of the key", async () => {
    const { keys } = (await (await fetch(`${pool.issuer}/.well-known/jwks.json`)).json()) as {
      keys: object[];
    };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([["alg", "e", "kid", "kty", "n", "use"]]);
  });

  test("a wrong password and an unknown address give the same answer", async () => {
    await pool.learner("citra@example.com");
    const refused = { name: "NotAuthorizedException", message: "Incorrect username or password." };
    await expect(pool.cognito.send(signIn("citra@example.com", "Belajar2027"))).rejects.toMatchObject(
      refused,
    );
    await expect(pool.cognito.send(signIn("nobody@example.com"))).rejects.toMatchObject(refused);
  });

  test("five wrong passwords lock an address for a minute, from the right one too", async () => {
    await pool.learner("dewi@example.com");
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(pool.cognito.send(signIn("dewi@example.com", "Wrong12345"))).rejects.toThrow(
        "Incorrect username",
      );
    }
    await expect(pool.cognito.send(signIn("DEWI@example.com"))).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Password attempts exceeded",
    });
    pool.advance(61_000);
    await expect(pool.cognito.send(signIn("dewi@example.com"))).resolves.toHaveProperty(
      "AuthenticationResult",
    );
  });

  test("many guesses at the same moment do not slip through the lock", async () => {
    await pool.learner("rush@example.com");
    const guesses = Array.from({ length: 12 }, () =>
      pool.cognito.send(signIn("rush@example.com", "Wrong12345")),
    );
    const messages = (await Promise.allSettled(guesses)).map((result) =>
      result.status === "rejected" ? (result.reason as Error).message : "signed in",
    );
    expect(messages.filter((message) => message === "Incorrect username or password.")).toHaveLength(5);
    expect(messages.filter((message) => message === "Password attempts exceeded")).toHaveLength(7);
  });

  test("C2: a refresh token gives new tokens of the same session, and no new refresh token", async () => {
    const { refreshToken, idToken } = await pool.learner("eka@example.com");
    const { AuthenticationResult } = await refresh(refreshToken);
    const before = claimsOf(idToken);
    const after = claimsOf(AuthenticationResult?.IdToken ?? "");
    expect(after).toMatchObject({
      sub: before.sub,
      origin_jti: before.origin_jti,
      auth_time: before.auth_time,
    });
    expect(after.jti).not.toBe(before.jti);
    expect(AuthenticationResult?.RefreshToken).toBeUndefined();
  });

  test("a made-up refresh token is refused", async () => {
    await expect(refresh("made-up")).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Invalid Refresh Token",
    });
  });

  test("C4: signing out everywhere ends refresh tokens and access tokens of all sessions", async () => {
    const first = await pool.learner("fajar@example.com");
    const second = (await pool.cognito.send(signIn("fajar@example.com"))).AuthenticationResult;
    await pool.cognito.send(new GlobalSignOutCommand({ AccessToken: first.accessToken }));
    for (const token of [first.refreshToken, second?.RefreshToken ?? ""]) {
      await expect(refresh(token)).rejects.toThrow("Refresh Token has been revoked");
    }
    await expect(
      pool.cognito.send(new GetUserCommand({ AccessToken: second?.AccessToken })),
    ).rejects.toMatchObject({ name: "NotAuthorizedException", message: "Access Token has been revoked" });
  });

  test("C4: revoking a refresh token ends that session only", async () => {
    const first = await pool.learner("gita@example.com");
    const second = (await pool.cognito.send(signIn("gita@example.com"))).AuthenticationResult;
    await pool.cognito.send(new RevokeTokenCommand({ ClientId, Token: first.refreshToken }));
    await expect(refresh(first.refreshToken)).rejects.toThrow("Refresh Token has been revoked");
    await expect(refresh(second?.RefreshToken ?? "")).resolves.toHaveProperty("AuthenticationResult");
  });

  test.each(["USER_SRP_AUTH", "CUSTOM_AUTH"] as const)("C2: the flow %s is not enabled", async (AuthFlow) => {
    const command = new InitiateAuthCommand({
      ClientId,
      AuthFlow,
      AuthParameters: { USERNAME: "ayu@example.com" },
    });
    await expect(pool.cognito.send(command)).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: `${AuthFlow} flow not enabled for this client`,
    });
  });

  test("a missing member is named as Cognito names it", async () => {
    const command = new InitiateAuthCommand({ ClientId: undefined, AuthFlow: "USER_PASSWORD_AUTH" });
    await expect(pool.cognito.send(command)).rejects.toMatchObject({
      name: "InvalidParameterException",
      message:
        "1 validation error detected: Value at 'clientId' failed to satisfy constraint: Member must not be null",
    });
  });

  test("operations that are not of the laptop's pool are refused by name", async () => {
    const credentials = { accessKeyId: "test", secretAccessKey: "test" };
    const { CognitoIdentityProviderClient } = await import("@aws-sdk/client-cognito-identity-provider");
    const admin = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: pool.url, credentials });
    await expect(admin.send(new ListUsersCommand({ UserPoolId: "us-east-1_x" }))).rejects.toMatchObject({
      name: "UnknownOperationException",
      message: expect.stringContaining("ListUsers") as string,
    });
  });
});
