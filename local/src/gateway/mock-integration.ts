import type { ServerResponse } from "node:http";
import { z } from "zod";
import type { Integration } from "../synthesized/rest-api";
import { staticValue } from "./gateway-responses";

/** Answers a mock integration: the request template names the status, the status its response. */
export function answerMock({ requestTemplates, responses }: Integration, response: ServerResponse): void {
  const { statusCode } = z
    .looseObject({ statusCode: z.number() })
    .parse(JSON.parse(requestTemplates["application/json"] ?? ""));
  const answer = responses[String(statusCode)] ?? responses.default;
  if (!answer) throw new Error(`OpenAPI body: a mock integration has no response for ${statusCode}.`);
  for (const [name, value] of Object.entries(answer.responseParameters)) {
    response.setHeader(name.replace(/^method\.response\.header\./, ""), staticValue(value) ?? "");
  }
  const body = answer.responseTemplates["application/json"] ?? "";
  response.writeHead(Number(answer.statusCode)).end(body);
}
