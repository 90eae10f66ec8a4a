import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { AppAddresses } from "./app";

export const password = "Belajar-2026!";

export interface Learner {
  /** ID token, as the Authorization header takes it. */
  readonly idToken: string;
  /** `sub` of the token. */
  readonly uid: string;
}

/** Signs up, confirms with the code of the inbox page and signs in, all through the real SDK. */
export async function signUpLearner(app: AppAddresses, clientId: string, email: string): Promise<Learner> {
  const cognito = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: app.cognitoUrl });
  const attributes = [
    { Name: "email", Value: email },
    { Name: "name", Value: "Sari" },
  ];
  await cognito.send(
    new SignUpCommand({
      ClientId: clientId,
      Username: email,
      Password: password,
      UserAttributes: attributes,
    }),
  );
  const code = await confirmationCode(app, email);
  await cognito.send(
    new ConfirmSignUpCommand({ ClientId: clientId, Username: email, ConfirmationCode: code }),
  );
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  const idToken = AuthenticationResult?.IdToken ?? "";
  const claims = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString()) as {
    sub: string;
  };
  return { idToken, uid: claims.sub };
}

/** The newest code sent to an address, from the inbox page that exists only on a laptop. */
export async function confirmationCode(app: AppAddresses, email: string): Promise<string> {
  const page = await (await fetch(app.inboxUrl)).text();
  const message = page.slice(page.indexOf(email));
  const code = /\b\d{6}\b/.exec(message)?.[0];
  if (code === undefined) throw new Error(`No code for ${email} in the inbox`);
  return code;
}
