import { ApiError, toApiError } from "@/api/api-error";
import type { Gateway } from "@/api/gateway";
import { readNdjson } from "@/api/ndjson";

/** Regions with language models, in the order they are offered (requirement G1). */
export const regions = ["us-east-1", "us-west-2"] as const;
export type Region = (typeof regions)[number];

/** A model, as Ollama's /api/tags lists it. */
export interface Model {
  name: string;
  details?: { family?: string };
}

/** A message, as Ollama's /api/chat takes it. */
export interface LlmMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

interface ChatLine {
  message?: { content?: string };
  done?: boolean;
  error?: string;
}

/** The language models of both regions, behind the API's /<region>/* (requirement A3). */
export class Llm {
  constructor(private readonly gateway: Gateway) {}

  async tags(region: Region, signal?: AbortSignal): Promise<Model[]> {
    const answer = await this.gateway.json<{ models?: Model[] }>(`/${region}/tags`, signal ? { signal } : {});
    return answer.models ?? [];
  }

  /**
   * Pieces of an answer, as the model writes them.
   *
   * @throws ApiError: `interrupted` where the stream ends before the model was done.
   */
  async *chat(
    region: Region,
    body: { model: string; messages: LlmMessage[] },
    signal: AbortSignal,
  ): AsyncGenerator<string, void> {
    const response = await this.gateway.send(`/${region}/chat`, { method: "POST", body, signal });
    if (!response.body) throw new ApiError("unexpected", "The answer is empty.");
    let done = false;
    try {
      // Read to the very end, so that the connection can serve the next request.
      for await (const value of readNdjson(response.body)) {
        const line = value as ChatLine;
        if (line.error) throw new ApiError("unavailable", line.error);
        if (line.message?.content) yield line.message.content;
        done ||= line.done ?? false;
      }
    } catch (error) {
      // A network that breaks is not "unavailable" from here on: part of the answer may have arrived.
      if (!(error instanceof TypeError)) throw toApiError(error);
    }
    if (!done) throw new ApiError("interrupted");
  }

  /** One whole answer that keeps to a JSON schema; the text is not checked here. @throws ApiError */
  async generate(
    region: Region,
    body: { model: string; system: string; prompt: string; format: object },
    signal?: AbortSignal,
  ): Promise<string> {
    const answer = await this.gateway.json<{ response?: string; error?: string }>(`/${region}/generate`, {
      method: "POST",
      body: { ...body, stream: false },
      ...(signal ? { signal } : {}),
    });
    // A streamed answer has status 200 before the model may fail.
    if (answer.error) throw new ApiError("unavailable", answer.error);
    return answer.response ?? "";
  }

  /** Vector of a text. @throws ApiError */
  async embed(region: Region, body: { model: string; input: string }): Promise<number[]> {
    const answer = await this.gateway.json<{ embeddings?: number[][] }>(`/${region}/embed`, {
      method: "POST",
      body,
    });
    const vector = answer.embeddings?.[0];
    if (!vector) throw new ApiError("unexpected", "The answer has no embedding.");
    return vector;
  }
}
