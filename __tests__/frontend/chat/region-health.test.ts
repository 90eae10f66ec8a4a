/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import type { Region } from "@/api/llm";
import { RegionHealthStore } from "@/chat/region-health";

const east = "us-east-1";
const models = [{ name: "orca-mini:latest" }];

function setUp() {
  const broken = new Set<Region>();
  const tags = (region: Region) =>
    broken.has(region) ? Promise.reject(new ApiError("unavailable")) : Promise.resolve(models);
  const health = new RegionHealthStore({ tags });
  const stateAfterCheck = async () => {
    await health.check();
    return health.get()[east].state;
  };
  return { broken, health, stateAfterCheck };
}

describe("the health of the regions", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("C4: is unknown at first, then what the list of models says, with its time", async () => {
    const { broken, health } = setUp();
    expect(health.get()[east].state).toBe("unknown");
    broken.add("us-west-2");
    await health.check();
    expect(health.get()[east]).toMatchObject({ state: "up", models });
    expect(health.get()[east].latency).toBeGreaterThanOrEqual(0);
    expect(health.get()["us-west-2"].state).toBe("down");
  });

  it("C4: comes back with the next list of models where only that had failed", async () => {
    const { broken, stateAfterCheck } = setUp();
    broken.add(east);
    expect(await stateAfterCheck()).toBe("down");
    broken.clear();
    expect(await stateAfterCheck()).toBe("up");
  });

  it("C4: stays down for a while after a failed call, although other workers there list their models", async () => {
    const { health, stateAfterCheck } = setUp();
    health.reportDown(east, "chat");
    expect(await stateAfterCheck()).toBe("down");
    jest.advanceTimersByTime(29_000);
    expect(await stateAfterCheck()).toBe("down");
    jest.advanceTimersByTime(1_000);
    expect(await stateAfterCheck()).toBe("up");
  });

  it("C4: of a job that fails says nothing of the others, and what is shown is about the chat", async () => {
    const { health, stateAfterCheck } = setUp();
    health.reportDown(east, "generate");
    expect([health.isDown(east, "generate"), health.isDown(east, "chat")]).toEqual([true, false]);
    expect(await stateAfterCheck()).toBe("up");
    health.reportDown(east, "chat");
    health.reportUp(east, "generate");
    expect([health.isDown(east, "generate"), health.isDown(east, "chat")]).toEqual([false, true]);
    expect(health.get()[east].state).toBe("down");
  });

  it("C4: stays down longer with each failure in a row, until a call is answered", async () => {
    const { health, stateAfterCheck } = setUp();
    health.reportDown(east, "chat");
    health.reportDown(east, "chat");
    jest.advanceTimersByTime(30_000);
    expect(await stateAfterCheck()).toBe("down");
    health.reportUp(east, "chat");
    expect(health.get()[east].state).toBe("up");
    health.reportDown(east, "chat");
    jest.advanceTimersByTime(30_000);
    expect(await stateAfterCheck()).toBe("up");
  });
});
