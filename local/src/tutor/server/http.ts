import type { IncomingMessage, ServerResponse } from "node:http";

/** A request that is answered with a status and Ollama's `{"error": …}`. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Far more than any conversation; a guard for the process's memory. */
const maximumBytes = 8 * 1024 * 1024;

/**
 * Reads a JSON object, whatever the content type says, as Ollama does.
 * @throws HttpError 400 or 413
 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes) throw new HttpError(413, "request body too large");
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() === "") throw new HttpError(400, "missing request body");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, `invalid JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new HttpError(400, "json: cannot unmarshal into an object");
  }
  return body as Record<string, unknown>;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

/** A text field; undefined where it is missing. @throws HttpError 400 where it is something else */
export function textField(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  throw new HttpError(400, `json: cannot unmarshal ${typeof value} into field ${name} of type string`);
}

/** `stream` is true unless it is said to be false. @throws HttpError 400 */
export function wantsStream(body: Record<string, unknown>): boolean {
  const { stream } = body;
  if (stream === undefined || stream === null) return true;
  if (typeof stream === "boolean") return stream;
  throw new HttpError(400, `json: cannot unmarshal ${typeof stream} into field stream of type bool`);
}
