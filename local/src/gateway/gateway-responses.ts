import type { ServerResponse } from "node:http";
import type { GatewayResponse, RestApi } from "../synthesized/rest-api";
import type { GatewayError } from "./gateway-error";

/** What API Gateway says where the body defines nothing. */
const standard: GatewayResponse = {
  responseParameters: {},
  responseTemplates: { "application/json": '{"message":$context.error.messageString}' },
};

/** Answers an error as `x-amazon-apigateway-gateway-responses` describes it, its own type before the default of its class. */
export function sendGatewayError(
  { gatewayResponses }: RestApi,
  response: ServerResponse,
  error: GatewayError,
  requestId: string,
): void {
  const fallback = error.defaultStatusCode < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
  const definition = gatewayResponses[error.type] ?? gatewayResponses[fallback] ?? standard;
  const context: Readonly<Record<string, string>> = {
    "context.error.message": error.message,
    "context.error.messageString": JSON.stringify(error.message),
    "context.error.responseType": error.type,
    "context.requestId": requestId,
  };
  const [contentType, template] = Object.entries(definition.responseTemplates).find(
    ([type]) => type === "application/json",
  ) ??
    Object.entries(definition.responseTemplates)[0] ?? ["application/json", ""];
  const body = template.replace(/\$(context(?:\.\w+)+)/g, (_, name: string) => context[name] ?? "");
  for (const [name, value] of Object.entries(definition.responseParameters)) {
    response.setHeader(
      name.replace(/^gatewayresponse\.header\./, ""),
      staticValue(value) ?? context[value] ?? "",
    );
  }
  response
    .writeHead(Number(definition.statusCode ?? error.defaultStatusCode), {
      "content-type": contentType,
      "content-length": Buffer.byteLength(body),
    })
    .end(body);
}

/** The text of a mapping such as `'*'`; undefined where the mapping is no constant. */
export function staticValue(mapping: string): string | undefined {
  return /^'(.*)'$/s.exec(mapping)?.[1];
}
