import type { APIGatewayProxyEvent } from "aws-lambda";
import { operations } from "../../contract/generated/operations";
import { bodyBytes } from "../../contract/limits";
import type { ConversationOperation } from "../../contract/openapi";
import {
  BadRequestError,
  ForbiddenError,
  NotFoundError,
  PayloadTooLargeError,
  UnauthorizedError,
} from "./errors";

const byRoute = new Map<string, ConversationOperation>(Object.entries(operations));

/** @returns the contract's operation, or undefined where it has none */
export function findOperation(event: APIGatewayProxyEvent): ConversationOperation | undefined {
  return byRoute.get(`${event.httpMethod} ${event.resource}`);
}

/** @throws NotFoundError */
export function requireOperation(operation: ConversationOperation | undefined): ConversationOperation {
  if (!operation)
    throw new NotFoundError("There is no such operation. The API's contract lists all of them.");
  return operation;
}

/**
 * Who asks, by the token that API Gateway has verified. All statements use this and never the path's uid, so that
 * the comparison here is not what keeps learners apart.
 *
 * @throws UnauthorizedError, or ForbiddenError where the path names another user
 */
export function readOwner(event: APIGatewayProxyEvent): string {
  const claims: unknown = event.requestContext.authorizer?.claims;
  const sub = isRecord(claims) ? claims.sub : undefined;
  if (typeof sub !== "string" || sub === "") throw new UnauthorizedError();
  if (event.pathParameters?.uid !== sub) throw new ForbiddenError();
  return sub;
}

/**
 * The JSON value in the body.
 * @throws BadRequestError, PayloadTooLargeError
 */
export function readBody({ body, isBase64Encoded }: APIGatewayProxyEvent): unknown {
  if (body === null || body === "") throw new BadRequestError("The body is missing. Send a JSON object.");
  const text = isBase64Encoded ? decodeBase64(body) : body;
  if (isLongerThan(bodyBytes, text)) {
    throw new PayloadTooLargeError(`The body has more than ${bodyBytes} bytes. Send a shorter conversation.`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadRequestError("The body is not JSON. Send a JSON object.");
  }
}

/** A character takes three bytes at most: few texts are so long that they must be counted. */
function isLongerThan(bytes: number, text: string): boolean {
  return text.length > bytes / 3 && Buffer.byteLength(text) > bytes;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decodeBase64(body: string): string {
  try {
    return utf8.decode(Buffer.from(body, "base64"));
  } catch {
    throw new BadRequestError("The body is not UTF-8 text. Send a JSON object in UTF-8.");
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
