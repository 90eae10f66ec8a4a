import type { Browser, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visitSignedIn } from "./support/visit";

const scripts = "**/_next/static/chunks/**";

describeWithBrowser("a network on which the page's scripts come late", () => {
  let app: AppAddresses;
  let browser: Browser;
  let page: Page;
  let chat: ChatPage;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    const email = `late-${process.pid}-${Date.now()}@example.com`;
    ({ page } = await visitSignedIn(browser, app, email, { serviceWorkers: "block" }));
    chat = new ChatPage(page, app.url);
  });
  afterEach(() => page.context().close());

  it("C4: loses nothing of what is written before they are there, nor what was being written before", async () => {
    await chat.open();
    await chat.box.fill("Half a sentence");
    let come = () => {};
    const there = new Promise<void>((done) => {
      come = done;
    });
    await page.route(scripts, async (route) => {
      await there;
      await route.continue();
    });
    await page.goto(`${app.url}/chat`, { waitUntil: "commit" });
    await chat.box.fill("and the rest");
    come();
    await chat.button("Send").click();
    await chat.answers.first().waitFor();
    expect((await chat.contents())[0]).toBe("Half a sentence and the rest");
  });

  it("C4: asks again for the list of messages where it did not come, and shows the answer then", async () => {
    const document = await (await page.request.get(`${app.url}/chat`)).text();
    let refused = 0;
    await page.route(scripts, async (route) => {
      if (document.includes(new URL(route.request().url()).pathname)) return route.continue();
      refused += 1;
      return route.abort("connectionreset");
    });
    await chat.open();
    await chat.write("Hello there");
    await chat.saved();
    await chat.says("Loading…").waitFor();
    expect(await chat.messages.count()).toBe(0);
    expect(refused).toBeGreaterThan(0);
    await page.unroute(scripts);
    await chat.answers.first().waitFor();
    expect((await chat.contents())[0]).toBe("Hello there");
  });
});
