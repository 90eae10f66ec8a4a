import { ApiError } from "@/api/api-error";
import { Conversations } from "@/api/conversations";
import type { Gateway } from "@/api/gateway";
import { Llm, regions, type Region } from "@/api/llm";
import { readNdjson } from "@/api/ndjson";
import { chatModel, embeddingModel, scoringModel } from "@/chat/models";

export type Service = "conversations" | Region;

/** One endpoint that is called. */
export interface Check {
  service: Service;
  /** Method and path, as the API's document has them. */
  endpoint: string;
  /** Throws an ApiError where the endpoint does not answer as it should; absent where calling it would do harm. */
  run?: () => Promise<unknown>;
}

/** The service, with a conversation of the check's own, which the last call removes. */
function conversationChecks(gateway: Gateway, userId: string): Check[] {
  const conversations = new Conversations(gateway, userId);
  const id = crypto.randomUUID();
  const conversation = [{ role: "user" as const, content: "Health check" }];
  const service = "conversations";
  return [
    {
      service,
      endpoint: "POST /conversations/{uid}",
      run: () => conversations.create({ id, title: "Health check", conversation }),
    },
    {
      service,
      endpoint: "GET /conversations/{uid}",
      run: async () => {
        const { data } = await conversations.list();
        if (!data.some((item) => item.id === id)) {
          throw new ApiError("unexpected", "The new conversation is not in the list.");
        }
      },
    },
    {
      service,
      endpoint: "PUT /conversations/{uid}/{id}",
      run: () => conversations.update(id, { title: "Health check, renamed" }),
    },
    {
      service,
      endpoint: "GET /conversations/{uid}/{id}",
      run: async () => {
        const { title } = await conversations.get(id);
        if (title !== "Health check, renamed") throw new ApiError("unexpected", `The title is "${title}".`);
      },
    },
    {
      service,
      endpoint: "GET /conversations/{uid}/{id}/similar",
      run: () => conversations.similar(id),
    },
    { service, endpoint: "DELETE /conversations/{uid}/{id}", run: () => conversations.remove(id) },
    { service, endpoint: "DELETE /conversations/{uid}" },
  ];
}

/** The models of one region. Each is asked for as little as possible, since a CPU model is slow. */
function regionChecks(gateway: Gateway, region: Region): Check[] {
  const llm = new Llm(gateway);
  const models = () => llm.tags(region);
  const answer = async () => {
    const abort = new AbortController();
    const messages = [{ role: "user" as const, content: "Say hello." }];
    const model = chatModel(await models());
    // The first piece proves the way; the rest need not be waited for.
    await llm.chat(region, { model, messages }, abort.signal).next();
    abort.abort();
  };
  const generate = async () => {
    const format = { type: "object", properties: { ok: { type: "boolean" } }, required: ["ok"] };
    await llm.generate(region, {
      model: scoringModel(await models()),
      system: "Answer in JSON.",
      prompt: "Is this a health check?",
      format,
    });
  };
  const calls: [string, () => Promise<unknown>][] = [
    ["GET /tags", models],
    ["POST /chat", answer],
    ["POST /generate", generate],
    ["POST /embed", () => llm.embed(region, { model: embeddingModel, input: "hello" })],
    ["POST /pull", () => beginPull(gateway, region)],
  ];
  return calls.map(([endpoint, run]) => ({
    service: region,
    endpoint: endpoint.replace("/", `/${region}/`),
    run,
  }));
}

/**
 * Asks for a model that is there already and leaves at the first sign of life: the way to the models' server is
 * proven, and nothing is downloaded.
 */
async function beginPull(gateway: Gateway, region: Region): Promise<void> {
  const abort = new AbortController();
  const response = await gateway.send(`/${region}/pull`, {
    method: "POST",
    body: { model: embeddingModel },
    signal: abort.signal,
  });
  const { value } = await readNdjson(response.body ?? new ReadableStream()).next();
  abort.abort();
  const failure = (value as { error?: string } | undefined)?.error;
  if (failure) throw new ApiError("unavailable", failure);
}

/** Every endpoint of the API, in the order in which each service's are called. */
export function buildChecks(gateway: Gateway, userId: string): Check[] {
  return [
    ...conversationChecks(gateway, userId),
    ...regions.flatMap((region) => regionChecks(gateway, region)),
  ];
}
