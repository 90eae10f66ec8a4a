import {
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  type AuthenticationResultType,
  type InitiateAuthCommandInput,
} from "@aws-sdk/client-cognito-identity-provider";
import { AuthError } from "@/auth/auth-error";
import { callCognito } from "@/auth/cognito-client";

/** Tokens of a signed-in user, as a session keeps them. */
export interface Tokens {
  idToken: string;
  /** Absent after a refresh, unless the user pool rotates refresh tokens. */
  refreshToken?: string;
}

/** Adds the token that Cognito wants for a user's own account; it lives for one action and is never kept. */
export interface AccountTokens extends Tokens {
  accessToken: string;
}

function tokens(result: AuthenticationResultType | undefined): AccountTokens {
  // Without a result Cognito asks a challenge; the user pool is single-factor (requirement C2), so there is none.
  if (!result?.IdToken || !result.AccessToken) throw new AuthError("unavailable");
  return {
    idToken: result.IdToken,
    accessToken: result.AccessToken,
    ...(result.RefreshToken ? { refreshToken: result.RefreshToken } : {}),
  };
}

async function authenticate(flow: Omit<InitiateAuthCommandInput, "ClientId">): Promise<AccountTokens> {
  return callCognito(async (cognito, ClientId) => {
    const { AuthenticationResult } = await cognito.send(new InitiateAuthCommand({ ClientId, ...flow }));
    return tokens(AuthenticationResult);
  });
}

export async function signIn(email: string, password: string): Promise<AccountTokens> {
  return authenticate({
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });
}

export async function refresh(refreshToken: string): Promise<AccountTokens> {
  return authenticate({
    AuthFlow: "REFRESH_TOKEN_AUTH",
    AuthParameters: { REFRESH_TOKEN: refreshToken },
  });
}

/** Ends the refresh token and every token made from it. */
export async function revoke(refreshToken: string): Promise<void> {
  await callCognito((cognito, ClientId) =>
    cognito.send(new RevokeTokenCommand({ ClientId, Token: refreshToken })),
  );
}

export async function signUp(user: { name: string; email: string; password: string }): Promise<void> {
  await callCognito((cognito, ClientId) =>
    cognito.send(
      new SignUpCommand({
        ClientId,
        Username: user.email,
        Password: user.password,
        UserAttributes: [
          { Name: "email", Value: user.email },
          { Name: "name", Value: user.name },
        ],
      }),
    ),
  );
}

export async function confirmSignUp(email: string, code: string): Promise<void> {
  await callCognito((cognito, ClientId) =>
    cognito.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code })),
  );
}

export async function resendCode(email: string): Promise<void> {
  await callCognito((cognito, ClientId) =>
    cognito.send(new ResendConfirmationCodeCommand({ ClientId, Username: email })),
  );
}

export async function forgotPassword(email: string): Promise<void> {
  await callCognito((cognito, ClientId) =>
    cognito.send(new ForgotPasswordCommand({ ClientId, Username: email })),
  );
}

export async function resetPassword(email: string, code: string, password: string): Promise<void> {
  await callCognito((cognito, ClientId) =>
    cognito.send(
      new ConfirmForgotPasswordCommand({
        ClientId,
        Username: email,
        ConfirmationCode: code,
        Password: password,
      }),
    ),
  );
}
