import type { APIGatewayProxyEvent } from "aws-lambda";
import type { HttpError } from "./errors";
import { embeddedMetric } from "./metric";

/** One request in the log: enough to follow it, nothing a learner wrote. */
export interface RequestRecord {
  readonly requestId: string;
  /** Operation of the contract, or "unknown". */
  readonly operation: string;
  readonly status: number;
  readonly ms: number;
  /** Of a failure that is not the caller's. */
  readonly failure?: Failure;
}

/** Without its message: PostgreSQL quotes the values it stumbles over. */
export interface Failure {
  readonly name: string;
  /** SQLSTATE, or Node's name of a network error. */
  readonly code?: string;
  readonly at: string[];
}

export type Log = (record: RequestRecord) => void;

/** To standard output itself: Lambda's console puts words in front of a line, and CloudWatch then finds no metric in it. */
export function logToOutput(record: RequestRecord): void {
  const level = record.status >= 500 ? "ERROR" : "INFO";
  process.stdout.write(`${JSON.stringify({ level, ...record, ...embeddedMetric(record) })}\n`);
}

/** The id that the caller saw too, in API Gateway's answer. */
export function requestIdOf(event: APIGatewayProxyEvent): string {
  return event.requestContext.requestId;
}

/** @returns undefined for answers below 500, which are the caller's business */
export function describeFailure(error: HttpError): Failure | undefined {
  if (error.statusCode < 500) return undefined;
  const { name, message, stack = "", code } = (error.cause ?? error) as Partial<NodeJS.ErrnoException>;
  const frames = stack
    .replace(message ?? "", "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return {
    name: name ?? typeof error.cause,
    ...(typeof code === "string" && { code }),
    at: frames.slice(0, 5).map((line) => line.trim()),
  };
}
