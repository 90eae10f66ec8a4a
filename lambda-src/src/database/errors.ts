import type { DatabaseError } from "pg";
import {
  BadRequestError,
  DatabaseUnavailableError,
  InternalError,
  PayloadTooLargeError,
} from "../http/errors";

/** SQLSTATE classes (and whole states) that say nothing about the request: it may well succeed later. */
const unavailable = [
  "08", // connection exceptions
  "25006", // read-only, as during a failover
  "28", // wrong role or password
  "3D000", // no such database
  "40", // serialization failures and deadlocks
  "42501", // missing rights
  "42P01", // not migrated yet
  "53", // out of connections, memory, disk
  "55P03", // lock not available
  "57", // shut down, starting up, statement timeout
  "58", // input and output errors of the server
  "XX", // damaged data
];

/**
 * What went wrong with a statement, as an answer. The repository's statements are fixed, so whatever has no SQLSTATE
 * is trouble on the way to the server.
 */
export function fromDatabaseError(error: unknown): Error {
  const state = sqlState(error);
  if (state === undefined || unavailable.some((prefix) => state.startsWith(prefix))) {
    return new DatabaseUnavailableError({ cause: error });
  }
  if ((error as DatabaseError).constraint === "conversation_fits_answer" || state === "54000") {
    return new PayloadTooLargeError("The conversation is too large to be answered. Send a shorter one.");
  }
  if (state.startsWith("22")) {
    return new BadRequestError("The database cannot hold a value of this request.", { cause: error });
  }
  return new InternalError({ cause: error });
}

/** PostgreSQL's error code; undefined for network errors, whose codes are names such as ECONNRESET. */
function sqlState(error: unknown): string | undefined {
  const { code, severity } = error as Partial<DatabaseError>;
  return severity === undefined ? undefined : code;
}
