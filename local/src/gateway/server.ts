import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { arrivalLimit } from "../http/listen";
import { BodyTooLargeError, readBody } from "../http/read-body";
import type { RestApi } from "../synthesized/rest-api";
import type { Authorizer, Claims } from "./authorizer";
import { GatewayError } from "./gateway-error";
import { sendGatewayError } from "./gateway-responses";
import { answerByHttp, tooLarge } from "./http-integration";
import { buildLambdaEvent } from "./lambda-event";
import { answerByLambda, type LambdaHandler } from "./lambda-integration";
import { answerMock } from "./mock-integration";
import { type Route, RouteTable } from "./route-table";

/** Bytes; API Gateway's limit of a payload. */
const bodyLimit = 10 * 1024 * 1024;

export interface GatewayProps {
  readonly api: RestApi;
  readonly authorize: Authorizer;
  /** The function behind an aws_proxy integration's uri. */
  readonly findFunction: (uri: string) => { readonly name: string; readonly handler: LambdaHandler };
  /** Base URL of what stands behind an http_proxy integration's `http://host:port`. */
  readonly resolveOrigin: (origin: string) => string;
  /** Called with errors that are not the caller's. */
  readonly onError: (error: unknown) => void;
}

/** The REST API of the synthesized stacks: what its OpenAPI body does not say, this gateway does not do. */
export function createGateway(props: GatewayProps): Server {
  const routes = new RouteTable(props.api);
  const server = createServer((request, response) => {
    void respond(props, routes, request, response);
  });
  // Answers may take as long as they like.
  server.requestTimeout = arrivalLimit;
  return server;
}

async function respond(
  props: GatewayProps,
  routes: RouteTable,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  response.setHeader("x-amzn-requestid", requestId);
  try {
    const { path, search } = splitUrl(request.url ?? "/", props.api.stage);
    const route = routes.find(request.method ?? "", path);
    if (!route) throw new GatewayError("MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token");
    const claims = await authorize(props, route, request);
    checkParameters(route, request, new URLSearchParams(search));
    await integrate(props, { route, request, response, path, search, claims, requestId });
  } catch (error) {
    // The caller went away in the middle of the request: nobody failed, and nobody waits for an answer.
    if (request.errored) return;
    if (!(error instanceof GatewayError)) props.onError(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const known =
      error instanceof GatewayError ? error : new GatewayError("DEFAULT_5XX", "Internal server error");
    sendGatewayError(props.api, response, known, requestId);
  }
}

interface Exchange {
  readonly route: Route;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly search: string;
  readonly claims: Claims | undefined;
  readonly requestId: string;
}

async function integrate(props: GatewayProps, exchange: Exchange): Promise<void> {
  const { route, request, response, search } = exchange;
  const { integration } = route.method;
  switch (integration.type) {
    case "mock":
      answerMock(integration, response);
      return;
    case "http_proxy":
      await answerByHttp({ request, response, route, search, bodyLimit, resolveOrigin: props.resolveOrigin });
      return;
    case "aws_proxy": {
      const { name, handler } = props.findFunction(integration.uri ?? "");
      const event = buildLambdaEvent({
        ...exchange,
        stage: props.api.stage,
        query: new URLSearchParams(search),
        body: await readText(request),
      });
      const timeout = integration.timeoutInMillis;
      await answerByLambda({ handler, functionName: name, event, timeout, onError: props.onError }, response);
    }
  }
}

function authorize({ authorize: check }: GatewayProps, route: Route, request: IncomingMessage) {
  const name = route.method.tokenHeader;
  if (name === undefined) return Promise.resolve(undefined);
  const header = request.headers[name];
  return check(Array.isArray(header) ? header[0] : header);
}

function checkParameters(route: Route, request: IncomingMessage, query: URLSearchParams): void {
  const missing = route.method.requiredParameters.filter((parameter) => {
    const name = parameter.split(".").slice(3).join(".");
    return parameter.startsWith("method.request.querystring.")
      ? !query.has(name)
      : request.headers[name.toLowerCase()] === undefined;
  });
  if (missing.length === 0) return;
  const names = missing.map((parameter) => parameter.split(".").slice(3).join("."));
  throw new GatewayError(
    "BAD_REQUEST_PARAMETERS",
    `Missing required request parameters: [${names.join(", ")}]`,
  );
}

async function readText(request: IncomingMessage): Promise<string> {
  try {
    return (await readBody(request, bodyLimit)).toString("utf8");
  } catch (error) {
    throw error instanceof BodyTooLargeError ? tooLarge() : error;
  }
}

/** The stage may stand before the path, as in the address AWS gives the API, or be left out, as with a domain of one's own. */
function splitUrl(url: string, stage: string): { path: string; search: string } {
  const start = url.indexOf("?");
  const path = start === -1 ? url : url.slice(0, start);
  const search = start === -1 ? "" : url.slice(start);
  const inStage = path === `/${stage}` || path.startsWith(`/${stage}/`);
  return { path: inStage ? path.slice(stage.length + 1) || "/" : path, search };
}
