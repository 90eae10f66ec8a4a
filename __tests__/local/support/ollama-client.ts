import { createRequire } from "node:module";
import { expect, it } from "@jest/globals";
import type { Config, Ollama as OllamaClient } from "ollama";

const require = createRequire(new URL("../../../local/package.json", import.meta.url));
const { Ollama } = require("ollama") as { Ollama: new (config: Partial<Config>) => OllamaClient };

const messages = [{ role: "user", content: "I like football" }];

/** The npm client ollama, as anybody would use it. */
export function ollamaClient(config: Partial<Config>): OllamaClient {
  return new Ollama(config);
}

/**
 * Tests that the client calls every route of the LLM API (requirement A5) and takes what it gets for Ollama's own.
 * @param client asked for in each test
 */
export function itSpeaksOllama(client: () => OllamaClient): void {
  it("A5: list, ps, show and version", async () => {
    expect((await client().list()).models.map(({ name }) => name)).toContain("orca-mini:latest");
    expect((await client().ps()).models).toHaveLength(3);
    expect((await client().show({ model: "orca-mini" })).details.family).toBe("offline-tutor");
    expect((await client().version()).version).toBe("offline-tutor");
  });

  it("A5: pull, with progress and without", async () => {
    const progress: { status: string; completed?: number; total?: number }[] = [];
    for await (const state of await client().pull({ model: "llama3", stream: true })) progress.push(state);
    expect(progress.at(0)?.status).toBe("pulling manifest");
    const shares = progress.flatMap(({ completed, total }) =>
      completed && total ? [completed / total] : [],
    );
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect(progress.at(-1)?.status).toBe("success");
    expect((await client().pull({ model: "llama3" })).status).toBe("success");
  });

  it("A5: pull of a model that does not exist throws Ollama's error, streamed and whole", async () => {
    const drain = async (): Promise<void> => {
      for await (const { status } of await client().pull({ model: "nope", stream: true }))
        expect(status).toBe("pulling manifest");
    };
    await expect(drain()).rejects.toThrow("pull model manifest: file does not exist");
    await expect(client().pull({ model: "nope" })).rejects.toMatchObject({
      status_code: 500,
      error: "pull model manifest: file does not exist",
    });
  });

  it("A5: chat, streamed and whole", async () => {
    const parts: string[] = [];
    for await (const part of await client().chat({ model: "orca-mini", messages, stream: true }))
      parts.push(part.message.content);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join("")).toContain("?");
    const whole = await client().chat({ model: "orca-mini", messages });
    expect(whole.message.content).toBe(parts.join(""));
  });

  it("A5: generate, streamed and with a schema as format", async () => {
    const parts: string[] = [];
    for await (const part of await client().generate({ model: "llama3", prompt: "I like tea", stream: true }))
      parts.push(part.response ?? "");
    expect(parts.length).toBeGreaterThan(3);
    const format = {
      type: "object",
      properties: { corrected: { type: "string" }, level: { enum: ["A1", "B1"] } },
      required: ["corrected", "level"],
    };
    const answer = await client().generate({ model: "llama3", prompt: "She have a cat", format });
    expect(JSON.parse(answer.response ?? "")).toEqual({ corrected: "She has a cat", level: "A1" });
    expect(answer.done_reason).toBe("stop");
  });

  it("A5: embed and the older embeddings", async () => {
    const { embeddings } = await client().embed({ model: "nomic-embed-text", input: ["a", "b"] });
    expect(embeddings.map((vector) => vector.length)).toEqual([768, 768]);
    expect((await client().embeddings({ model: "nomic-embed-text", prompt: "a" })).embedding).toHaveLength(
      768,
    );
  });

  it("A5: a model that does not exist is an error with status 404, on every route that takes one", async () => {
    const refused = { status_code: 404, error: "model 'nope' not found" };
    await expect(client().chat({ model: "nope", messages })).rejects.toMatchObject(refused);
    await expect(client().generate({ model: "nope", prompt: "Hi" })).rejects.toMatchObject(refused);
    await expect(client().show({ model: "nope" })).rejects.toMatchObject(refused);
    await expect(client().embed({ model: "nope", input: "a" })).rejects.toMatchObject({ status_code: 404 });
  });

  it("A5: abort ends a streamed answer", async () => {
    const stream = await client().chat({ model: "orca-mini", messages, stream: true });
    const read = async (): Promise<void> => {
      for await (const part of stream) {
        expect(part.done).toBe(false);
        stream.abort();
      }
    };
    await expect(read()).rejects.toThrow(/abort/i);
  });
}
