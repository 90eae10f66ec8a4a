import type { Slip, SlipAnswer, SlipRequest } from "./slip";

/** Milliseconds without a question after which the worker ends: its dictionary holds hundreds of megabytes. */
const idle = 60_000;
/** Gigabytes of memory below which a device should keep it for the page. */
const leastMemory = 4;

interface Device {
  deviceMemory?: number;
  connection?: { saveData?: boolean; effectiveType?: string };
}

/** Whether 16 MB of dictionary and rules are a fair price on this device: they are loaded only when first needed. */
function isAffordable({ deviceMemory = leastMemory, connection }: Device): boolean {
  const slow = connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? "");
  return deviceMemory >= leastMemory && !slow;
}

/** Finds likely slips in this browser, in a worker, while the model that corrects is slow or not there. */
export class SlipFinder {
  private worker: Worker | undefined;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting = new Map<number, (slips: Slip[]) => void>();

  /** @param start - Starts the worker; replaced in tests. */
  constructor(private readonly start = () => new Worker(new URL("./worker.ts", import.meta.url))) {}

  /** Never fails: where no worker can be had there are no slips. */
  find(text: string): Promise<Slip[]> {
    if (typeof Worker === "undefined" || !isAffordable(navigator as Device)) return Promise.resolve([]);
    return new Promise((resolve) => {
      const request: SlipRequest = { id: ++this.asked, text };
      this.waiting.set(request.id, resolve);
      this.running().postMessage(request);
    });
  }

  private running(): Worker {
    clearTimeout(this.timer);
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.addEventListener("message", ({ data: { id, slips } }: MessageEvent<SlipAnswer>) => {
      this.waiting.get(id)?.(slips);
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.timer = setTimeout(this.end, idle);
    });
    worker.addEventListener("error", this.end);
    this.worker = worker;
    return worker;
  }

  private readonly end = (): void => {
    this.worker?.terminate();
    this.worker = undefined;
    for (const resolve of this.waiting.values()) resolve([]);
    this.waiting.clear();
  };
}
