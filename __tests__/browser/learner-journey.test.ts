import type { Browser, BrowserContext, Page } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { confirmationCode } from "../support/learner";
import { AccountPages } from "./pages/account-pages";
import { ChatPage } from "./pages/chat-page";
import { describeWithBrowser, screenshot } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visit } from "./support/visit";

const sari = { name: "Sari", email: "sari@example.com", password: "Belajar-2026" };
const sentence = "Yesterday I go to Bali and she have many informations";

describeWithBrowser("a learner's first visit, on a laptop without a language model", () => {
  let app: AppAddresses;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let chat: ChatPage;
  let account: AccountPages;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
    ({ context, page, complaints } = await visit(browser));
    chat = new ChatPage(page, app.url);
    account = new AccountPages(page, app.url);
  });

  afterAll(() => browser.close());

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

  it("C4: signs out, and signs in again with the same account", async () => {
    await page.getByRole("button", { name: "Sign out" }).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith("/chat"));
    await page.goto(`${app.url}/chat`);
    await page.waitForURL("**/sign-in**");
    await account.signIn(sari);
    await chat.conversation(/^Yesterday I go to Bali/).waitFor();
  });

  it("C4: complains of nothing on the console", () => {
    expect(complaints).toEqual([]);
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
