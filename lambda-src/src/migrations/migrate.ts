import type { Pool } from "pg";
import type { Migration } from "./load-migrations";
import { runMigrations } from "./run-migrations";
import { grantServiceRole, type ServiceRole } from "./service-role";

export interface MigrateProps extends ServiceRole {
  /** A pool of `pg` whose role owns the database; one connection of it is used. */
  readonly pool: Pick<Pool, "connect">;
}

export interface MigrateResult {
  /** Names of the migrations applied now. */
  readonly applied: string[];
}

/** Brings the database up to date, and with it the role that the service runs as. Safe to run twice and at once. */
export async function migrate(
  { pool, ...role }: MigrateProps,
  migrations: readonly Migration[],
): Promise<MigrateResult> {
  const client = await pool.connect();
  try {
    return { applied: await runMigrations(client, migrations, () => grantServiceRole(client, role)) };
  } finally {
    client.release();
  }
}
