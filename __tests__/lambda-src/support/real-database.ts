import type { Pool } from "pg";
import { createPool } from "../../../lambda-src/src/database/pool";
import { migrate } from "../../../lambda-src/src/migrations/migrate";
import type { RealPostgres } from "../../support/real-postgres";
import { migrations, serviceRole } from "./database";

/** Where the server is, for a role; without TLS unless a test has set that up. */
export const reach = ({ port }: Pick<RealPostgres, "port">, user: string, password = "unused") => ({
  host: "127.0.0.1",
  port,
  database: "postgres",
  user,
  password,
  tls: false,
});

export async function migrateAsOwner(postgres: RealPostgres) {
  const pool = createPool(reach(postgres, "postgres"));
  try {
    return await migrate({ pool, ...serviceRole }, migrations);
  } finally {
    await pool.end();
  }
}

/** The service's own pool. */
export function createServicePool(postgres: RealPostgres): Pool {
  return createPool(reach(postgres, serviceRole.serviceUser, serviceRole.servicePassword));
}

/** Writes a file into the server's data folder, readable by the server alone, as keys must be. */
export async function writeServerFile(postgres: RealPostgres, name: string, text: string): Promise<void> {
  const lines = text.trim().replaceAll("'", "''");
  await postgres.query(
    `COPY (SELECT unnest(string_to_array('${lines}', E'\\n'))) TO PROGRAM 'umask 077; cat > ${name}'`,
  );
}
