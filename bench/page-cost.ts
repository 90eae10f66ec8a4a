import type { CDPSession, Page } from "playwright-core";

/** Runs in the page, hence text. Frames below 50 ms are told by the time from their start until they are drawn. */
const watchFrames = `(() => {
  const measured = (window.measured = { longest: 0, running: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) measured.longest = Math.max(measured.longest, duration);
  }).observe({ type: "long-animation-frame" });
  const channel = new MessageChannel();
  const look = () => {
    const started = performance.now();
    channel.port1.onmessage = () => {
      measured.longest = Math.max(measured.longest, performance.now() - started);
    };
    channel.port2.postMessage(undefined);
    if (measured.running) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

const endWatching = `(async () => {
  window.measured.running = false;
  await new Promise((done) => setTimeout(done, 200));
  return window.measured.longest;
})()`;

/** The longest frame while something is done. */
export async function longestFrameOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(watchFrames);
  await work();
  return page.evaluate<number>(endWatching);
}

/** Share of the time in which the main thread was busy while something was done. */
export async function busyShare(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { busy: value("TaskDuration"), time: value("Timestamp") };
  };
  const before = await read();
  await work();
  const after = await read();
  return (after.busy - before.busy) / (after.time - before.time);
}
