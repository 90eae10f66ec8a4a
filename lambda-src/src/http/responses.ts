import type { APIGatewayProxyResult } from "aws-lambda";
import type { HttpError } from "./errors";

/** Status and JSON text of an answer. */
export interface Answer {
  readonly statusCode: number;
  readonly json: string;
}

/** On every answer, errors too; a token travels in a header and never in a cookie, so any origin may ask. */
const headers = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization,Content-Type",
  "Access-Control-Allow-Methods": "GET,POST,PUT,DELETE,OPTIONS",
  "Cache-Control": "no-store",
  "Content-Type": "application/json; charset=utf-8",
};

/** @param data JSON text, put in as it is: parsing what PostgreSQL has just written would only cost time */
export function dataAnswer(statusCode: number, data: string, nextCursor?: string): Answer {
  const rest = nextCursor === undefined ? "" : `,"nextCursor":${JSON.stringify(nextCursor)}`;
  return { statusCode, json: `{"status":"success","data":${data}${rest}}` };
}

export function messageAnswer(message: string): Answer {
  return { statusCode: 200, json: JSON.stringify({ status: "success", message }) };
}

export function errorAnswer({ statusCode, message, code }: HttpError): Answer {
  return { statusCode, json: JSON.stringify({ status: "error", message, code }) };
}

export function toProxyResult({ statusCode, json }: Answer): APIGatewayProxyResult {
  return { statusCode, headers, body: json };
}
