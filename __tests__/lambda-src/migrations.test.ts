import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { loadMigrations } from "../../lambda-src/src/migrations/load-migrations";
import { migrate } from "../../lambda-src/src/migrations/migrate";
import { scramVerifier } from "../../lambda-src/src/migrations/scram-verifier";
import { createDatabase, migrations, serviceRole } from "./support/database";

let pool: Pool;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ pool, close } = await createDatabase());
});
afterAll(() => close());

const names = migrations.map(({ name }) => name);

test("A4: migrations enable pgvector and are applied once", async () => {
  expect(await migrate({ pool, ...serviceRole }, migrations)).toEqual({ applied: names });
  expect(await migrate({ pool, ...serviceRole }, migrations)).toEqual({ applied: [] });
  const { rows } = await pool.query("SELECT extname FROM pg_extension WHERE extname = 'vector'");
  expect(rows).toEqual([{ extname: "vector" }]);
});

test("D1: the service's role gets today's password and rights on its table alone", async () => {
  await migrate({ pool, ...serviceRole, servicePassword: "another" }, migrations);
  const { rows } = await pool.query<{ verifier: string; can: boolean; super: boolean; makes: boolean }>(
    `SELECT rolpassword AS verifier, rolcanlogin AS can, rolsuper AS super, rolcreaterole OR rolcreatedb AS makes
     FROM pg_authid WHERE rolname = $1`,
    [serviceRole.serviceUser],
  );
  expect(rows[0]).toMatchObject({ can: true, super: false, makes: false });
  const salt = Buffer.from(/:(.*?)\$/.exec(rows[0]?.verifier ?? "")?.[1] ?? "", "base64");
  expect(rows[0]?.verifier).toBe(scramVerifier("another", salt));
  const grants = await pool.query(
    `SELECT table_name, string_agg(privilege_type, ',' ORDER BY privilege_type) AS may
     FROM information_schema.table_privileges WHERE grantee = $1 GROUP BY 1`,
    [serviceRole.serviceUser],
  );
  expect(grants.rows).toEqual([{ table_name: "conversations", may: "DELETE,INSERT,SELECT,UPDATE" }]);
});

test("D1: a service that would be the owner is refused", async () => {
  const own = { ...serviceRole, serviceUser: "postgres" };
  await expect(migrate({ pool, ...own }, migrations)).rejects.toThrow(
    'The service\'s role must not be "postgres", which owns the database.',
  );
});

test("A4: a migration that was changed after it was applied stops everything", async () => {
  const changed = migrations.map((migration) => ({ ...migration, checksum: "other" }));
  await expect(migrate({ pool, ...serviceRole }, changed)).rejects.toThrow(
    "Migration 0001_conversations has been changed after it was applied. Undo that and add a new one.",
  );
});

test("A4: a migration that fails leaves nothing behind, and the next run goes on", async () => {
  const half = { name: "9998_half", sql: "CREATE TABLE half (id int); SELECT 1 / 0", checksum: "1" };
  await expect(migrate({ pool, ...serviceRole }, [...migrations, half])).rejects.toThrow("division by zero");
  const { rows } = await pool.query("SELECT to_regclass('half') AS half");
  expect(rows).toEqual([{ half: null }]);
  const whole = { ...half, sql: "CREATE TABLE half (id int)" };
  expect(await migrate({ pool, ...serviceRole }, [...migrations, whole])).toEqual({ applied: ["9998_half"] });
});

test("D1: a role and a password with quotes are names and texts, not SQL", async () => {
  const role = { serviceUser: 'a"b; DROP TABLE conversations', servicePassword: "it's $1 \\" };
  await migrate({ pool, ...role }, migrations);
  const { rows } = await pool.query("SELECT 1 AS there FROM pg_roles WHERE rolname = $1", [role.serviceUser]);
  expect(rows).toEqual([{ there: 1 }]);
});

test("D1: the verifier of a password proves both sides of the exchange in RFC 7677", () => {
  const salt = "W22ZaJ0SNY7soEsUEjb6gQ==";
  const nonce = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
  const exchange = `n=user,r=rOprNGfwEbeRWgbNEkqO,${nonce},s=${salt},i=4096,c=biws,${nonce}`;
  const sign = (key: Buffer) => createHmac("sha256", key).update(exchange).digest();
  const verifier = scramVerifier("pencil", Buffer.from(salt, "base64"));
  const [, storedKey = "", serverKey = ""] =
    /^SCRAM-SHA-256\$4096:W22ZaJ0SNY7soEsUEjb6gQ==\$(.+):(.+)$/.exec(verifier) ?? [];
  expect(sign(Buffer.from(serverKey, "base64")).toString("base64")).toBe(
    "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
  );
  const proof = Buffer.from("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", "base64");
  const clientKey = sign(Buffer.from(storedKey, "base64")).map((byte, index) => byte ^ (proof[index] ?? 0));
  expect(createHash("sha256").update(clientKey).digest("base64")).toBe(storedKey);
});

test("D1: a password that SASLprep might change is refused", () => {
  expect(() => scramVerifier("pässword")).toThrow("The service's password must be of ASCII characters.");
});

describe("files", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "migrations-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (...files: string[]) => {
    for (const file of files) writeFileSync(join(folder, file), "SELECT 1");
  };

  test("A4: migrations are read in the order of their numbers", () => {
    write("0010_ten.sql", "0002_two.sql");
    expect(loadMigrations(folder).map(({ name }) => name)).toEqual(["0002_two", "0010_ten"]);
  });

  test("A4: a file without a number and a number used twice are refused", () => {
    write("1_one.sql");
    expect(() => loadMigrations(folder)).toThrow(
      'Migration "1_one.sql" must be named like 0001_what_it_does.sql.',
    );
    rmSync(join(folder, "1_one.sql"));
    write("0001_a.sql", "0001_b.sql");
    expect(() => loadMigrations(folder)).toThrow(
      'There are two migrations 0001. Give "0001_b.sql" the next number.',
    );
  });
});
