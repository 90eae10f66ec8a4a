import type { Settings } from "../../config/presets";
import { type Api, VerifyError } from "./api";
import type { Check } from "./check";

/** Numbers in an embedding (requirement D2). */
const dimensions = 768;

/** The language models of one region, each asked for little: a CPU is slow. */
export function llmChecks(api: Api, region: string, { models }: Pick<Settings, "models">): Check[] {
  const fix = `npm run verify:workers shows which workers; then docs/runbook.md, lks-llm-<zone>-errors`;
  return [
    {
      title: `A3, L2: GET /${region}/tags`,
      fix,
      run: async () => {
        const names = modelNames(await api.expect("GET", `/${region}/tags`));
        const missing = [models.chat, models.scoring, models.embedding].filter(
          (name) => !names.includes(fullName(name)),
        );
        if (missing.length > 0)
          throw new VerifyError(`${missing.join(", ")} missing in: ${names.join(", ")}`);
        return names.join(", ");
      },
    },
    {
      title: `A3, A5: POST /${region}/chat`,
      fix,
      run: () => streamedAnswer(api, region, models.chat),
    },
    {
      title: `A5: POST /${region}/generate`,
      fix,
      run: async () => {
        const { response } = await api.expect("POST", `/${region}/generate`, {
          model: models.scoring,
          prompt: 'Answer in JSON with the key "ok": is two more than one?',
          format: { type: "object", properties: { ok: { type: "boolean" } }, required: ["ok"] },
          stream: false,
          options: { num_predict: 32 },
        });
        try {
          if ("ok" in (JSON.parse(String(response)) as object)) return "JSON as it was asked for";
        } catch {
          // Said below.
        }
        throw new VerifyError(`not the JSON that was asked for: ${String(response).slice(0, 100)}`);
      },
    },
    {
      title: `A5, D2: POST /${region}/embed`,
      fix,
      run: async () => {
        const { embeddings } = await api.expect("POST", `/${region}/embed`, {
          model: models.embedding,
          input: "hello",
        });
        const length = (embeddings as number[][] | undefined)?.[0]?.length;
        if (length !== dimensions)
          throw new VerifyError(`${length ?? "no"} numbers instead of ${dimensions}`);
        return `${length} numbers`;
      },
    },
  ];
}

/** @throws VerifyError where the answer comes in one piece: then something on the way holds it back */
async function streamedAnswer(api: Api, region: string, model: string): Promise<string> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const chunks = new Set<number>();
  let first = "";
  let done = false;
  const messages = [{ role: "user", content: "Count from one to ten." }];
  const body = { model, messages, options: { num_predict: 32 } };
  for await (const { value, chunk } of api.stream(`/${region}/chat`, body)) {
    if (typeof value.error === "string") throw new VerifyError(value.error);
    first ||= seconds();
    chunks.add(chunk);
    done ||= value.done === true;
  }
  if (!done) throw new VerifyError(`the stream broke off after ${chunks.size} pieces`);
  if (chunks.size < 2) throw new VerifyError("the answer came in one piece: it is not streamed");
  return `streamed, first piece after ${first} s, ${chunks.size} pieces until ${seconds()} s`;
}

/** With its tag, as Ollama lists it. */
export function fullName(model: string): string {
  return model.includes(":") ? model : `${model}:latest`;
}

function modelNames(tags: Record<string, unknown>): string[] {
  return ((tags.models as { name: string }[] | null) ?? []).map(({ name }) => name).sort();
}
