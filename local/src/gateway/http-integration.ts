import type { IncomingMessage, ServerResponse } from "node:http";
import { proxy, ProxyTimeoutError } from "../http/proxy";
import { BodyTooLargeError } from "../http/read-body";
import { originOf } from "../synthesized/topology";
import { GatewayError } from "./gateway-error";
import { staticValue } from "./gateway-responses";
import type { Route } from "./route-table";

export interface HttpIntegrationProps {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly route: Route;
  /** With its question mark, or empty. */
  readonly search: string;
  /** Base URL of what stands behind an integration's `http://host:port`. */
  readonly resolveOrigin: (origin: string) => string;
  /** Bytes. */
  readonly bodyLimit: number;
}

/**
 * Hands a request to an HTTP backend through the VPC link.
 * @throws GatewayError where the backend cannot be reached, is too slow, or the body is too large
 */
export async function answerByHttp(props: HttpIntegrationProps): Promise<void> {
  const { request, response, route, search } = props;
  const { uri = "", timeoutInMillis, responseTransferMode } = route.method.integration;
  const origin = originOf(uri);
  const path = uri
    .slice(origin.length)
    .replace(/\{(\w+)\}/g, (_, name: string) => mapped(route, "path", name));
  try {
    await proxy({
      request,
      response,
      target: new URL(props.resolveOrigin(origin)),
      path: `${path}${search}`,
      headers: mappedHeaders(route),
      timeout: timeoutInMillis,
      bodyLimit: props.bodyLimit,
      buffered: responseTransferMode !== "STREAM",
    });
  } catch (error) {
    throw toGatewayError(error);
  }
}

function mappedHeaders(route: Route): Record<string, string> {
  const prefix = "integration.request.header.";
  const names = Object.keys(route.method.integration.requestParameters)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), mapped(route, "header", name)]));
}

/** Value of a request parameter mapping: a constant in quotes, or a path parameter of the method. */
function mapped(route: Route, place: "header" | "path", name: string): string {
  const mapping = route.method.integration.requestParameters[`integration.request.${place}.${name}`] ?? "";
  const constant = staticValue(mapping);
  if (constant !== undefined) return constant;
  const parameter = /^method\.request\.path\.(\w+)$/.exec(mapping)?.[1];
  const value = parameter === undefined ? undefined : route.pathParameters[parameter];
  if (value === undefined)
    throw new Error(`OpenAPI body: mapping "${mapping}" is none the local gateway knows.`);
  return value;
}

function toGatewayError(error: unknown): unknown {
  if (error instanceof BodyTooLargeError) return tooLarge();
  if (error instanceof ProxyTimeoutError) {
    return new GatewayError("INTEGRATION_TIMEOUT", "Endpoint request timed out");
  }
  return new GatewayError("INTEGRATION_FAILURE", "Network error communicating with endpoint");
}

/** The answer to a body that API Gateway does not take. */
export function tooLarge(): GatewayError {
  return new GatewayError("REQUEST_TOO_LARGE", "HTTP content length exceeded 10485760 bytes.");
}
