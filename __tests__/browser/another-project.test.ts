import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { describeWithBrowser, launch } from "./support/browser";
import { visit } from "./support/visit";

const ours = resolve(__dirname, "../../frontend/public");
const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A port of a laptop at which first this project answers, and later, at /other, another one. */
async function startPort(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = resolve(ours, `.${pathname}`);
    response.setHeader("Content-Type", types[extname(pathname)] ?? "text/html");
    if (pathname !== "/other") response.setHeader("X-Served-By", "ngobrol");
    response.end(extname(pathname) && existsSync(file) ? readFileSync(file) : `<p>At ${pathname}</p>`);
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return server;
}

describeWithBrowser("a laptop on which projects take turns at a port", () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    browser = await launch();
    server = await startPort();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("C4: has our service worker for our pages, and no more once another project answers", async () => {
    const { page } = await visit(browser);
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${url}/sign-in`);
    await page.getByText("At /sign-in").waitFor();
    expect(await registrations()).toBe(1);

    await page.goto(`${url}/other`);
    await page.getByText("At /other").waitFor();
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});
