import type { Browser } from "playwright-core";
import type { AppAddresses } from "../../support/app";
import { ChatPage } from "../pages/chat-page";
import { launch } from "./browser";
import { ScriptedModels } from "./scripted-models";
import { sharedApp } from "./shared-app";
import { type Visit, visitSignedIn } from "./visit";

/** The product and a browser, for the tests of one file. */
export interface BrowserTests {
  readonly app: AppAddresses;
  readonly browser: Browser;
}

/** A learner in the chat, and models that do what a test says. */
export interface LearnerChat extends BrowserTests, Visit {
  readonly chat: ChatPage;
  readonly models: ScriptedModels;
  close(): Promise<void>;
}

/**
 * Call it in beforeAll, and close the browser in afterAll.
 *
 * @param app - By default the one that all files share.
 */
export async function openBrowser(app: AppAddresses = sharedApp()): Promise<BrowserTests> {
  return { app, browser: await launch() };
}

/**
 * Call it in beforeAll, and its `close` in afterAll.
 *
 * @param name - Of the learner, new to the product; one of another run may have had it.
 */
export async function openChat(name: string): Promise<LearnerChat> {
  const { app, browser } = await openBrowser();
  const models = await ScriptedModels.start();
  const visit = await visitSignedIn(browser, app, `${name}-${process.pid}@example.com`, {
    // A page that it has stored would hide what a test changes.
    serviceWorkers: "block",
  });
  const close = async () => {
    await browser.close();
    await models.stop();
  };
  return { app, browser, models, ...visit, chat: new ChatPage(visit.page, app.url), close };
}
