import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import type { DatabaseEnvironment } from "../environment";

/** Milliseconds. API Gateway waits for 29 s, and a caller should know much sooner that the database is away. */
const limits = { connect: 4_000, statement: 6_000, answer: 8_000 };

/** A Lambda function's process has one request at a time; a second connection lets nobody wait elsewhere. */
const connections = 2;

/** Connects when first used; verifies the server's certificate unless the environment says that there is none. */
export function createPool({ host, port, database, user, password, tls }: DatabaseEnvironment): Pool {
  const pool = new Pool({
    host,
    port,
    database,
    user,
    password,
    ssl: tls && { ca: readRootCertificates(), rejectUnauthorized: true },
    max: connections,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    query_timeout: limits.answer,
    keepAlive: true,
    application_name: "conversations",
  });
  // A connection lost while idle is no failure: the pool has dropped it and makes another.
  pool.on("error", () => undefined);
  return pool;
}

/** The build puts them beside the bundle. */
function readRootCertificates(): string {
  return readFileSync(join(__dirname, "rds-ca.pem"), "utf8");
}
