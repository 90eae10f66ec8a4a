import { join } from "node:path";
import { createPool } from "./database/pool";
import { readDatabaseEnvironment, readServiceRoleEnvironment } from "./environment";
import { loadMigrations } from "./migrations/load-migrations";
import { migrate as applyMigrations, type MigrateProps, type MigrateResult } from "./migrations/migrate";

/** Brings a database up to date with the migrations that lie beside this bundle. */
export function migrate(props: MigrateProps): Promise<MigrateResult> {
  return applyMigrations(props, loadMigrations(join(__dirname, "migrations")));
}

/** The Lambda function, invoked at deployment: configured by the environment, logging in as the owner. */
export async function handler(): Promise<MigrateResult> {
  const pool = createPool(readDatabaseEnvironment());
  try {
    const result = await migrate({ pool, ...readServiceRoleEnvironment() });
    console.log(JSON.stringify({ level: "INFO", ...result }));
    return result;
  } finally {
    await pool.end();
  }
}
