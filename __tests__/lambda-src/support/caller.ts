import type { APIGatewayProxyEvent } from "aws-lambda";
import { createConversationsHandler, type ConversationsHandlerProps } from "../../../lambda-src/src/handler";
import type { RequestRecord } from "../../../lambda-src/src/http/log";

export const budi = "11111111-aaaa-4aaa-8aaa-111111111111";
export const sari = "22222222-bbbb-4bbb-8bbb-222222222222";
export const first = "123e4567-e89b-42d3-a456-426614174001";
export const second = "123e4567-e89b-42d3-a456-426614174002";

export interface Request {
  /** @default budi */
  readonly uid?: string;
  /** The user of the token; null for a request without one. @default uid */
  readonly sub?: string | null;
  readonly id?: string;
  /** Asks for what is similar to the conversation of this id. @default false */
  readonly similar?: boolean;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly base64?: boolean;
  readonly query?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  /** Parsed body. */
  readonly json: Record<string, unknown>;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE" | "PATCH";

/** An event as API Gateway hands it to a Lambda proxy integration, as far as the service reads it. */
export function proxyEvent(method: Method, request: Request) {
  const { uid = budi, sub = uid, id, similar, body, base64, query } = request;
  const text = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  return {
    httpMethod: method,
    resource: `/conversations/{uid}${id === undefined ? "" : "/{id}"}${similar ? "/similar" : ""}`,
    pathParameters: { uid, ...(id !== undefined && { id }) },
    queryStringParameters: query ?? null,
    body: base64 && text !== null ? Buffer.from(text).toString("base64") : text,
    isBase64Encoded: base64 ?? false,
    requestContext: {
      requestId: "request-1",
      authorizer: sub === null ? null : { claims: { sub, email: "learner@example.com" } },
    },
  } as unknown as APIGatewayProxyEvent;
}

/** Calls the service as API Gateway does. */
export function createCaller(pool: ConversationsHandlerProps["pool"]) {
  const records: RequestRecord[] = [];
  const handler = createConversationsHandler({ pool, log: (record) => records.push(record) });
  const send = async (event: APIGatewayProxyEvent): Promise<Answer> => {
    const { statusCode, headers, body } = await handler(event);
    return {
      status: statusCode,
      headers: headers ?? {},
      text: body,
      json: JSON.parse(body) as Record<string, unknown>,
    };
  };
  const call = (method: Method, request: Request = {}) => send(proxyEvent(method, request));
  return { call, send, records };
}

export type Call = ReturnType<typeof createCaller>["call"];

/** Numbers of a vector, none of them alike. */
export const embedding = (start = 0): number[] =>
  Array.from({ length: 768 }, (_, index) => start + index / 768);

export const messages = (...said: string[]) =>
  said.map((content, index) => ({ role: index % 2 === 0 ? "user" : "assistant", content }));
