import type pg from "pg";
import type { LambdaHandler } from "../gateway/lambda-integration";
import { PlainError } from "../plain-error";
import type { LambdaFunction } from "../synthesized/functions";
import type { CreateConversationsHandler } from "./bundles";

/** The one function of the API that has code to run here. */
export interface RunningFunction {
  readonly name: string;
  readonly handler: LambdaHandler;
}

/** Role that the conversations service runs as, from the function's environment. */
export function serviceUserOf({ name, environment }: LambdaFunction): string {
  const user = environment.DB_USER;
  if (user === undefined || user.includes("${")) {
    throw new PlainError(
      `Function ${name} has no DB_USER of its own. Fix: give it one in stacks/api-stack.ts.`,
    );
  }
  return user;
}

/** Runs the conversations service on the given database; of its log, only its own failures are shown. */
export function runConversations(
  { name }: LambdaFunction,
  create: CreateConversationsHandler,
  pool: pg.Pool,
  onFailure: (line: string) => void,
): RunningFunction {
  const handler = create({
    pool,
    log: (record) => {
      if (record.status >= 500) onFailure(`${name}: ${JSON.stringify(record)}`);
    },
  });
  return { name, handler };
}
