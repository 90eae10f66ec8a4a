import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Flags } from "lighthouse";
import { chromium, type BrowserContext } from "playwright-core";
import { findChromium } from "../__tests__/browser/support/chromium";
import { createAccount, signInByRequest } from "../__tests__/browser/support/session";
import { App } from "../__tests__/support/app";
import { type Bench, median, type Row } from "./measure";

const artifacts = resolve(__dirname, "../artifacts/lighthouse");
/** Scores differ from run to run on a busy machine; the middle one counts. */
const runs = 3;

const pages = { landing: "/", "sign-in": "/sign-in", chat: "/chat" } as const;
const devices = { desktop: 95, mobile: 85 } as const;
type Device = keyof typeof devices;

/** Lighthouse's own presets: throttled by simulation, so that the machine's network does not matter. */
const screens = {
  mobile: {},
  desktop: {
    formFactor: "desktop",
    screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
    throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1 },
  },
} as const;

const categories = ["performance", "accessibility", "best-practices"] as const;
type Scores = Record<(typeof categories)[number], number>;

async function measure(url: string, name: string, device: Device, port: number): Promise<Scores> {
  const { default: lighthouse } = await import("lighthouse");
  const flags = {
    port,
    output: "html",
    logLevel: "error",
    onlyCategories: [...categories],
    // The chat is a page for whoever is signed in.
    disableStorageReset: true,
    ...screens[device],
  } as Flags;
  const result = await lighthouse(url, flags);
  if (!result) throw new Error(`Lighthouse has no result for ${url}`);
  writeFileSync(join(artifacts, `${name}-${device}.html`), String(result.report));
  const score = (category: string) => Math.round((result.lhr.categories[category]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
  };
}

/** Scores of Lighthouse on the production build, on this machine; reports are kept in artifacts/lighthouse. */
export const lighthouse: Bench = {
  name: "lighthouse",
  title: "Lighthouse, production build, on a laptop's own server",
  async run() {
    const app = await App.create({ client: true });
    const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
    mkdirSync(artifacts, { recursive: true });
    let context: BrowserContext | undefined;
    try {
      await app.start(600);
      const port = await freePort();
      const executablePath = findChromium();
      if (!executablePath) throw new Error("Lighthouse needs Chromium: apt-get install chromium.");
      context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: ["--no-sandbox", `--remote-debugging-port=${port}`],
      });
      const rows: Row[] = [];
      for (const [name, path] of Object.entries(pages)) {
        if (name === "chat") {
          await signInByRequest(context, app, await createAccount(app, "lighthouse@example.com"));
        }
        for (const [device, performance] of Object.entries(devices) as [Device, number][]) {
          const results: Scores[] = [];
          for (let run = 0; run < runs; run++)
            results.push(await measure(app.url + path, name, device, port));
          rows.push(row(`${name}, ${device}`, results, performance));
        }
      }
      return rows;
    } finally {
      await context?.close();
      await app.stop();
      rmSync(profile, { recursive: true, force: true });
    }
  },
};

function row(what: string, results: readonly Scores[], performance: number): Row {
  const [speed, access, practices] = categories.map((category) =>
    median(results.map((scores) => scores[category])),
  );
  const ours = [speed, access, practices].join(" / ");
  return {
    what: `${what}: performance, accessibility, best practices`,
    ours,
    other: "100 / 100 / 100",
    result: `median of ${results.length}`,
    claim: `${performance} / 100 / 100`,
    met: (speed ?? 0) >= performance && access === 100 && practices === 100,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
