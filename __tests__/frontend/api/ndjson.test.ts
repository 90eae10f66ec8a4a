/** @jest-environment node */
import { readNdjson } from "@/api/ndjson";

const values = [{ text: "Selamat pagi 👋" }, { text: 'a "quoted"\nline' }, { done: true }];
const bytes = new TextEncoder().encode(values.map((value) => JSON.stringify(value)).join("\n"));

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const collected: unknown[] = [];
  for await (const value of readNdjson(stream)) collected.push(value);
  return collected;
}

describe("readNdjson", () => {
  it("A3: reads the same values wherever the stream is cut in two", async () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(await collect(streamOf(bytes.subarray(0, cut), bytes.subarray(cut)))).toEqual(values);
    }
  });

  it("A3: reads a stream of single bytes", async () => {
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await collect(streamOf(...single))).toEqual(values);
  });

  it("gives each value as soon as its line is complete", async () => {
    let push: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        push = controller;
      },
    });
    const reader = readNdjson(stream);
    push?.enqueue(new TextEncoder().encode('{"n":1}\n{"n":'));
    expect(await reader.next()).toEqual({ done: false, value: { n: 1 } });
    await reader.return();
  });

  it("ignores empty lines, and Windows line ends", async () => {
    expect(await collect(streamOf(new TextEncoder().encode('\n{"n":1}\r\n\n{"n":2}\n')))).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  it("throws where a line is not JSON", async () => {
    await expect(collect(streamOf(new TextEncoder().encode("<html>\n")))).rejects.toThrow(SyntaxError);
  });

  it("cancels the stream when its reader leaves early", async () => {
    const cancel = jest.fn();
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"n":1}\n'));
      },
      cancel,
    });
    const reader = readNdjson(stream);
    await reader.next();
    await reader.return();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
