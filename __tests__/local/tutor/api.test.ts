import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toUnitLength } from "../../../local/src/tutor/embedding/embedder";
import { type Tutor, startTutor } from "../../../local/src/tutor/start-tutor";

let tutor: Tutor;
let base: string;

beforeAll(async () => {
  tutor = await startTutor({
    ports: [0, 0],
    tokensPerSecond: 1000,
    loadChecker: () => Promise.resolve({ check: () => Promise.resolve([]) }),
    loadEmbedder: () =>
      Promise.resolve({
        embed: (texts) =>
          Promise.resolve(
            texts.map((text) =>
              toUnitLength(Array.from({ length: 768 }, (_, i) => (i < text.length ? 1 : 0))),
            ),
          ),
      }),
  });
  base = `http://127.0.0.1:${tutor.ports[0] ?? 0}`;
});

afterAll(async () => {
  await tutor.close();
});

type Line = Record<string, unknown>;

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(base + path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
}

async function lines(response: Response): Promise<Line[]> {
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

const hello = [{ role: "user", content: "I like food" }];

describe("A5: the tutor answers like Ollama", () => {
  it("on every port, only on the loopback address", async () => {
    for (const port of tutor.ports) {
      const response = await fetch(`http://127.0.0.1:${port}/`);
      expect(await response.text()).toBe("Ollama's API is running (answered by the offline tutor)");
    }
    expect(new Set(tutor.ports).size).toBe(2);
  });

  it("says in version and tags that it is the offline tutor", async () => {
    expect(await (await fetch(`${base}/api/version`)).json()).toEqual({ version: "offline-tutor" });
    const { models } = (await (await fetch(`${base}/api/tags`)).json()) as { models: Line[] };
    expect(models.map(({ name }) => name)).toEqual([
      "orca-mini:latest",
      "llama3:latest",
      "nomic-embed-text:latest",
    ]);
    for (const model of models) {
      expect(model.details).toMatchObject({ family: "offline-tutor", format: "rules", parameter_size: "0" });
    }
  });

  it("shows models with and without their tag, and running ones", async () => {
    for (const model of ["llama3", "llama3:latest", "LLAMA3"]) {
      expect(await (await post("/api/show", { model })).json()).toMatchObject({
        capabilities: ["completion"],
      });
    }
    expect(await (await post("/api/show", { name: "nomic-embed-text" })).json()).toMatchObject({
      model_info: { "offline-tutor.embedding_length": 768 },
    });
    const { models } = (await (await fetch(`${base}/api/ps`)).json()) as { models: Line[] };
    expect(models).toHaveLength(3);
    expect(new Date(String(models[0]?.expires_at)).getTime()).toBeGreaterThan(Date.now());
  });

  it("streams a chat as lines of JSON with statistics in the last", async () => {
    const response = await post("/api/chat", { model: "orca-mini", messages: hello });
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    const all = await lines(response);
    const last = all.pop();
    expect(all.length).toBeGreaterThan(5);
    expect(all.every(({ done, model }) => done === false && model === "orca-mini")).toBe(true);
    expect(last).toMatchObject({
      done: true,
      done_reason: "stop",
      message: { role: "assistant", content: "" },
    });
    for (const field of ["total_duration", "load_duration", "prompt_eval_duration", "eval_duration"]) {
      expect(last?.[field]).toEqual(expect.any(Number));
      expect(Number.isInteger(last?.[field])).toBe(true);
    }
    expect(last).toMatchObject({ prompt_eval_count: 3, eval_count: all.length });
  });

  it("answers in one object with stream false, with the same words as streamed", async () => {
    const whole = (await (
      await post("/api/chat", { model: "llama3", messages: hello, stream: false })
    ).json()) as {
      message: { content: string };
      done: boolean;
    };
    const streamed = await lines(await post("/api/chat", { model: "llama3", messages: hello }));
    expect(streamed.map((line) => (line.message as { content: string }).content).join("")).toBe(
      whole.message.content,
    );
    expect(whole.done).toBe(true);
  });

  it("generates from a prompt, with a system prompt, and cut by num_predict", async () => {
    const answer = await post("/api/generate", {
      model: "llama3",
      system: "Act as a waiter in a restaurant.",
      prompt: "Hello",
      stream: false,
      options: { num_predict: 3 },
    });
    expect(await answer.json()).toMatchObject({
      response: "Good evening, and",
      done_reason: "length",
      eval_count: 3,
      context: [],
    });
  });

  it("honours a JSON schema in format, streamed or not", async () => {
    const format = { type: "object", properties: { corrected: { type: "string" } }, required: ["corrected"] };
    const whole = await post("/api/generate", {
      model: "llama3",
      prompt: "I am agree",
      format,
      stream: false,
    });
    expect(JSON.parse(((await whole.json()) as { response: string }).response)).toEqual({
      corrected: "I agree",
    });
    const streamed = await lines(
      await post("/api/chat", {
        model: "llama3",
        messages: [{ role: "user", content: "I am agree" }],
        format,
      }),
    );
    expect(
      JSON.parse(streamed.map((line) => (line.message as { content: string }).content).join("")),
    ).toEqual({ corrected: "I agree" });
  });

  it("loads and unloads a model where there is nothing to answer", async () => {
    expect(await (await post("/api/chat", { model: "llama3" })).json()).toMatchObject({
      done_reason: "load",
      done: true,
    });
    expect(await (await post("/api/generate", { model: "llama3", keep_alive: 0 })).json()).toMatchObject({
      done_reason: "unload",
    });
  });

  it("pulls with progress that ends at its total, and with one object when not streamed", async () => {
    const progress = await lines(await post("/api/pull", { model: "llama3" }));
    expect(progress[0]).toEqual({ status: "pulling manifest" });
    expect(progress[1]).toMatchObject({
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      total: 1024,
    });
    expect(progress.findLast((line) => "total" in line)).toMatchObject({ completed: 1024 });
    expect(progress.at(-1)).toEqual({ status: "success" });
    expect(await (await post("/api/pull", { name: "llama3", stream: false })).json()).toEqual({
      status: "success",
    });
  });

  it("tells in the stream that an unknown model cannot be pulled, and with status 500 when not streamed", async () => {
    expect(await lines(await post("/api/pull", { model: "gpt-9" }))).toEqual([
      { status: "pulling manifest" },
      { error: "pull model manifest: file does not exist" },
    ]);
    expect((await post("/api/pull", { model: "gpt-9", stream: false })).status).toBe(500);
  });

  it("embeds one text or a list as unit vectors of 768 dimensions, shorter where asked, and in the older form", async () => {
    const model = "nomic-embed-text";
    const { embeddings } = (await (await post("/api/embed", { model, input: ["one", "three"] })).json()) as {
      embeddings: number[][];
    };
    expect(embeddings.map((vector) => vector.length)).toEqual([768, 768]);
    expect(Math.hypot(...(embeddings[0] ?? []))).toBeCloseTo(1, 6);
    expect(await (await post("/api/embed", { model, input: "one" })).json()).toMatchObject({
      embeddings: [embeddings[0]],
    });
    const short = (await (await post("/api/embed", { model, input: "one", dimensions: 2 })).json()) as {
      embeddings: number[][];
    };
    expect(short.embeddings[0]).toHaveLength(2);
    expect(Math.hypot(...(short.embeddings[0] ?? []))).toBeCloseTo(1, 6);
    expect(await (await post("/api/embed", { model, input: [] })).json()).toMatchObject({ embeddings: [] });
    expect(await (await post("/api/embeddings", { model, prompt: "one" })).json()).toEqual({
      embedding: embeddings[0],
    });
  });

  it.each([
    ["/api/chat", { model: "nope", messages: hello }, 404, "model 'nope' not found"],
    ["/api/generate", { model: "nope", prompt: "x" }, 404, "model 'nope' not found"],
    ["/api/generate", { prompt: "x" }, 404, "model '' not found"],
    ["/api/show", { model: "nope" }, 404, "model 'nope' not found"],
    ["/api/embed", { model: "nope", input: "x" }, 404, "model 'nope' not found"],
    ["/api/chat", { messages: hello }, 400, "model is required"],
    ["/api/show", {}, 400, "model is required"],
    ["/api/embed", { input: "x" }, 400, "model is required"],
    ["/api/pull", {}, 400, "invalid model name"],
    ["/api/chat", "", 400, "missing request body"],
    ["/api/chat", "[1]", 400, "json: cannot unmarshal into an object"],
    ["/api/chat", { model: 5 }, 400, "json: cannot unmarshal number into field model of type string"],
    ["/api/chat", { model: "llama3", messages: "hi" }, 400, "json: cannot unmarshal messages into a list"],
    [
      "/api/chat",
      { model: "llama3", messages: hello, format: 7 },
      400,
      'invalid format: 7; expected "json" or a valid JSON Schema object',
    ],
    ["/api/embed", { model: "nomic-embed-text", input: [1] }, 400, "invalid input type"],
    [
      "/api/generate",
      { model: "nomic-embed-text", prompt: "x" },
      400,
      '"nomic-embed-text" does not support generate',
    ],
    [
      "/api/chat",
      { model: "nomic-embed-text", messages: hello },
      400,
      '"nomic-embed-text" does not support chat',
    ],
  ])("%s with %j gives Ollama's error", async (path, body, status, error) => {
    const response = await post(path, body);
    expect([response.status, await response.json()]).toEqual([status, { error }]);
  });

  it("answers broken JSON with 400", async () => {
    const response = await post("/api/chat", '{"model":');
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(/^invalid JSON: /);
  });

  it("answers other paths with 404 and other methods with 405", async () => {
    const unknown = await fetch(`${base}/api/nothing`);
    expect([unknown.status, await unknown.text()]).toEqual([404, "404 page not found"]);
    const wrong = await fetch(`${base}/api/chat`);
    expect([wrong.status, wrong.headers.get("allow"), await wrong.text()]).toEqual([
      405,
      "POST",
      "405 method not allowed",
    ]);
    expect((await fetch(`${base}/`, { method: "HEAD" })).status).toBe(200);
  });
});
