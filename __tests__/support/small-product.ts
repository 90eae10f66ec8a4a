import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";

export const product = { email: "verify@example.com", password: "Right-password-1", uid: "a-user" } as const;

/** Said once by {@link SmallProduct.instead} it is what the product does, and nothing else. */
type Behaviour = (response: ServerResponse) => void;

/**
 * As much of a deployed product as `npm run verify` and `verify:workers` ask of it: a user pool, the API and a web page, on one port. Unlike
 * the laptop's it starts at once, and a test can have any of its answers fail or never come.
 */
export class SmallProduct {
  /** Titles of the conversations by their ids. */
  readonly conversations = new Map<string, string>();
  /** What was answered, as "METHOD /path", ids left out. */
  readonly asked: string[] = [];
  /** Users and passwords that somebody tried. */
  readonly signIns: string[] = [];
  private readonly replaced = new Map<string, Behaviour>();
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  static async start(): Promise<SmallProduct> {
    const one = new SmallProduct();
    one.server.listen(0, "127.0.0.1");
    await once(one.server, "listening");
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What `npm run verify` has to be given to look at it. */
  get flags(): readonly string[] {
    return ["--api", this.url, "--client-id", "a-client", "--site", `${this.url}/site`];
  }

  /** @param request as in {@link asked} */
  instead(request: string, behaviour: Behaviour): void {
    this.replaced.set(request, behaviour);
  }

  async end(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "", this.url);
    const [, area = "", owner = "", id = ""] = pathname.split("/");
    const method = request.method ?? "";
    const name = `${method} ${pathname.replace(/[0-9a-f-]{36}/, "{id}")}`;
    const body = method === "POST" || method === "PUT" ? ((await json(request)) as Body) : {};
    this.asked.push(name);
    const behaviour = this.replaced.get(name);
    if (behaviour) behaviour(response);
    else if (pathname === "/") this.signIn(body, response);
    else if (area === "site") page(response, "Ngobrol: learn English");
    else if (request.headers.authorization === undefined) answer(response, 401, {});
    else if (area === "conversations") this.converse(method, { owner, id, body }, response);
    else await speak(owner, body, response);
  }

  private signIn({ AuthParameters }: Body, response: ServerResponse): void {
    const { USERNAME = "", PASSWORD = "" } = AuthParameters ?? {};
    this.signIns.push(`${USERNAME} ${PASSWORD}`);
    if (PASSWORD !== product.password) {
      answer(response, 400, { __type: "NotAuthorizedException", message: "Incorrect username or password." });
      return;
    }
    const claims = Buffer.from(JSON.stringify({ sub: product.uid })).toString("base64url");
    answer(response, 200, { AuthenticationResult: { IdToken: `e30.${claims}.signature` } });
  }

  private converse(method: string, { owner, id, body }: Call, response: ServerResponse): void {
    const { conversations } = this;
    if (owner !== product.uid) answer(response, 403, {});
    else if (method === "POST") answer(response, 200, conversations.set(body.id ?? "", body.title ?? ""));
    else if (id === "")
      answer(response, 200, { data: [...conversations.keys()].map((one) => ({ id: one })) });
    else if (!conversations.has(id)) answer(response, 404, {});
    else if (method === "PUT") answer(response, 200, conversations.set(id, body.title ?? ""));
    else if (method === "DELETE") answer(response, 200, { deleted: conversations.delete(id) });
    else answer(response, 200, { data: { id, title: conversations.get(id) } });
  }
}

interface Body {
  readonly id?: string;
  readonly title?: string;
  readonly model?: string;
  readonly prompt?: string;
  readonly messages?: readonly unknown[];
  readonly AuthParameters?: { readonly USERNAME: string; readonly PASSWORD: string };
}

interface Call {
  readonly owner: string;
  readonly id: string;
  readonly body: Body;
}

function answer(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

/** A web page with a title. */
export function page(response: ServerResponse, title: string): void {
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8" })
    .end(`<html><title>${title}</title></html>`);
}

/** Ollama's API, as it answers through the gateway. */
async function speak(
  route: string,
  { model = "", prompt, messages }: Body,
  response: ServerResponse,
): Promise<void> {
  if (route === "tags") {
    const names = ["orca-mini:latest", "llama3:latest", "nomic-embed-text:latest"];
    answer(response, 200, { models: names.map((name) => ({ name, digest: "0123456789abcdef" })) });
  } else if (route === "embed") answer(response, 200, { embeddings: [new Array(768).fill(0.5)] });
  else if (route === "pull") {
    const missing = { error: "pull model manifest: file does not exist" };
    answer(response, 200, model.includes("/") ? missing : { status: "pulling manifest" });
  } else if (prompt === "" || messages?.length === 0) answer(response, 200, { done_reason: "load" });
  else if (route === "generate") answer(response, 200, { response: '{"ok":true}' });
  else {
    response.write('{"done":false}\n');
    await delay(100);
    response.end('{"done":true}\n');
  }
}
