import type { CDPSession, Page } from "playwright-core";

/**
 * Runs in the page, hence text. Frames below 50 ms are told by the time from their start until they are drawn. One that
 * began earlier does not count: a page that comes to the front has waited for its first one.
 */
const watchFrames = `(() => {
  const measured = (window.measured = { longest: 0, running: true });
  const begin = performance.now();
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= begin) measured.longest = Math.max(measured.longest, duration);
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

const someFrames = `(async () => {
  for (let count = 0; count < 10; count++) await new Promise((done) => requestAnimationFrame(done));
})()`;

const endWatching = `(async () => {
  window.measured.running = false;
  await new Promise((done) => setTimeout(done, 200));
  return window.measured.longest;
})()`;

/** Milliseconds of the longest frame while something was done. */
export interface LongestFrame {
  /** By the clock: on a busy machine most of it may be waiting for a processor. */
  readonly clock: number;
  /** Of a processor, for the longest task of the page's main thread; a frame is one task. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, microseconds. */
  readonly tdur?: number;
}

/** The longest frame while something is done. */
export async function longestFrameOf(page: Page, work: () => Promise<unknown>): Promise<LongestFrame> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  // A page that has just come to the front has no frames for a while.
  await page.evaluate(someFrames);
  await page.evaluate(watchFrames);
  await cdp.send("Tracing.start", {
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
    transferMode: "ReportEvents",
  });
  await work();
  const clock = await page.evaluate<number>(endWatching);
  const complete = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  await complete;
  await cdp.detach();
  return { clock, processor: longestTask(events) };
}

/** Of the thread that lays out most: other pages of the browser, and its own, have a main thread too. */
function longestTask(events: readonly TraceEvent[]): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const layouts = new Map<string, number>();
  for (const event of events.filter(({ name }) => name === "UpdateLayoutTree" || name === "Paint"))
    layouts.set(threadOf(event), (layouts.get(threadOf(event)) ?? 0) + 1);
  const [main] = [...layouts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && threadOf(event) === main);
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
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
