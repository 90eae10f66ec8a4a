import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildFunctions } from "../../../lambda-src/build";
import type { Database } from "../../../local/src/database/database";
import { EmbeddedDatabase } from "../../../local/src/database/embedded-database";
import { loadFunctionBundles } from "../../../local/src/functions/bundles";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const file = (...names: string[]) => join(folder, ...names);
let database: Database;
beforeAll(async () => {
  buildFunctions();
  // What a first start leaves that was killed while PostgreSQL made its files.
  mkdirSync(file("postgres"));
  writeFileSync(file("postgres/PG_VERSION"), "");
  const embedded = await EmbeddedDatabase.open({ file });
  database = await embedded.migrate(loadFunctionBundles(resolve()).migrate, "lks_service");
});
afterAll(() => database.close());

describe("the embedded database (O3)", () => {
  test("D1: it starts over what a killed first start left, and has pgvector", async () => {
    const { rows } = await database.pool.query("SELECT '[1,2]'::vector <=> '[1,2]'::vector AS distance");
    expect(rows).toEqual([{ distance: 0 }]);
  });

  test("A4: the service runs as a role that PostgreSQL lets touch conversations and nothing else", async () => {
    const { pool } = database;
    const { rows } = await pool.query("SELECT session_user, count(*)::int FROM conversations");
    expect(rows).toEqual([{ session_user: "lks_service", count: 0 }]);
    await expect(pool.query("DROP TABLE conversations")).rejects.toThrow(
      "must be owner of table conversations",
    );
    await expect(pool.query("SELECT * FROM schema_migrations")).rejects.toThrow("permission denied");
    await expect(pool.query("CREATE TABLE x ()")).rejects.toThrow("permission denied for schema public");
  });

  test("requests at the same moment get their own answers, large ones too", async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(20_000));
    const answers = await Promise.all(
      texts.map((text) => database.pool.query("SELECT $1::text AS text", [text])),
    );
    expect(answers.map(({ rows }) => (rows[0] as { text: string }).text)).toEqual(texts);
  });
});
