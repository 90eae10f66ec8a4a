import type { Browser, BrowserContext, Page } from "playwright-core";
import { App } from "../support/app";
import { confirmationCode } from "../support/learner";
import { AccountPages } from "./pages/account-pages";
import { ChatPage } from "./pages/chat-page";
import { complaintsOf, describeWithBrowser, launch, screenshot } from "./support/browser";

const sari = { name: "Sari", email: "sari@example.com", password: "Belajar-2026" };
const sentence = "Yesterday I go to Bali and she have many informations";

describeWithBrowser("a learner's first visit, on a laptop without a language model", () => {
  let app: App;
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let chat: ChatPage;
  let account: AccountPages;

  beforeAll(async () => {
    app = await App.create({ client: true });
    // The first start builds the client.
    await app.start(540);
    browser = await launch();
    context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    complaints = complaintsOf(page);
    chat = new ChatPage(page, app.url);
    account = new AccountPages(page, app.url);
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it("C4: leads from the landing page to sign-up", async () => {
    await page.goto(app.url);
    await screenshot(page, "landing");
    await page.getByRole("link", { name: "Create account" }).first().click();
    await page.waitForURL("**/sign-up");
  });

  it("C2: signs up with name, e-mail and password, confirms with the code and signs in", async () => {
    await account.signUp(sari);
    await screenshot(page, "confirm");
    await account.confirm(await confirmationCode(app, sari.email));
    if (page.url().includes("/sign-in")) await account.signIn(sari);
    expect(new URL(page.url()).pathname).toBe("/chat");
  });

  it("A5: shows that the offline tutor answers, since no Ollama does", async () => {
    await chat.offlineTutorBadge.waitFor();
  });

  it("C4: corrects the sentence and streams an answer", async () => {
    const lengths = await watchAnswerGrow(page, () => chat.write(sentence));
    expect(lengths.length).toBeGreaterThan(3);

    await chat.correction.waitFor();
    const correction = (await chat.correction.innerText()).replace(/\s+/g, " ");
    expect(correction).toContain("went");
    expect(correction).toContain("had");
    expect(correction).toContain("information");
    await screenshot(page, "chat");
  });

  it("D2: lists the conversation by its first sentence", async () => {
    await chat.conversation(/^Yesterday I go to Bali/).waitFor();
    await page.getByText("Saved", { exact: true }).first().waitFor();
  });

  it("C2: keeps the refresh token from page scripts", async () => {
    const session = await page.evaluate(async () => (await fetch("/api/auth/session")).text());
    expect(session).toContain("sari@example.com");
    expect(session).not.toMatch(/refresh/i);
    const cookies = await context.cookies();
    const sessionCookies = cookies.filter(({ name }) => name.includes("session-token"));
    expect(sessionCookies.length).toBeGreaterThan(0);
    expect(sessionCookies.every(({ httpOnly }) => httpOnly)).toBe(true);
    expect(sessionCookies.reduce((sum, { value }) => sum + value.length, 0)).toBeLessThan(4096);
  });

  it("O3: finds the conversation again after SIGKILL and a new start", async () => {
    await app.kill();
    await app.start();

    await chat.open();
    await chat.conversation(/^Yesterday I go to Bali/).click();
    await page.getByText(sentence).first().waitFor();
    await chat.correction.waitFor();
    expect(await chat.answers.count()).toBe(1);
  });

  it("C4: signs out, and signs in again with the same account", async () => {
    await page.getByRole("button", { name: "Sign out" }).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith("/chat"));
    await chat.open();
    await page.waitForURL("**/sign-in**");
    await account.signIn(sari);
    await chat.conversation(/^Yesterday I go to Bali/).waitFor();
  });

  it("C4: complains of nothing on the console", () => {
    // While the product is down, the page's questions end at once, or break off.
    expect(complaints.filter((complaint) => !/ERR_CONNECTION_(REFUSED|RESET)/.test(complaint))).toEqual([]);
  });
});

/** Lengths that the tutor's answer had while it arrived; a buffered answer has but one. */
async function watchAnswerGrow(page: Page, write: () => Promise<void>): Promise<number[]> {
  const lengths = page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const seen = new Set<number>();
        const observer = new MutationObserver(() => {
          const [, answer] = document.querySelectorAll("article");
          if (!answer) return;
          seen.add(answer.textContent.length);
          if (answer.querySelector("button")) {
            observer.disconnect();
            done([...seen]);
          }
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await write();
  return lengths;
}
