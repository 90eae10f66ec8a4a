import { resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { vector } from "@electric-sql/pglite-pgvector";
import { Pool } from "pg";
import { loadMigrations } from "../../../lambda-src/src/migrations/load-migrations";
import { migrate } from "../../../lambda-src/src/migrations/migrate";

export const migrations = loadMigrations(resolve(__dirname, "../../../lambda-src/migrations"));

export const serviceRole = { serviceUser: "lks_service", servicePassword: "test only" };

/** An empty embedded PostgreSQL with pgvector, and a pool of its one connection, as the superuser. */
export async function createDatabase(): Promise<{ pool: Pool; close: () => Promise<void> }> {
  const database = await PGlite.create({ extensions: { vector } });
  const pool = new Pool(createPgConfig(database));
  return {
    pool,
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}

/** A migrated database, used as the role that the service runs as. */
export async function createServiceDatabase() {
  const database = await createDatabase();
  await migrate({ pool: database.pool, ...serviceRole }, migrations);
  await database.pool.query(`SET SESSION AUTHORIZATION ${serviceRole.serviceUser}`);
  return database;
}
