import { SlipFinder } from "@/slips/slip-finder";
import type { SlipAnswer, SlipRequest } from "@/slips/slip";

/** A worker that the test answers for. */
class FakeWorker extends EventTarget {
  readonly requests: SlipRequest[] = [];
  terminated = false;

  postMessage(request: SlipRequest): void {
    this.requests.push(request);
  }

  answer(data: SlipAnswer): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

const slips = [{ original: "freind", replacement: "friend" }];
const device = navigator as { deviceMemory?: number; connection?: object };

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { Worker: FakeWorker });
});
afterEach(() => {
  jest.useRealTimers();
  delete device.deviceMemory;
  delete device.connection;
});

function setUp() {
  const workers: FakeWorker[] = [];
  const finder = new SlipFinder(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { finder, workers };
}

describe("SlipFinder", () => {
  it("C4: starts no worker before it is asked, and one for all questions", async () => {
    const { finder, workers } = setUp();
    expect(workers).toHaveLength(0);
    const first = finder.find("One");
    const second = finder.find("Two");
    expect(workers[0]?.requests.map(({ text }) => text)).toEqual(["One", "Two"]);
    workers[0]?.answer({ id: 2, slips });
    workers[0]?.answer({ id: 1, slips: [] });
    expect([await first, await second]).toEqual([[], slips]);
    expect(workers).toHaveLength(1);
  });

  it("ends the worker after a minute without a question, and starts another when it is asked again", () => {
    const { finder, workers } = setUp();
    void finder.find("One");
    workers[0]?.answer({ id: 1, slips });
    jest.advanceTimersByTime(60_000);
    expect(workers[0]?.terminated).toBe(true);
    void finder.find("Two");
    expect(workers).toHaveLength(2);
  });

  it("C4: finds nothing, and does not fail, where the worker does", async () => {
    const { finder, workers } = setUp();
    const found = finder.find("One");
    workers[0]?.dispatchEvent(new Event("error"));
    expect(await found).toEqual([]);
  });

  it.each([{ deviceMemory: 2 }, { connection: { saveData: true } }, { connection: { effectiveType: "3g" } }])(
    "C4: loads nothing on a device or network that it would burden: %j",
    async (poor) => {
      Object.assign(navigator, poor);
      const { finder, workers } = setUp();
      expect(await finder.find("One")).toEqual([]);
      expect(workers).toHaveLength(0);
    },
  );
});
