import type { ServerResponse } from "node:http";
import { dimensions as fullLength, toUnitLength } from "../embedding/embedder";
import { nanoseconds, tokensOf } from "./answer";
import type { Brain } from "./brain";
import { HttpError, sendJson, textField } from "./http";
import { findModel } from "./models";

type Body = Record<string, unknown>;

/** POST /api/embed: one text or a list of texts. */
export async function embed(response: ServerResponse, body: Body, brain: Brain): Promise<void> {
  const start = process.hrtime.bigint();
  const model = requireModel(body);
  const texts = readInput(body.input);
  const length = readDimensions(body.dimensions);
  const embedder = await brain.embedder();
  const loadDuration = nanoseconds(start);
  const vectors = texts.length === 0 ? [] : await embedder.embed(texts);
  sendJson(response, 200, {
    model,
    embeddings:
      length === undefined ? vectors : vectors.map((vector) => toUnitLength(vector.slice(0, length))),
    total_duration: nanoseconds(start),
    load_duration: loadDuration,
    prompt_eval_count: texts.reduce((sum, text) => sum + tokensOf(text).length, 0),
  });
}

/** POST /api/embeddings: the older form, one prompt. */
export async function embeddings(response: ServerResponse, body: Body, brain: Brain): Promise<void> {
  requireModel(body);
  const prompt = textField(body, "prompt") ?? "";
  if (prompt === "") {
    sendJson(response, 200, { embedding: [] });
    return;
  }
  const embedder = await brain.embedder();
  const [embedding] = await embedder.embed([prompt]);
  sendJson(response, 200, { embedding });
}

function requireModel(body: Body): string {
  const model = textField(body, "model") ?? "";
  if (model === "") throw new HttpError(400, "model is required");
  if (!findModel(model)) throw new HttpError(404, `model '${model}' not found`);
  return model;
}

function readInput(input: unknown): string[] {
  if (input === undefined || input === null || input === "") return [];
  if (typeof input === "string") return [input];
  if (Array.isArray(input) && input.every((text): text is string => typeof text === "string")) return input;
  throw new HttpError(400, "invalid input type");
}

function readDimensions(value: unknown): number | undefined {
  if (value === undefined || value === null || value === 0) return undefined;
  if (Number.isInteger(value) && (value as number) > 0) return Math.min(value as number, fullLength);
  throw new HttpError(400, "dimensions must be a positive number");
}
