import {
  CognitoIdentityProviderClient,
  GlobalSignOutCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import type { Browser } from "playwright-core";
import { account as text } from "../../frontend/src/i18n/en/account";
import { localPool } from "../../local/src/cognito/settings";
import type { AppAddresses } from "../support/app";
import { AccountPages } from "./pages/account-pages";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import type { Account } from "./support/session";
import { visitSignedIn } from "./support/visit";

/** Ends all sessions of a learner at the user pool, as an administrator or another device may. */
async function endSessions(app: AppAddresses, { email, password }: Account): Promise<void> {
  const cognito = new CognitoIdentityProviderClient({ region: localPool.region, endpoint: app.cognitoUrl });
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: localPool.clientId,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  await cognito.send(new GlobalSignOutCommand({ AccessToken: AuthenticationResult?.AccessToken }));
}

/** What the browser itself prints of an answer 401; the page cannot prevent it. */
const unauthorizedLine = /status of 401/;

describeWithBrowser("a session in the middle of its life", () => {
  let app: AppAddresses;
  let browser: Browser;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  it("A1: goes on where the gateway refuses a token, with a new one, and loses nothing", async () => {
    const { page, complaints } = await visitSignedIn(browser, app, "refused-once@example.com");
    const chat = new ChatPage(page, app.url);
    await chat.open();
    const tokens = new Set<string>();
    let refusals = 0;
    await page.route(`**/us-east-1/chat`, async (route) => {
      tokens.add(route.request().headers().authorization ?? "");
      if (route.request().method() === "OPTIONS" || refusals++ > 0) return route.continue();
      await route.fulfill({
        status: 401,
        headers: { "access-control-allow-origin": "*" },
        json: { status: "error", message: "The incoming token has expired" },
      });
    });
    await chat.write("I am go to the market.");
    await chat.answers.first().waitFor();
    expect(tokens.size).toBe(2);
    expect(complaints.filter((line) => !unauthorizedLine.test(line))).toEqual([]);
  });

  it("C2: leads to sign-in when the refresh fails, and back to the same conversation with its text", async () => {
    const { page, account: learner, complaints } = await visitSignedIn(browser, app, "ended@example.com");
    const chat = new ChatPage(page, app.url);
    await chat.open();
    await chat.write("Yesterday I go to Bandung.");
    await chat.answers.first().waitFor();
    await page.getByText("Saved", { exact: true }).first().waitFor();
    const conversation = new URL(page.url()).pathname;
    expect(conversation).toMatch(/^\/chat\/./);

    await endSessions(app, learner);
    await page.route(`${app.gatewayUrl.replace("localhost", "127.0.0.1")}/**`, (route) =>
      route.fulfill({
        status: 401,
        headers: { "access-control-allow-origin": "*" },
        json: { status: "error", message: "The incoming token has expired" },
      }),
    );
    await chat.write("And I eat batagor.");
    await page.waitForURL(/\/sign-in\?/);
    await page.getByText(text.signIn.expired).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });

    await new AccountPages(page, app.url).signIn(learner, `**${conversation}`);
    await page.getByText("Yesterday I go to Bandung.").first().waitFor();
    await page.getByText("And I eat batagor.").first().waitFor();
    expect(complaints.filter((line) => !unauthorizedLine.test(line))).toEqual([]);
  });
});
