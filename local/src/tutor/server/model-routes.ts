import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { HttpError, sendJson, textField, wantsStream } from "./http";
import { details, findModel, listed, models, nominalSize } from "./models";
import { NdjsonStream } from "./ndjson";

type Body = Record<string, unknown>;

/** Ollama's default time a model stays in memory. */
const keepAlive = 5 * 60_000;
const pullSteps = 4;
const pullStep = 40;

/** GET /api/tags */
export function tags(response: ServerResponse, since: Date): void {
  sendJson(response, 200, {
    models: models.map((model) => ({ ...listed(model), modified_at: since.toISOString() })),
  });
}

/** GET /api/ps: the rules are always in memory. */
export function processes(response: ServerResponse): void {
  const expires = new Date(Date.now() + keepAlive).toISOString();
  const running = models.map((model) => ({ ...listed(model), expires_at: expires, size_vram: 0 }));
  sendJson(response, 200, { models: running });
}

/** POST /api/show */
export function show(response: ServerResponse, body: Body, since: Date): void {
  const name = modelName(body);
  if (name === "") throw new HttpError(400, "model is required");
  const model = findModel(name);
  if (!model) throw new HttpError(404, `model '${name}' not found`);
  sendJson(response, 200, {
    license: "",
    modelfile: `# The built-in offline tutor answers under this name; it is a set of rules, not a language model.\nFROM ${model.name}\n`,
    parameters: "",
    template: "{{ .Prompt }}",
    details,
    model_info: {
      "general.architecture": details.family,
      "general.parameter_count": 0,
      ...(model.isEmbedding && { [`${details.family}.embedding_length`]: 768 }),
    },
    capabilities: [model.isEmbedding ? "embedding" : "completion"],
    modified_at: since.toISOString(),
  });
}

/** POST /api/pull: everything is there already, so the progress only shows what a real one looks like. */
export async function pull(response: ServerResponse, body: Body): Promise<void> {
  const name = modelName(body);
  if (name === "") throw new HttpError(400, "invalid model name");
  const model = findModel(name);
  const stream = wantsStream(body);
  const missing = "pull model manifest: file does not exist";
  if (!stream) {
    if (!model) throw new HttpError(500, missing);
    sendJson(response, 200, { status: "success" });
    return;
  }
  const lines = new NdjsonStream(response);
  await lines.write({ status: "pulling manifest" });
  if (!model) {
    // The head is out, so Ollama tells errors in the stream.
    await lines.write({ error: missing });
    lines.end();
    return;
  }
  const digest = `sha256:${model.digest}`;
  for (let step = 0; step <= pullSteps; step += 1) {
    if (step > 0) await sleep(pullStep, undefined, { signal: lines.signal });
    const completed = (nominalSize * step) / pullSteps;
    await lines.write({
      status: `pulling ${model.digest.slice(0, 12)}`,
      digest,
      total: nominalSize,
      ...(completed > 0 && { completed }),
    });
  }
  for (const status of ["verifying sha256 digest", "writing manifest", "success"])
    await lines.write({ status });
  lines.end();
}

/** "name" is the field's old name, which the npm client still sends. */
function modelName(body: Body): string {
  return textField(body, "model") || textField(body, "name") || "";
}
