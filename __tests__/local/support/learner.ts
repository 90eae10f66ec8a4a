import {
  type CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { claimsOf, ClientId, signIn, signUp } from "./user-pool";

export interface Learner {
  /** ID token. */
  readonly token: string;
  readonly uid: string;
}

/** Signs up, confirms with the code of the inbox page and signs in. */
export async function newLearner(
  cognito: CognitoIdentityProviderClient,
  cognitoUrl: string,
  email: string,
): Promise<Learner> {
  await cognito.send(signUp(email));
  const page = await (await fetch(`${cognitoUrl}/inbox`)).text();
  const code = /\b\d{6}\b/.exec(page.slice(page.indexOf(email)))?.[0];
  await cognito.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code }));
  return signInLearner(cognito, email);
}

export async function signInLearner(cognito: CognitoIdentityProviderClient, email: string): Promise<Learner> {
  const { AuthenticationResult } = await cognito.send(signIn(email));
  const token = AuthenticationResult?.IdToken ?? "";
  return { token, uid: String(claimsOf(token).sub) };
}
