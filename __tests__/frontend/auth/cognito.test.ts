/** @jest-environment node */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as cognito from "@/auth/cognito";
import * as account from "@/auth/cognito-account";
import { setEnvironment } from "./environment-for-tests";

interface Call {
  operation: string;
  body: unknown;
  authorization: string | undefined;
}

let server: Server;
const calls: Call[] = [];
let answer: { status: number; body: object };

/** Speaks Cognito's protocol (AWS JSON 1.1) to the real SDK client. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const operation = String(request.headers["x-amz-target"]).replace(
        "AWSCognitoIdentityProviderService.",
        "",
      );
      calls.push({ operation, body: JSON.parse(text), authorization: request.headers.authorization });
      response.writeHead(answer.status, { "Content-Type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  setEnvironment(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  calls.length = 0;
  answer = { status: 200, body: {} };
});

describe("the Cognito client", () => {
  it("C2: signs in with e-mail and password, without AWS credentials", async () => {
    const AuthenticationResult = { IdToken: "i", AccessToken: "a", RefreshToken: "r" };
    answer.body = { AuthenticationResult };
    expect(await cognito.signIn("a@b.id", "Secret1!")).toEqual({
      idToken: "i",
      accessToken: "a",
      refreshToken: "r",
    });
    expect(calls).toEqual([
      {
        operation: "InitiateAuth",
        body: {
          ClientId: "client",
          AuthFlow: "USER_PASSWORD_AUTH",
          AuthParameters: { USERNAME: "a@b.id", PASSWORD: "Secret1!" },
        },
        authorization: undefined,
      },
    ]);
  });

  it("C2: refreshes with the refresh token", async () => {
    answer.body = { AuthenticationResult: { IdToken: "i2", AccessToken: "a2" } };
    expect(await cognito.refresh("r")).toEqual({ idToken: "i2", accessToken: "a2" });
    expect(calls[0]?.body).toEqual({
      ClientId: "client",
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: "r" },
    });
  });

  it("C2: signs up with name and e-mail", async () => {
    await cognito.signUp({ name: "Ayu", email: "a@b.id", password: "Secret1!" });
    expect(calls[0]).toMatchObject({
      operation: "SignUp",
      body: {
        Username: "a@b.id",
        UserAttributes: [
          { Name: "email", Value: "a@b.id" },
          { Name: "name", Value: "Ayu" },
        ],
      },
    });
  });

  it("C4: calls the operation of each step", async () => {
    await cognito.confirmSignUp("a@b.id", "123456");
    await cognito.resendCode("a@b.id");
    await cognito.forgotPassword("a@b.id");
    await cognito.resetPassword("a@b.id", "123456", "Secret2!");
    await cognito.revoke("r");
    expect(calls.map(({ operation }) => operation)).toEqual([
      "ConfirmSignUp",
      "ResendConfirmationCode",
      "ForgotPassword",
      "ConfirmForgotPassword",
      "RevokeToken",
    ]);
  });

  it("C4: changes and deletes an account with its access token", async () => {
    await account.updateName("a", "Ayu");
    await account.changePassword("a", "Secret1!", "Secret2!");
    await account.signOutEverywhere("a");
    await account.deleteUser("a");
    expect(calls.map(({ operation, body }) => ({ operation, body }))).toEqual([
      {
        operation: "UpdateUserAttributes",
        body: { AccessToken: "a", UserAttributes: [{ Name: "name", Value: "Ayu" }] },
      },
      {
        operation: "ChangePassword",
        body: { AccessToken: "a", PreviousPassword: "Secret1!", ProposedPassword: "Secret2!" },
      },
      { operation: "GlobalSignOut", body: { AccessToken: "a" } },
      { operation: "DeleteUser", body: { AccessToken: "a" } },
    ]);
  });

  it("C4: throws a typed error for an exception", async () => {
    answer = {
      status: 400,
      body: { __type: "UserNotConfirmedException", message: "User is not confirmed." },
    };
    await expect(cognito.signIn("a@b.id", "x")).rejects.toMatchObject({ code: "not_confirmed" });
  });

  it("C2: does not go into a challenge, which a single-factor pool never asks", async () => {
    answer.body = { ChallengeName: "NEW_PASSWORD_REQUIRED", Session: "s" };
    await expect(cognito.signIn("a@b.id", "x")).rejects.toMatchObject({ code: "unavailable" });
  });
});
