import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate, setTimeout as delay } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";

/** One call of a language model, to be answered as the test likes. */
export interface ModelCall {
  readonly region: "us-east-1" | "us-west-2";
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
  readonly response: ServerResponse;
}

type Script = (call: ModelCall) => void | Promise<void>;

/** Language models of both regions that do what a test says; all else goes to the real gateway. */
export class ScriptedModels {
  /** What is done with the next calls of the chat, in turn; the last one repeats. */
  private scripts: Script[] = [];
  /** Regions that were asked to chat, in turn. */
  readonly asked: string[] = [];
  /** Models that were asked for, in turn. */
  readonly models: string[] = [];
  private readonly calls = new EventEmitter();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ScriptedModels> {
    const server = createServer();
    const models = new ScriptedModels(server);
    server.on("request", (request, response) => {
      // A page that goes away in the middle of its request takes the connection with it.
      models.serve(request, response).catch(() => response.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return models;
  }

  /** Leads the chat calls of a browser here. The page does not notice. */
  async play(context: BrowserContext, ...scripts: Script[]): Promise<void> {
    this.scripts = scripts;
    this.asked.length = 0;
    this.models.length = 0;
    const { port } = this.server.address() as AddressInfo;
    await context.unroute(/\/us-(east-1|west-2)\/chat$/);
    await context.route(/\/us-(east-1|west-2)\/chat$/, async (route) => {
      const region = /us-east-1|us-west-2/.exec(route.request().url())?.[0] ?? "";
      await route.continue({ url: `http://127.0.0.1:${port}/${region}` });
    });
  }

  /** Gives the chat of a browser back to the real models. */
  async leave(context: BrowserContext): Promise<void> {
    await context.unroute(/\/us-(east-1|west-2)\/chat$/);
  }

  /** Waits until so many calls have come. */
  async called(count: number): Promise<void> {
    while (this.asked.length < count) await once(this.calls, "call");
  }

  /** Breaks the connections of answers that have not come to their end. */
  breakOff(): void {
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    if (request.method === "OPTIONS") {
      response.end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const region = request.url === "/us-west-2" ? "us-west-2" : "us-east-1";
    this.asked.push(region);
    const script = this.scripts.length > 1 ? this.scripts.shift() : this.scripts[0];
    const body = JSON.parse(Buffer.concat(chunks).toString()) as ModelCall["body"];
    this.models.push(body.model);
    this.calls.emit("call");
    response.setHeader("Content-Type", "application/x-ndjson");
    response.socket?.setNoDelay();
    await script?.({ region, body, response });
  }
}

/** One line of an answer, as Ollama writes it. */
export function line(content: string, done = false): string {
  return `${JSON.stringify({ model: "m", message: { role: "assistant", content }, done })}\n`;
}

/** Answers a text to its end. */
export function says(text: string): Script {
  return ({ response }) => {
    response.end(line(text) + line("", true));
  };
}

/** Answers a text to its end, every byte in a chunk of its own. */
export function saysByteByByte(text: string): Script {
  return async ({ response }) => {
    for (const byte of Buffer.from(
      text
        .split(/(?= )/)
        .map((word) => line(word))
        .join("") + line("", true),
    )) {
      response.write(Buffer.of(byte));
      await setImmediate();
    }
    response.end();
  };
}

/** Takes the call and says nothing, with the connection open. */
export function hangs(): Script {
  return () => undefined;
}

/** Ends the connection without an answer. */
export function hangsUp(): Script {
  return ({ response }) => {
    response.socket?.destroy();
  };
}

/** Answers a part, and then nothing more, with the connection open. */
export function saysAndHangs(text: string): Script {
  return ({ response }) => {
    response.write(line(text));
  };
}

/** Answers words at an even speed, for some seconds. */
export function saysSteadily(wordsPerSecond: number, seconds: number): Script {
  return async ({ response }) => {
    const started = performance.now();
    for (let count = 0; count < wordsPerSecond * seconds; count++) {
      response.write(line(count % 12 === 11 ? "word.\n\n" : "word "));
      const wait = started + (count * 1000) / wordsPerSecond - performance.now();
      if (wait > 0) await delay(wait);
    }
    response.end(line("", true));
  };
}

/** Answers a text a number of times, as many times more with each `go`, and then ends. */
export function saysInParts(text: string, times: number): { script: Script; go: (count: number) => void } {
  let answer: ServerResponse | undefined;
  let allowed = 0;
  let said = 0;
  const say = () => {
    if (!answer) return;
    for (; said < allowed; said++) answer.write(line(text));
    if (said === times) answer.end(line("", true));
  };
  return {
    script: ({ response }) => {
      answer = response;
      say();
    },
    go: (count) => {
      allowed = Math.min(times, allowed + count);
      say();
    },
  };
}

/** What a gateway answers when the region behind it is down. */
export function isUnavailable(): Script {
  return ({ response }) => {
    response.writeHead(503).end('{"message":"Service Unavailable"}');
  };
}
