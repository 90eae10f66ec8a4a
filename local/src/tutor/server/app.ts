import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Brain } from "./brain";
import { chat, generate } from "./completion-routes";
import { embed, embeddings } from "./embed-routes";
import { HttpError, readJson, sendJson, sendText } from "./http";
import { processes, pull, show, tags } from "./model-routes";

export interface AppProps {
  readonly brain: Brain;
  readonly tokensPerSecond: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Ollama's routes; see docs/api.md and server/routes.go of ollama/ollama. */
export function createApp(props: AppProps): RequestListener {
  const since = new Date();
  const withBody =
    (handle: (response: ServerResponse, body: Record<string, unknown>) => Promise<void> | void): Handler =>
    async (request, response) => {
      await handle(response, await readJson(request));
    };
  const get = (handle: (response: ServerResponse) => void): Record<string, Handler> => {
    const handler: Handler = (_, response) => {
      handle(response);
    };
    return { GET: handler, HEAD: handler };
  };
  const post = (handler: Handler): Record<string, Handler> => ({ POST: handler });
  const routes = new Map<string, Record<string, Handler>>([
    [
      "/",
      get((response) => {
        sendText(response, 200, "Ollama's API is running (answered by the offline tutor)");
      }),
    ],
    [
      "/api/version",
      get((response) => {
        sendJson(response, 200, { version: "offline-tutor" });
      }),
    ],
    [
      "/api/tags",
      get((response) => {
        tags(response, since);
      }),
    ],
    [
      "/api/ps",
      get((response) => {
        processes(response);
      }),
    ],
    [
      "/api/show",
      post(
        withBody((response, body) => {
          show(response, body, since);
        }),
      ),
    ],
    ["/api/pull", post(withBody(pull))],
    ["/api/chat", post(withBody((response, body) => chat(response, body, props)))],
    ["/api/generate", post(withBody((response, body) => generate(response, body, props)))],
    ["/api/embed", post(withBody((response, body) => embed(response, body, props.brain)))],
    ["/api/embeddings", post(withBody((response, body) => embeddings(response, body, props.brain)))],
  ]);
  return (request, response) => {
    // As Ollama does with OLLAMA_ORIGINS=*: the gateway passes answers on as they are, and browsers ask for it.
    if (request.headers.origin !== undefined) response.setHeader("access-control-allow-origin", "*");
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const methods = routes.get(path);
    const handler = methods?.[request.method ?? ""];
    if (!methods) sendText(response, 404, "404 page not found");
    else if (!handler) {
      response.setHeader("allow", Object.keys(methods).join(", "));
      sendText(response, 405, "405 method not allowed");
    } else {
      Promise.resolve()
        .then(() => handler(request, response))
        .catch((error: unknown) => {
          fail(response, error);
        });
    }
  };
}

function fail(response: ServerResponse, error: unknown): void {
  // A client that has gone needs no answer.
  if (response.destroyed || response.writableEnded || (error instanceof Error && error.name === "AbortError"))
    return;
  const status = error instanceof HttpError ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) response.end(`${JSON.stringify({ error: message })}\n`);
  else sendJson(response, status, { error: message });
}
