import type { Browser, Page } from "playwright-core";
import { App } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visitSignedIn } from "./support/visit";

const sentence = "Yesterday I go to Bali and she have many informations";

describeWithBrowser("a laptop that loses power", () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  let chat: ChatPage;

  beforeAll(async () => {
    // Its own: what is killed here would be missing elsewhere.
    app = await App.create({ client: true });
    await app.start(540);
    ({ browser } = await openBrowser(app));
    ({ page } = await visitSignedIn(browser, app, "restart@example.com"));
    chat = new ChatPage(page, app.url);
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it("O3: finds the conversation and the session again after SIGKILL and a new start", async () => {
    await chat.open();
    await chat.write(sentence);
    await chat.correction.waitFor();
    await chat.answers.first().waitFor();
    await page.getByText("Saved", { exact: true }).first().waitFor();

    await app.kill();
    await app.start(240);

    await chat.open();
    await chat.conversation(/^Yesterday I go to Bali/).click();
    await page.getByText(sentence).first().waitFor();
    await chat.correction.waitFor();
    expect(await chat.answers.count()).toBe(1);
  });
});
