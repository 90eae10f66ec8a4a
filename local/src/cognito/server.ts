import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { arrivalLimit } from "../http/listen";
import { readBody } from "../http/read-body";
import { CognitoError } from "./cognito-error";
import { renderInbox } from "./inbox-page";
import { operations } from "./operations";
import type { SigningKey } from "./signing-key";
import type { UserPool } from "./user-pool";

export interface CognitoServerProps {
  readonly pool: UserPool;
  readonly key: SigningKey;
  readonly poolId: string;
  /** Called with errors that are nobody's input. */
  readonly onError: (error: unknown) => void;
}

const targetPrefix = "AWSCognitoIdentityProviderService.";
const bodyLimit = 1024 * 1024;

/** HTTP side of the local pool: the AWS JSON 1.1 protocol at `/`, its JWKS, and the inbox page. */
export function createCognitoServer(props: CognitoServerProps): Server {
  const server = createServer((request, response) => {
    void respond(props, request, response);
  });
  server.requestTimeout = arrivalLimit;
  return server;
}

async function respond(
  props: CognitoServerProps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split("?")[0];
  // A page of some other site that has its name point here must not read codes or call the pool.
  if (!isLocal(request.headers.host)) {
    send(response, 403, "text/plain", "This server answers on this computer only.\n");
  } else if (request.method === "POST" && path === "/") {
    await callOperation(props, request, response);
  } else if (request.method === "GET" && path === `/${props.poolId}/.well-known/jwks.json`) {
    send(response, 200, "application/json", JSON.stringify({ keys: [props.key.publicJwk] }));
  } else if (request.method === "GET" && path === "/inbox") {
    response.setHeader("cache-control", "no-store");
    send(response, 200, "text/html; charset=utf-8", renderInbox(props.pool.store.inbox));
  } else {
    send(response, 404, "text/plain", "Not found. The inbox is at /inbox.\n");
  }
}

async function callOperation(
  { pool, onError }: CognitoServerProps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("x-amzn-requestid", randomUUID());
  try {
    const output = await findOperation(request)(pool, await readInput(request));
    send(response, 200, "application/x-amz-json-1.1", JSON.stringify(output));
  } catch (error) {
    if (!(error instanceof CognitoError)) onError(error);
    const { type, message } =
      error instanceof CognitoError
        ? error
        : { type: "InternalErrorException", message: "The local user pool failed; see the terminal." };
    response.setHeader("x-amzn-errortype", `${type}:`);
    response.setHeader("x-amzn-errormessage", message.replace(/[^\x20-\x7e]/g, " ").trim());
    const status = type === "InternalErrorException" ? 500 : 400;
    send(response, status, "application/x-amz-json-1.1", JSON.stringify({ __type: type, message }));
  }
}

function findOperation(request: IncomingMessage) {
  const target = String(request.headers["x-amz-target"] ?? "");
  const operation = target.startsWith(targetPrefix) && operations.get(target.slice(targetPrefix.length));
  if (operation) return operation;
  throw new CognitoError(
    "UnknownOperationException",
    `"${target}" is not an operation of the local user pool; it knows ${[...operations.keys()].join(", ")}.`,
  );
}

async function readInput(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, bodyLimit)).toString("utf8"));
  } catch {
    throw new CognitoError("SerializationException", "The body is not JSON.");
  }
}

function isLocal(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? "");
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) }).end(body);
}
