import {
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  type AuthenticationResultType,
} from "@aws-sdk/client-cognito-identity-provider";
import { AuthError, authErrorCode } from "@/auth/auth-error";
import { environment } from "@/environment";

/** Region of the user pool (requirement C2). */
const region = "us-east-1";

let client: CognitoIdentityProviderClient | undefined;

function cognito(): CognitoIdentityProviderClient {
  const { cognitoEndpoint } = environment();
  client ??= new CognitoIdentityProviderClient({
    region,
    ...(cognitoEndpoint ? { endpoint: cognitoEndpoint } : {}),
  });
  return client;
}

/** Runs one operation; every exception becomes an AuthError. */
async function call<T>(operation: (clientId: string) => Promise<T>): Promise<T> {
  const { cognitoClientId } = environment();
  try {
    return await operation(cognitoClientId);
  } catch (exception) {
    throw exception instanceof AuthError ? exception : new AuthError(authErrorCode(exception));
  }
}

/** Tokens of a signed-in user. The access token is not kept: nothing here needs it. */
export interface Tokens {
  idToken: string;
  /** Absent after a refresh, unless the user pool rotates refresh tokens. */
  refreshToken?: string;
}

function tokens(result: AuthenticationResultType | undefined): Tokens {
  // Without a result Cognito asks a challenge; the user pool is single-factor (requirement C2), so there is none.
  if (!result?.IdToken) throw new AuthError("unavailable");
  return { idToken: result.IdToken, ...(result.RefreshToken ? { refreshToken: result.RefreshToken } : {}) };
}

export async function signIn(email: string, password: string): Promise<Tokens> {
  return call(async (ClientId) => {
    const { AuthenticationResult } = await cognito().send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: "USER_PASSWORD_AUTH",
        AuthParameters: { USERNAME: email, PASSWORD: password },
      }),
    );
    return tokens(AuthenticationResult);
  });
}

export async function refresh(refreshToken: string): Promise<Tokens> {
  return call(async (ClientId) => {
    const { AuthenticationResult } = await cognito().send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: "REFRESH_TOKEN_AUTH",
        AuthParameters: { REFRESH_TOKEN: refreshToken },
      }),
    );
    return tokens(AuthenticationResult);
  });
}

/** Ends the refresh token and every token made from it. */
export async function revoke(refreshToken: string): Promise<void> {
  await call((ClientId) => cognito().send(new RevokeTokenCommand({ ClientId, Token: refreshToken })));
}

export async function signUp(user: { name: string; email: string; password: string }): Promise<void> {
  await call((ClientId) =>
    cognito().send(
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
  await call((ClientId) =>
    cognito().send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code })),
  );
}

export async function resendCode(email: string): Promise<void> {
  await call((ClientId) => cognito().send(new ResendConfirmationCodeCommand({ ClientId, Username: email })));
}

export async function forgotPassword(email: string): Promise<void> {
  await call((ClientId) => cognito().send(new ForgotPasswordCommand({ ClientId, Username: email })));
}

export async function resetPassword(email: string, code: string, password: string): Promise<void> {
  await call((ClientId) =>
    cognito().send(
      new ConfirmForgotPasswordCommand({
        ClientId,
        Username: email,
        ConfirmationCode: code,
        Password: password,
      }),
    ),
  );
}
