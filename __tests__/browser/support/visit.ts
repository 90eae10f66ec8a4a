import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { AppAddresses } from "../../support/app";
import { complaintsOf } from "./browser";
import { type Account, createAccount, signInByRequest } from "./session";

/** One learner's browser: its own cookies and storage, and a page. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the page so far. */
  readonly complaints: string[];
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
  await signInByRequest(visitor.context, app, account);
  return { ...visitor, account };
}
