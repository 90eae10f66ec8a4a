import { openSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import type { Pool } from "pg";
import { type Method, proxyEvent, type Request } from "../../__tests__/lambda-src/support/caller";
import { createServicePool, migrateAsOwner } from "../../__tests__/lambda-src/support/real-database";
import { RealPostgres } from "../../__tests__/support/real-postgres";
import { buildFunctions } from "../../lambda-src/build";
import type * as Service from "../../lambda-src/src/conversations";
import type { ConversationsHandlerProps } from "../../lambda-src/src/handler";

/** @returns the body of the answer; throws where it is no success, so that nobody measures how fast it fails */
export type Call = (method: Method, request?: Request) => Promise<string>;

export interface BenchedService {
  readonly postgres: RealPostgres;
  /** The service's own, over TCP. */
  readonly pool: Pool;
  readonly call: Call;
}

/** Runs `use` with the service on a new, migrated PostgreSQL, which is gone afterwards. */
export async function withService<T>(use: (service: BenchedService) => Promise<T>): Promise<T> {
  const postgres = await RealPostgres.create();
  try {
    await migrateAsOwner(postgres);
    const pool = createServicePool(postgres);
    try {
      return await use({ postgres, pool, call: createCall(pool) });
    } finally {
      await pool.end();
    }
  } finally {
    await postgres.destroy();
  }
}

/**
 * The bundle's handler with all it does in AWS, its log written to nowhere; nothing reads its answers, as API Gateway
 * does not.
 */
export function createCall(pool: ConversationsHandlerProps["pool"]): Call {
  const nowhere = openSync("/dev/null", "w");
  const log = (record: object) => writeSync(nowhere, `${JSON.stringify(record)}\n`);
  const { createConversationsHandler } = bundle();
  const handler = createConversationsHandler({ pool, log });
  return async (method, request = {}) => {
    const { statusCode, body } = await handler(proxyEvent(method, request));
    if (statusCode >= 300) throw new Error(`The service answered ${statusCode}: ${body}`);
    return body;
  };
}

/** What Lambda runs; the runner of the benches would change the sources a little. */
function bundle(): typeof Service {
  return createRequire(__filename)(buildFunctions().conversations) as typeof Service;
}
