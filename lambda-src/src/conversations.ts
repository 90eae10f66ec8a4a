import { createPool } from "./database/pool";
import { readDatabaseEnvironment } from "./environment";
import { createConversationsHandler, type ConversationsHandler } from "./handler";

export { createConversationsHandler };

let configured: ConversationsHandler | undefined;

/**
 * The Lambda function: configured by the environment at its first request, so that a program with a database of its
 * own can import createConversationsHandler without one. The pool connects when it is first used.
 */
export const handler: ConversationsHandler = (event) => {
  configured ??= createConversationsHandler({ pool: createPool(readDatabaseEnvironment()) });
  return configured(event);
};
