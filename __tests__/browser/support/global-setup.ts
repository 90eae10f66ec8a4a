import { App } from "../../support/app";
import { findChromium } from "./chromium";
import { sharedPortsVariable } from "./shared-app";

/** Jest keeps the global object of its own process between set-up and teardown; test files see another one. */
declare global {
  var sharedBrowserTestApp: App | undefined;
}

/** Starts the product once for all files; without a browser every test is skipped, so nothing is started. */
export default async function start(): Promise<void> {
  if (!findChromium()) return;
  const app = await App.create({ client: true });
  globalThis.sharedBrowserTestApp = app;
  process.env[sharedPortsVariable] = JSON.stringify(app.ports);
  try {
    // The first start builds the client.
    const seconds = await app.start(540);
    console.log(`The product serves at ${app.url} after ${seconds.toFixed(0)} s`);
  } catch (error) {
    await app.stop();
    throw error;
  }
}
