import { createHmac } from "node:crypto";
import pg from "pg";
import type { Migrate } from "../functions/bundles";
import { PlainError } from "../plain-error";
import type { Database } from "./database";

/**
 * A PostgreSQL server with pgvector that runs already.
 * @param url of a role that may create extensions, tables and roles
 * @param serviceUser role that the service logs in as
 * @throws PlainError where it cannot be reached or migrated
 */
export async function openExternalDatabase(
  url: string,
  migrate: Migrate,
  serviceUser: string,
): Promise<Database> {
  const { host, pathname } = new URL(url);
  const owner = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 });
  // Whoever knows the address may know it; it is the same at every start, for all who share the server.
  const servicePassword = createHmac("sha256", url).update(serviceUser).digest("base64url");
  try {
    await migrate({ pool: owner, serviceUser, servicePassword });
  } catch (error) {
    throw new PlainError(
      `The database of DATABASE_URL (${host}) cannot be prepared: ${(error as Error).message}. Fix: check that it runs, has pgvector, and that the role may create extensions and roles.`,
    );
  } finally {
    await owner.end();
  }
  const service = new URL(url);
  service.username = serviceUser;
  service.password = servicePassword;
  const pool = new pg.Pool({ connectionString: service.href, connectionTimeoutMillis: 5000 });
  // A connection lost while idle is no failure: the pool makes another.
  pool.on("error", () => undefined);
  return { pool, description: `PostgreSQL at ${host}${pathname}`, close: () => pool.end() };
}
