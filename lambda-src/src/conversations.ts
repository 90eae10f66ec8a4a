import { freshConnections } from "./database/fresh-connections";
import { createPool } from "./database/pool";
import { type DatabaseEnvironment, readDatabaseEnvironment } from "./environment";
import { createConversationsHandler, type ConversationsHandler } from "./handler";

export { createConversationsHandler };

let configured: ConversationsHandler | undefined;

/**
 * The Lambda function: configured by the environment at its first request, so that a program with a database of its
 * own can import createConversationsHandler without one. The pool connects when it is first used.
 */
export const handler: ConversationsHandler = (event) => {
  configured ??= createConfigured(readDatabaseEnvironment());
  return configured(event);
};

function createConfigured(environment: DatabaseEnvironment): ConversationsHandler {
  return createConversationsHandler({ pool: freshConnections(() => createPool(environment)) });
}
