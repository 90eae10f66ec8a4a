import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";
import { ConversationRepository, type Database } from "./conversations/repository";
import { ConversationService } from "./conversations/service";
import { toHttpError } from "./http/errors";
import { describeFailure, logToOutput, requestIdOf, type Log } from "./http/log";
import { findOperation, readOwner, requireOperation } from "./http/request";
import { errorAnswer, toProxyResult, type Answer } from "./http/responses";

export interface ConversationsHandlerProps {
  /** A pool of `pg`. */
  readonly pool: Database;
  /** @default one line of JSON on standard output */
  readonly log?: Log;
}

export type ConversationsHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/**
 * The conversations service as a Lambda handler for a REST API's proxy integration. It never throws: every failure
 * is an answer of the contract, with CORS headers.
 */
export function createConversationsHandler({ pool, log = logToOutput }: ConversationsHandlerProps) {
  const service = new ConversationService(new ConversationRepository(pool));
  const handler: ConversationsHandler = async (event) => {
    const started = performance.now();
    const operation = findOperation(event);
    const record = (status: number) => ({
      requestId: requestIdOf(event),
      operation: operation ?? "unknown",
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
    let answer: Answer;
    try {
      answer = await service.answer(requireOperation(operation), readOwner(event), event);
      log(record(answer.statusCode));
    } catch (error) {
      const known = toHttpError(error);
      answer = errorAnswer(known);
      log({ ...record(answer.statusCode), failure: describeFailure(known) });
    }
    return toProxyResult(answer);
  };
  return handler;
}
