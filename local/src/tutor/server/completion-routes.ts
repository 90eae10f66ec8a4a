import type { ServerResponse } from "node:http";
import { reply } from "../dialogue/reply";
import { structuredAnswer } from "../structured/structured-answer";
import type { Message } from "../structured/learner-text";
import { type Answer, nanoseconds, sendAnswer, tokensOf } from "./answer";
import type { Brain } from "./brain";
import { HttpError, sendJson, textField, wantsStream } from "./http";
import { findModel } from "./models";

export interface CompletionProps {
  readonly brain: Brain;
  readonly tokensPerSecond: number;
}

type Body = Record<string, unknown>;

/** POST /api/chat */
export async function chat(response: ServerResponse, body: Body, props: CompletionProps): Promise<void> {
  const model = textField(body, "model") ?? "";
  if (model === "") throw new HttpError(400, "model is required");
  requireTextModel(model, "chat");
  const messages = readMessages(body.messages);
  const wrap = (content: string): Body => ({ message: { role: "assistant", content } });
  if (messages.length === 0) {
    sendJson(response, 200, { model, created_at: now(), ...wrap(""), ...idle(body) });
    return;
  }
  const answer = await think(messages, body.format, props.brain);
  await sendAnswer(response, answer, { ...settings(body, model, props), wrap });
}

/** POST /api/generate */
export async function generate(response: ServerResponse, body: Body, props: CompletionProps): Promise<void> {
  const model = textField(body, "model") ?? "";
  requireTextModel(model, "generate");
  const prompt = textField(body, "prompt") ?? "";
  const wrap = (text: string): Body => ({ response: text });
  if (prompt === "") {
    sendJson(response, 200, { model, created_at: now(), ...wrap(""), ...idle(body) });
    return;
  }
  const system = textField(body, "system") ?? "";
  const messages = [
    ...(system === "" ? [] : [{ role: "system", content: system }]),
    { role: "user", content: prompt },
  ];
  const answer = await think(messages, body.format, props.brain);
  // The tutor keeps no context; Ollama's clients expect the field.
  await sendAnswer(response, answer, { ...settings(body, model, props), wrap, last: { context: [] } });
}

async function think(messages: readonly Message[], format: unknown, brain: Brain): Promise<Answer> {
  const start = process.hrtime.bigint();
  const isStructured = checkFormat(format);
  // The dialogue needs the own rules alone, so its first word never waits for a dictionary.
  const checker = isStructured ? await brain.checker() : undefined;
  const loadDuration = nanoseconds(start);
  const promptStart = process.hrtime.bigint();
  const text = isStructured ? await structuredAnswer(messages, format, checker) : reply(messages);
  return {
    text,
    start,
    loadDuration,
    promptTokens: messages.reduce((sum, { content }) => sum + tokensOf(content).length, 0),
    promptDuration: nanoseconds(promptStart),
  };
}

/** @returns whether JSON is asked for @throws HttpError 400 */
function checkFormat(format: unknown): boolean {
  if (format === undefined || format === null || format === "") return false;
  if (format === "json" || (typeof format === "object" && !Array.isArray(format))) return true;
  throw new HttpError(
    400,
    `invalid format: ${JSON.stringify(format)}; expected "json" or a valid JSON Schema object`,
  );
}

function requireTextModel(name: string, purpose: "chat" | "generate"): void {
  const model = findModel(name);
  if (!model) throw new HttpError(404, `model '${name}' not found`);
  if (model.isEmbedding) throw new HttpError(400, `"${name}" does not support ${purpose}`);
}

function readMessages(value: unknown): Message[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new HttpError(400, "json: cannot unmarshal messages into a list");
  return value.map((message: unknown) => {
    if (typeof message !== "object" || message === null) {
      throw new HttpError(400, "json: cannot unmarshal a message into an object");
    }
    const fields = message as Body;
    return { role: textField(fields, "role") ?? "", content: textField(fields, "content") ?? "" };
  });
}

function settings(
  body: Body,
  model: string,
  { tokensPerSecond }: CompletionProps,
): { model: string; stream: boolean; tokensPerSecond: number; maximumTokens?: number } {
  const options = (body.options ?? {}) as Body;
  const limit = options.num_predict;
  return {
    model,
    stream: wantsStream(body),
    tokensPerSecond,
    // Ollama's -1 means without end.
    ...(typeof limit === "number" && limit >= 0 && { maximumTokens: limit }),
  };
}

/** Without a prompt Ollama loads the model or, with keep_alive 0, unloads it. */
function idle(body: Body): Body {
  return { done: true, done_reason: body.keep_alive === 0 ? "unload" : "load" };
}

function now(): string {
  return new Date().toISOString();
}
