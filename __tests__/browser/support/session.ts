import type { BrowserContext } from "playwright-core";
import { localPool } from "../../../local/src/cognito/settings";
import type { AppAddresses } from "../../support/app";
import { password, signUpLearner } from "../../support/learner";

/** A learner with an account, signed in or not. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Makes an account through the user pool's API. @param email must be new to the product */
export async function createAccount(app: AppAddresses, email: string): Promise<Account> {
  await signUpLearner(app, localPool.clientId, email);
  return { name: "Sari", email, password };
}

/** Puts a session into a browser by the endpoint that the sign-in page calls. */
export async function signInByRequest(
  { request }: BrowserContext,
  app: AppAddresses,
  { email, password }: Account,
): Promise<void> {
  const csrf = (await (await request.get(`${app.url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = await request.post(`${app.url}/api/auth/callback/credentials`, {
    form: { email, password, csrfToken: csrf.csrfToken, json: "true" },
  });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`);
}
