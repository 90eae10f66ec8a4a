import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEvent } from "aws-lambda";
import type { Claims } from "./authorizer";
import type { Route } from "./route-table";

export interface LambdaEventProps {
  readonly request: IncomingMessage;
  readonly route: Route;
  readonly stage: string;
  /** Without stage and query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly claims: Claims | undefined;
  readonly body: string;
  readonly requestId: string;
}

/** The event of a Lambda proxy integration, payload format 1.0. */
export function buildLambdaEvent(props: LambdaEventProps): APIGatewayProxyEvent {
  const { request, route, stage, path, query, claims, body, requestId } = props;
  const { method, resource } = route.method;
  const headers = headersOf(request);
  const parameters = Object.entries(route.pathParameters);
  return {
    resource,
    path,
    httpMethod: method,
    headers: last(headers),
    multiValueHeaders: headers,
    queryStringParameters: query.size === 0 ? null : Object.fromEntries(query),
    multiValueQueryStringParameters:
      query.size === 0
        ? null
        : Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])),
    pathParameters: Object.fromEntries(parameters.map(([name, value]) => [name, decode(value)])),
    stageVariables: null,
    body: body === "" ? null : body,
    isBase64Encoded: false,
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      authorizer: claims ? { claims } : {},
      httpMethod: method,
      identity: identity(request),
      path: `/${stage}${path}`,
      protocol: "HTTP/1.1",
      requestId,
      requestTimeEpoch: Date.now(),
      resourceId: "local",
      resourcePath: resource,
      stage,
    },
  };
}

function headersOf(request: IncomingMessage): Record<string, string[]> {
  // A caller may name a header as an object's own methods are named.
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const [name = "", value = ""] = request.rawHeaders.slice(index, index + 2);
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return Object.fromEntries(headers);
}

function last(values: Readonly<Record<string, string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? ""]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function identity(request: IncomingMessage): APIGatewayProxyEvent["requestContext"]["identity"] {
  return {
    accessKey: null,
    accountId: null,
    apiKey: null,
    apiKeyId: null,
    caller: null,
    clientCert: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp: request.socket.remoteAddress ?? "",
    user: null,
    userAgent: request.headers["user-agent"] ?? null,
    userArn: null,
  };
}
