/** @jest-environment node */
import { ApiError } from "@/api/api-error";
import type { Gateway, GatewayRequest } from "@/api/gateway";
import { Llm } from "@/api/llm";

function llmAnswering(response: Response) {
  const send = jest.fn<Promise<Response>, [string, GatewayRequest?]>(() => Promise.resolve(response));
  const json = async (path: string, request?: GatewayRequest): Promise<unknown> =>
    (await send(path, request)).json();
  return { llm: new Llm({ send, json } as unknown as Gateway), send };
}

const line = (content: string) =>
  `${JSON.stringify({ message: { role: "assistant", content }, done: false })}\n`;
const end = '{"done":true,"done_reason":"stop"}\n';
const signal = new AbortController().signal;

async function chat(llm: Llm): Promise<{ text: string; error?: unknown }> {
  let text = "";
  try {
    const body = { model: "orca-mini", messages: [{ role: "user" as const, content: "Hi" }] };
    for await (const piece of llm.chat("us-west-2", body, signal)) text += piece;
    return { text };
  } catch (error) {
    return { text, error };
  }
}

describe("Llm", () => {
  it("A3: posts to the region's own path, without /api", async () => {
    const { llm, send } = llmAnswering(new Response(line("Hello") + end));
    await chat(llm);
    expect(send).toHaveBeenCalledWith("/us-west-2/chat", {
      method: "POST",
      body: { model: "orca-mini", messages: [{ role: "user", content: "Hi" }] },
      signal,
    });
  });

  it("A3: gives the pieces of an answer up to its end", async () => {
    const { llm } = llmAnswering(new Response(line("Hel") + line("lo!") + end));
    expect(await chat(llm)).toEqual({ text: "Hello!" });
  });

  it("calls an answer without an end interrupted, and keeps what has come", async () => {
    const { llm } = llmAnswering(new Response(line("Hel")));
    const { text, error } = await chat(llm);
    expect(text).toBe("Hel");
    expect(error).toMatchObject({ code: "interrupted" });
  });

  it("calls a connection that breaks interrupted", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError("network error"));
      },
    });
    expect((await chat(llmAnswering(new Response(body)).llm)).error).toMatchObject({ code: "interrupted" });
  });

  it("fails where a model fails in the middle", async () => {
    const { llm } = llmAnswering(new Response(`${line("Hel")}{"error":"out of memory"}\n`));
    expect((await chat(llm)).error).toEqual(new ApiError("unavailable", "out of memory"));
  });

  it("asks for a whole answer that keeps to a schema", async () => {
    const { llm, send } = llmAnswering(Response.json({ response: "{}" }));
    const request = { model: "llama3", system: "s", prompt: "p", format: { type: "object" } };
    expect(await llm.generate("us-east-1", request)).toBe("{}");
    expect(send).toHaveBeenCalledWith("/us-east-1/generate", {
      method: "POST",
      body: { ...request, stream: false },
    });
  });

  it("takes an error in a successful answer for a failure", async () => {
    const { llm } = llmAnswering(Response.json({ error: "model crashed" }));
    const request = { model: "llama3", system: "s", prompt: "p", format: {} };
    await expect(llm.generate("us-east-1", request)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("D2: gives the vector of a text", async () => {
    const { llm } = llmAnswering(Response.json({ embeddings: [[0.1, 0.2]] }));
    expect(await llm.embed("us-east-1", { model: "nomic-embed-text", input: "hi" })).toEqual([0.1, 0.2]);
  });
});
