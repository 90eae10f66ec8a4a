import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Ollama as OllamaClient } from "ollama";
import { type Tutor, startTutor } from "../../../local/src/tutor/start-tutor";

const require = createRequire(new URL("../../../local/package.json", import.meta.url));
const { Ollama } = require("ollama") as { Ollama: new (config: { host: string }) => OllamaClient };

let tutor: Tutor;
let ollama: OllamaClient;

beforeAll(async () => {
  tutor = await startTutor({
    ports: [0],
    tokensPerSecond: 500,
    loadChecker: () => Promise.resolve({ check: () => Promise.resolve([]) }),
    loadEmbedder: () =>
      Promise.resolve({
        embed: (texts) =>
          Promise.resolve(texts.map(() => Array.from({ length: 768 }, (_, i) => (i === 0 ? 1 : 0)))),
      }),
  });
  ollama = new Ollama({ host: `http://127.0.0.1:${tutor.ports[0] ?? 0}` });
});

afterAll(async () => {
  await tutor.close();
});

const messages = [{ role: "user", content: "I like football" }];

describe("A5: the npm client ollama works against the tutor unchanged", () => {
  it("list, ps, show and version", async () => {
    expect((await ollama.list()).models.map(({ name }) => name)).toContain("orca-mini:latest");
    expect((await ollama.ps()).models).toHaveLength(3);
    expect((await ollama.show({ model: "orca-mini" })).details.family).toBe("offline-tutor");
    expect((await ollama.version()).version).toBe("offline-tutor");
  });

  it("pull, with progress and without", async () => {
    const progress: string[] = [];
    for await (const { status } of await ollama.pull({ model: "llama3", stream: true }))
      progress.push(status);
    expect(progress.at(0)).toBe("pulling manifest");
    expect(progress.at(-1)).toBe("success");
    expect((await ollama.pull({ model: "llama3" })).status).toBe("success");
  });

  it("pull of an unknown model throws Ollama's error", async () => {
    const drain = async (): Promise<void> => {
      for await (const { status } of await ollama.pull({ model: "nope", stream: true }))
        expect(status).toBe("pulling manifest");
    };
    await expect(drain()).rejects.toThrow("pull model manifest: file does not exist");
  });

  it("chat, streamed and whole", async () => {
    let text = "";
    for await (const part of await ollama.chat({ model: "orca-mini", messages, stream: true }))
      text += part.message.content;
    expect(text).toContain("?");
    expect((await ollama.chat({ model: "orca-mini", messages })).message.content).toBe(text);
  });

  it("generate with a schema as format", async () => {
    const format = {
      type: "object",
      properties: { corrected: { type: "string" }, level: { enum: ["A1", "B1"] } },
      required: ["corrected", "level"],
    };
    const { response, done_reason } = await ollama.generate({
      model: "llama3",
      prompt: "She have a cat",
      format,
    });
    expect(JSON.parse(response ?? "")).toEqual({ corrected: "She has a cat", level: "A1" });
    expect(done_reason).toBe("stop");
  });

  it("embed and the older embeddings", async () => {
    const { embeddings } = await ollama.embed({ model: "nomic-embed-text", input: ["a", "b"] });
    expect(embeddings.map((vector) => vector.length)).toEqual([768, 768]);
    expect((await ollama.embeddings({ model: "nomic-embed-text", prompt: "a" })).embedding).toHaveLength(768);
  });

  it("an unknown model is an error with status 404", async () => {
    await expect(ollama.chat({ model: "nope", messages })).rejects.toMatchObject({
      status_code: 404,
      error: "model 'nope' not found",
    });
  });

  it("abort ends a streamed answer", async () => {
    const stream = await ollama.chat({ model: "orca-mini", messages, stream: true });
    const read = async (): Promise<void> => {
      for await (const part of stream) {
        expect(part.done).toBe(false);
        stream.abort();
      }
    };
    await expect(read()).rejects.toThrow(/abort/i);
  });
});
