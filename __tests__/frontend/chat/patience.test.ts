/** @jest-environment node */
import { withPatience } from "@/chat/patience";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A stream that yields some pieces and then is silent until it is aborted. */
function silentAfter(...pieces: string[]) {
  let opened: AbortSignal | undefined;
  async function* open(signal: AbortSignal): AsyncGenerator<string> {
    opened = signal;
    yield* pieces;
    await new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => {
        reject(new DOMException("aborted", "AbortError"));
      });
    });
  }
  return { open, isAborted: () => opened?.aborted };
}

async function read(stream: AsyncIterable<string>) {
  const pieces: string[] = [];
  try {
    for await (const piece of stream) pieces.push(piece);
  } catch (error) {
    return { pieces, error };
  }
  return { pieces };
}

describe("withPatience", () => {
  it("C4: gives up a stream that does not begin", async () => {
    const { open, isAborted } = silentAfter();
    const result = read(withPatience(open, new AbortController().signal, { first: 180, next: 60 }));
    await jest.advanceTimersByTimeAsync(179);
    expect(isAborted()).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await result).toMatchObject({ pieces: [], error: { code: "unavailable" } });
    expect(isAborted()).toBe(true);
  });

  it("C4: gives up a stream that stops in the middle", async () => {
    const { open } = silentAfter("a", "b");
    const result = read(withPatience(open, new AbortController().signal, { first: 180, next: 60 }));
    await jest.advanceTimersByTimeAsync(60);
    expect(await result).toMatchObject({ pieces: ["a", "b"], error: { code: "interrupted" } });
  });

  it("C4: passes on that the learner stopped it", async () => {
    const { open, isAborted } = silentAfter("a");
    const abort = new AbortController();
    const result = read(withPatience(open, abort.signal, { first: 180, next: 60 }));
    await jest.advanceTimersByTimeAsync(1);
    abort.abort();
    expect(await result).toMatchObject({ pieces: ["a"], error: { name: "AbortError" } });
    expect(isAborted()).toBe(true);
  });
});
