import type { Browser } from "playwright-core";
import type { AppAddresses } from "../support/app";
import { describeWithBrowser, screenshot } from "./support/browser";
import { openBrowser } from "./support/learner-chat";
import { visit } from "./support/visit";

describeWithBrowser("a browser without a network", () => {
  let app: AppAddresses;
  let browser: Browser;

  beforeAll(async () => {
    ({ app, browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  it.each([
    ["en-US", "No connection", "Try again"],
    ["id-ID", "Tidak ada koneksi", "Coba lagi"],
  ])(
    "C4: shows a page of ours (%s), and the page that was wanted as soon as it is back",
    async (locale, title, again) => {
      const { context, page } = await visit(browser, { locale });
      await page.goto(app.url);
      await page.evaluate(() => navigator.serviceWorker.ready);

      await context.setOffline(true);
      await page.goto(`${app.url}/sign-up`);
      await page.getByRole("heading", { name: title }).waitFor();
      expect(await page.getByRole("heading").count()).toBe(1);
      await page.getByRole("link", { name: again }).click();
      await page.getByRole("heading", { name: title }).waitFor();
      await screenshot(page, `offline-${locale}`);

      await context.setOffline(false);
      await page.getByLabel("Email").waitFor();
      expect(new URL(page.url()).pathname).toBe("/sign-up");

      const kept = await page.evaluate(async () => {
        const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
        return requests.map(({ url }) => new URL(url).pathname).sort();
      });
      expect(kept).toEqual(["/icon.svg", "/offline.css", "/offline.html", "/offline.js"]);
      await context.close();
    },
  );

  it("C4: can be installed, in the learner's language, with icons that are there", async () => {
    const { context, page } = await visit(browser, { locale: "id-ID" });
    await page.goto(app.url);
    const href = await page.locator("link[rel=manifest]").getAttribute("href");
    // As the browser itself asks for it: without cookies.
    const manifest = (await page.evaluate(
      async (address) => (await fetch(address, { credentials: "omit" })).json() as Promise<unknown>,
      href ?? "",
    )) as {
      lang: string;
      icons: { src: string; sizes: string; purpose?: string }[];
    };
    expect(manifest.lang).toBe("id");
    expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
      ["any", undefined],
      ["192x192", undefined],
      ["512x512", undefined],
      ["512x512", "maskable"],
    ]);
    for (const { src, sizes } of manifest.icons) {
      const answer = await context.request.get(app.url + src);
      expect([src, answer.status()]).toEqual([src, 200]);
      if (sizes === "any") continue;
      // Width and height of a PNG are at bytes 16 and 20.
      const body = await answer.body();
      expect(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`).toBe(sizes);
    }
    await context.close();
  });
});
