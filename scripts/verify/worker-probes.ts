import type { Settings } from "../../config/presets";
import { type Api, VerifyError } from "./api";
import { fullName } from "./llm-checks";
import { reasonOf } from "./reason";

/** What was seen of the workers of one region through one route. */
export interface Probe {
  readonly region: string;
  /** Kind of the workers that the load balancer sends this route to. */
  readonly kind: "llm" | "chat" | "scoring";
  readonly route: string;
  /** What was seen, or what is wrong. */
  readonly seen: string;
  readonly good: boolean;
}

export interface RegionProbes {
  readonly probes: readonly Probe[];
  /** "name digest" of each model, sorted; undefined where workers do not agree or do not answer. */
  readonly models: readonly string[] | undefined;
}

/**
 * Calls of one route, two at a time: the load balancer gives a request to the worker with the fewest under way, so
 * each pair reaches both workers of a kind unless somebody else keeps one busy.
 */
const pairs = 3;

/** A name that no registry has; Ollama has to ask its registry to find that out. */
const noSuchModel = "ngobrol/no-such-model";

/**
 * Asks the workers of a region for what changes nothing: lists, the model that a kind keeps loaded, an embedding, a
 * pull that is left at its first line and one of a model that does not exist.
 */
export async function probeRegion(
  api: Api,
  region: string,
  { models }: Pick<Settings, "models">,
): Promise<RegionProbes> {
  const probe = async (kind: Probe["kind"], route: string, look: () => Promise<string>): Promise<Probe> => {
    try {
      return { region, kind, route, seen: await look(), good: true };
    } catch (error) {
      return { region, kind, route, seen: reasonOf(error), good: false };
    }
  };
  let listed: readonly string[] | undefined;
  const wanted = [models.chat, models.scoring, models.embedding].map(fullName);
  const probes = [
    await probe("llm", "GET /tags", async () => {
      const lists = await inPairs(async () => modelsOf(await api.expect("GET", `/${region}/tags`)));
      listed = theOne(lists);
      const missing = wanted.filter((name) => !listed?.some((model) => model.startsWith(`${name} `)));
      if (missing.length > 0) throw new VerifyError(`${missing.join(", ")} missing`);
      return `${lists.length} answers, all alike: ${listed.map((model) => model.split(":")[0]).join(", ")}`;
    }),
    await probe("llm", "POST /embed", async () => {
      const body = { model: models.embedding, input: "hello" };
      const lengths = await inPairs(async () => {
        const { embeddings } = await api.expect("POST", `/${region}/embed`, body);
        return [String((embeddings as number[][] | undefined)?.[0]?.length)];
      });
      return `${lengths.length} answers, ${theOne(lengths).join("")} numbers each`;
    }),
    await probe("llm", "POST /pull", async () => {
      const first = await firstStatus(api, `/${region}/pull`, models.embedding);
      const reason = await refusal(api, `/${region}/pull`);
      return `begins with "${first}"; a model that does not exist: "${reason}"`;
    }),
    await probe("chat", "POST /chat", () =>
      loaded(api, `/${region}/chat`, { model: models.chat, messages: [], stream: false }),
    ),
    await probe("scoring", "POST /generate", () =>
      loaded(api, `/${region}/generate`, { model: models.scoring, prompt: "", stream: false }),
    ),
  ];
  return { probes, models: listed };
}

/** Asks for nothing, which has Ollama load the model if need be, and say so. */
async function loaded(
  api: Api,
  path: string,
  body: { readonly model: string; readonly [field: string]: unknown },
): Promise<string> {
  const started = performance.now();
  const answers = await inPairs(async () => {
    const { done_reason: reason } = await api.expect("POST", path, body);
    return [String(reason)];
  });
  const [reason = ""] = theOne(answers);
  if (reason !== "load") throw new VerifyError(`${body.model} ends with "${reason}" instead of "load"`);
  const seconds = (performance.now() - started) / 1000 / pairs;
  return `${answers.length} answers, ${body.model} loaded (${seconds.toFixed(1)} s each)`;
}

async function inPairs<T>(ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let pair = 0; pair < pairs; pair += 1) answers.push(...(await Promise.all([ask(), ask()])));
  return answers;
}

/** @throws VerifyError where answers differ, saying how */
function theOne(answers: readonly (readonly string[])[]): readonly string[] {
  const different = [...new Set(answers.map((answer) => answer.join(", ")))];
  if (different.length > 1) throw new VerifyError(`workers differ: ${different.join(" | ")}`);
  return answers[0] ?? [];
}

function modelsOf(tags: Record<string, unknown>): string[] {
  const models = (tags.models as { name: string; digest: string }[] | null) ?? [];
  return models.map(({ name, digest }) => `${name} ${digest.slice(0, 12)}`).sort();
}

/** Leaving at the first line ends the pull before anything is fetched. */
async function firstStatus(api: Api, path: string, model: string): Promise<string> {
  for await (const { value } of api.stream(path, { model })) {
    if (typeof value.error === "string") throw new VerifyError(value.error);
    return String(value.status);
  }
  throw new VerifyError("the pull says nothing");
}

/** @throws VerifyError where it fails for another reason than that: then workers do not reach Ollama's registry */
async function refusal(api: Api, path: string): Promise<string> {
  for await (const { value } of api.stream(path, { model: noSuchModel })) {
    if (typeof value.error !== "string") continue;
    if (/file does not exist|not found/.test(value.error)) return value.error;
    throw new VerifyError(`the registry cannot be asked: ${value.error}`);
  }
  throw new VerifyError(`${noSuchModel} was pulled, although it does not exist`);
}
