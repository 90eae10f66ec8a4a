import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { pipeline } from "node:stream";
import { BodyTooLargeError } from "./read-body";

/** Headers of one connection, not of the message; RFC 9110, 7.6.1. */
const hopByHop = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Connections are not kept: a worker that restarts would break the next request on an old one. */
const agents = { "http:": new http.Agent(), "https:": new https.Agent() };

export interface ProxyProps {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Server that the request goes to; what it says of a path counts for nothing. */
  readonly target: URL;
  /** Path and query, sent as they are: a URL would fold "/api/../x" together. */
  readonly path: string;
  /** Added to the request's headers, or in their place. */
  readonly headers: Readonly<Record<string, string>>;
  /** Time for the whole answer, ms. @default no limit */
  readonly timeout?: number;
  /** Time without a byte after which it gives up, ms. @default no limit */
  readonly idleTimeout?: number;
  /** Longest request body, bytes. @default no limit */
  readonly bodyLimit?: number;
  /** Hold the answer back until it is complete. @default false */
  readonly buffered?: boolean;
}

/** The target took too long to begin its answer. */
export class ProxyTimeoutError extends Error {
  override readonly name = "ProxyTimeoutError";
}

/**
 * Hands a request on and streams both bodies: each chunk goes out as it comes in. Whoever goes away, the other
 * side is told at once, so that a worker stops computing for nobody.
 * @returns when the answer is complete or the caller has gone
 * @throws Error where the target fails before its answer begins; then nothing has been sent
 */
export function proxy(props: ProxyProps): Promise<void> {
  const { request, response, target } = props;
  return new Promise((resolve, reject) => {
    const { request: send } = target.protocol === "https:" ? https : http;
    const upstream = send(target, {
      path: props.path,
      method: request.method,
      headers: requestHeaders(props),
      agent: agents[target.protocol as keyof typeof agents],
    });
    const fail = (error: Error) => {
      upstream.destroy();
      if (response.headersSent || response.destroyed) {
        // Half an answer cannot be taken back: cutting the connection tells the caller that it is not whole.
        response.destroy();
        finish();
      } else {
        settle();
        reject(error);
      }
    };
    const timer =
      props.timeout === undefined
        ? undefined
        : setTimeout(() => {
            fail(new ProxyTimeoutError());
          }, props.timeout);
    const settle = () => {
      clearTimeout(timer);
      response.off("close", onCallerGone);
    };
    const finish = () => {
      settle();
      resolve();
    };
    const onCallerGone = () => {
      upstream.destroy();
      finish();
    };

    response.once("close", onCallerGone);
    upstream.once("error", fail);
    if (props.idleTimeout !== undefined) {
      upstream.setTimeout(props.idleTimeout, () => {
        fail(new ProxyTimeoutError());
      });
    }
    upstream.once("response", (answer) => {
      copyHead(answer, response);
      if (props.buffered !== true) {
        response.flushHeaders();
        pipeline(answer, response, finish);
        return;
      }
      collect(answer).then((body) => {
        response.end(body, finish);
      }, fail);
    });
    sendBody(request, upstream, props.bodyLimit ?? Infinity, fail);
  });
}

function sendBody(
  request: IncomingMessage,
  upstream: http.ClientRequest,
  limit: number,
  fail: (error: Error) => void,
): void {
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    fail(new BodyTooLargeError());
    return;
  }
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) return;
    request.unpipe(upstream);
    fail(new BodyTooLargeError());
  });
  request.once("error", fail);
  request.pipe(upstream);
}

function requestHeaders({ request, target, headers }: ProxyProps): http.OutgoingHttpHeaders {
  const result: http.OutgoingHttpHeaders = endToEnd(request);
  if (request.headers["transfer-encoding"] !== undefined) result["transfer-encoding"] = "chunked";
  return { ...result, ...headers, host: target.host };
}

function copyHead(answer: IncomingMessage, response: ServerResponse): void {
  response.statusCode = answer.statusCode ?? 502;
  for (const [name, values] of Object.entries(endToEnd(answer))) response.setHeader(name, values);
}

function endToEnd(message: IncomingMessage): Record<string, string[]> {
  const named = (message.headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(message.headersDistinct).flatMap(([name, values]) =>
      values === undefined || hopByHop.includes(name) || named.includes(name) ? [] : [[name, values]],
    ),
  );
}

async function collect(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
