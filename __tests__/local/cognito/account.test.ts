import { readFileSync } from "node:fs";
import {
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  UpdateUserAttributesCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { SignJWT } from "jose";
import { temporaryFolder } from "../support/temporary-folder";
import { claimsOf, ClientId, password, signIn, startPool, type TestPool } from "../support/user-pool";

const folder = temporaryFolder();
let pool: TestPool;
beforeAll(async () => {
  pool = await startPool(folder);
});
afterAll(() => pool.close());

const forgot = (email: string) => pool.cognito.send(new ForgotPasswordCommand({ ClientId, Username: email }));
const reset = (email: string, code: string, secret: string) =>
  pool.cognito.send(
    new ConfirmForgotPasswordCommand({ ClientId, Username: email, ConfirmationCode: code, Password: secret }),
  );

describe("an account at the local user pool (C4)", () => {
  test("C4: a forgotten password is replaced with the code of the inbox", async () => {
    await pool.learner("ayu@example.com");
    await forgot("ayu@example.com");
    await reset("ayu@example.com", pool.code("ayu@example.com"), "Lupa12345");
    await expect(pool.cognito.send(signIn("ayu@example.com"))).rejects.toThrow(
      "Incorrect username or password.",
    );
    await expect(pool.cognito.send(signIn("ayu@example.com", "Lupa12345"))).resolves.toBeDefined();
  });

  test("C4: a reset code works once, and for an hour", async () => {
    await pool.learner("bayu@example.com");
    await forgot("bayu@example.com");
    const code = pool.code("bayu@example.com");
    await reset("bayu@example.com", code, "Lupa12345");
    await expect(reset("bayu@example.com", code, "Lupa12345")).rejects.toMatchObject({
      name: "ExpiredCodeException",
    });
    await forgot("bayu@example.com");
    pool.advance(3_600_001);
    await expect(reset("bayu@example.com", pool.code("bayu@example.com"), "Lupa12345")).rejects.toMatchObject(
      {
        name: "ExpiredCodeException",
      },
    );
  });

  test("an unknown address gets the answers of a known one", async () => {
    await expect(forgot("nobody@example.com")).resolves.toMatchObject({
      CodeDeliveryDetails: { Destination: "n***@e***" },
    });
    await expect(reset("nobody@example.com", "123456", "Lupa12345")).rejects.toMatchObject({
      name: "ExpiredCodeException",
    });
  });

  test("a password is changed by who knows the old one", async () => {
    const { accessToken: AccessToken } = await pool.learner("citra@example.com");
    const change = (PreviousPassword: string) =>
      pool.cognito.send(
        new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: "Ganti12345" }),
      );
    await expect(change("Wrong12345")).rejects.toThrow("Incorrect username or password.");
    await change(password);
    await expect(pool.cognito.send(signIn("citra@example.com", "Ganti12345"))).resolves.toBeDefined();
  });

  test("a user sees and changes their name, and nobody's rights", async () => {
    const { accessToken: AccessToken } = await pool.learner("dewi@example.com");
    const update = (Name: string, Value: string) =>
      pool.cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value }] }));
    await update("name", "Dewi Lestari");
    const { UserAttributes } = await pool.cognito.send(new GetUserCommand({ AccessToken }));
    const { sub } = claimsOf(AccessToken);
    expect(UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: "sub", Value: sub },
        { Name: "name", Value: "Dewi Lestari" },
        { Name: "email", Value: "dewi@example.com" },
        { Name: "email_verified", Value: "true" },
      ]),
    );
    for (const name of ["email_verified", "profile"]) {
      await expect(update(name, "true")).rejects.toMatchObject({
        name: "NotAuthorizedException",
        message: "A client attempted to write unauthorized attribute",
      });
    }
  });

  test("a deleted user is gone, with every token", async () => {
    const { accessToken: AccessToken } = await pool.learner("eka@example.com");
    await pool.cognito.send(new DeleteUserCommand({ AccessToken }));
    await expect(pool.cognito.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
      name: "UserNotFoundException",
    });
    await expect(pool.cognito.send(signIn("eka@example.com"))).rejects.toThrow(
      "Incorrect username or password.",
    );
  });

  test("an access token that is altered, expired, or really an ID token opens nothing", async () => {
    const { accessToken, idToken } = await pool.learner("fajar@example.com");
    const get = (AccessToken: string) => pool.cognito.send(new GetUserCommand({ AccessToken }));
    const [header = "", , signature = ""] = accessToken.split(".");
    const claims = Buffer.from(JSON.stringify({ ...claimsOf(accessToken), sub: "somebody" })).toString(
      "base64url",
    );
    await expect(get(`${header}.${claims}.${signature}`)).rejects.toThrow("Invalid Access Token");
    await expect(get(idToken)).rejects.toThrow("Invalid Access Token");
    const unsigned = await new SignJWT(claimsOf(accessToken))
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode("a secret of somebody else's, long enough"));
    await expect(get(unsigned)).rejects.toThrow("Invalid Access Token");
    pool.advance(3_600_001);
    await expect(get(accessToken)).rejects.toThrow("Access Token has expired");
  });

  test("O3: a new process finds users, passwords, sessions and key again; no secret is stored in clear text", async () => {
    const { accessToken, refreshToken } = await pool.learner("gita@example.com");
    const second = await startPool(folder);
    await expect(second.cognito.send(signIn("gita@example.com"))).resolves.toBeDefined();
    const stored = readFileSync(`${folder}/users.json`, "utf8");
    expect(stored).toContain("gita@example.com");
    for (const secret of [password, refreshToken, accessToken]) expect(stored).not.toContain(secret);
    await second.close();
  });
});
