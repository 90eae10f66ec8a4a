import type { ClientBase } from "pg";
import type { Migration } from "./load-migrations";

/** Any number, as long as no other program uses it on this database. */
const lock = 7_462_014_538;

/**
 * Applies what is missing, in one transaction and one at a time over all processes, so that it is all done or nothing.
 *
 * @returns names of the migrations applied now
 * @throws Error where an applied migration has been changed since
 */
export async function runMigrations(
  client: ClientBase,
  migrations: readonly Migration[],
  finish: () => Promise<void>,
): Promise<string[]> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    const applied = await applyMissing(client, migrations);
    await finish();
    await client.query("COMMIT");
    return applied;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function applyMissing(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
  name text PRIMARY KEY,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM schema_migrations",
  );
  const checksums = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const applied: string[] = [];
  for (const { name, sql, checksum } of migrations) {
    const earlier = checksums.get(name);
    if (earlier === undefined) {
      await client.query(sql);
      await client.query("INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)", [name, checksum]);
      applied.push(name);
    } else if (earlier !== checksum) {
      throw new Error(
        `Migration ${name} has been changed after it was applied. Undo that and add a new one.`,
      );
    }
  }
  return applied;
}
