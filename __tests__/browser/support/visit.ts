import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { localPool } from "../../../local/src/cognito/settings";
import type { AppAddresses } from "../../support/app";
import { password, signUpLearner } from "../../support/learner";
import { complaintsOf } from "./browser";

/** One learner's browser: its own cookies and storage, and a page. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the page so far. */
  readonly complaints: string[];
}

/** A learner with an account, signed in or not. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody who has never been here. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  return { context, page, complaints: complaintsOf(page) };
}

/** Makes an account through the user pool's API. @param email must be new to the product */
export async function createAccount(app: AppAddresses, email: string): Promise<Account> {
  await signUpLearner(app, localPool.clientId, email);
  return { name: "Sari", email, password };
}

/**
 * A visit of a new learner who is signed in; no page is open yet. The session comes from the endpoint that the
 * sign-in page calls, without the page.
 */
export async function visitSignedIn(
  browser: Browser,
  app: AppAddresses,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Visit & { account: Account }> {
  const account = await createAccount(app, email);
  const visitor = await visit(browser, options);
  const { request } = visitor.context;
  const csrf = (await (await request.get(`${app.url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = await request.post(`${app.url}/api/auth/callback/credentials`, {
    form: { email, password: account.password, csrfToken: csrf.csrfToken, json: "true" },
  });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`);
  return { ...visitor, account };
}
