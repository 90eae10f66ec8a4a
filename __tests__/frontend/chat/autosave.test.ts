/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import { Autosave } from "@/chat/autosave";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function setUp() {
  const write = jest.fn(() => Promise.resolve());
  const states: string[] = [];
  const autosave = new Autosave(write, (state, error) =>
    states.push(error ? `${state}: ${error.code}` : state),
  );
  return { autosave, write, states };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

describe("Autosave", () => {
  it("saves what is new", async () => {
    const { autosave, states } = setUp();
    autosave.request();
    await settle();
    expect(states).toEqual(["saving", "saved"]);
  });

  it("makes one more save of everything that changed during a save", async () => {
    const { autosave, write, states } = setUp();
    autosave.request();
    autosave.request();
    autosave.request();
    await settle();
    expect(write).toHaveBeenCalledTimes(2);
    expect(states.at(-1)).toBe("saved");
  });

  it("C4: tries a failed save again, later each time, until it is stored", async () => {
    const { autosave, write, states } = setUp();
    write.mockRejectedValueOnce(new ApiError("unavailable")).mockRejectedValueOnce(new ApiError("offline"));
    autosave.request();
    await settle();
    expect(states).toEqual(["saving", "unsaved: unavailable"]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toBe("unsaved: offline");
    await jest.advanceTimersByTimeAsync(4_999);
    expect(write).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toBe("saved");
  });

  it("tries again at once when it is told to", async () => {
    const { autosave, write } = setUp();
    write.mockRejectedValueOnce(new ApiError("offline"));
    autosave.request();
    await settle();
    autosave.retry();
    await settle();
    expect(write).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it("does not repeat what can never succeed", async () => {
    const { autosave, write, states } = setUp();
    write.mockRejectedValue(new ApiError("too_large"));
    autosave.request();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(write).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe("unsaved: too_large");
  });

  it("has nothing to retry once all is stored", async () => {
    const { autosave, write } = setUp();
    autosave.request();
    await settle();
    autosave.retry();
    await settle();
    expect(write).toHaveBeenCalledTimes(1);
  });
});
