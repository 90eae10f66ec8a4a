import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import type { DatabaseEnvironment } from "../environment";

/** Milliseconds. API Gateway waits for 29 s, and a caller should know much sooner that the database is away. */
const limits = { connect: 4_000, statement: 6_000, answer: 8_000 };

/** A Lambda function's process has one request at a time; a second connection lets nobody wait elsewhere. */
const connections = 2;

/**
 * Connects when first used; verifies the server's certificate and name unless the environment says DB_SSL=disable.
 *
 * @param rootCertificates PEM; the default are those of RDS, which the build puts beside the bundle
 */
export function createPool(
  { host, port, database, user, password, tls }: DatabaseEnvironment,
  rootCertificates = readRootCertificates,
): Pool {
  const pool = new Pool({
    host,
    port,
    database,
    user,
    password,
    ssl: tls && { ca: rootCertificates(), rejectUnauthorized: true },
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

function readRootCertificates(): string {
  return readFileSync(join(__dirname, "rds-ca.pem"), "utf8");
}
