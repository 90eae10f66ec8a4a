import { createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { Client, type Pool } from "pg";
import { createPool } from "../../lambda-src/src/database/pool";
import { migrate } from "../../lambda-src/src/migrations/migrate";
import { describeWithPostgres, RealPostgres } from "../support/real-postgres";
import { migrations } from "./support/database";
import { createCaller, type Call, first, messages } from "./support/caller";
import { createServicePool, migrateAsOwner, reach } from "./support/real-database";

const talk = { id: first, title: "Bali", conversation: messages("hi") };
/** Milliseconds after which Lambda would end the function (stacks/api-stack.ts), and nobody would get an answer. */
const functionTimeout = 25_000;
const unavailable = { status: 503, json: { code: "database_unavailable" } };

describeWithPostgres()("with a real PostgreSQL", () => {
  let postgres: RealPostgres;
  let pool: Pool;
  let call: Call;

  beforeAll(async () => {
    postgres = await RealPostgres.create();
  });
  afterAll(() => postgres.destroy());

  test("A4: eight cold starts that migrate an empty database at once do it once", async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => migrateAsOwner(postgres)));
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      migrations.length,
    ]);
  });

  test("D1: an owner who is no superuser, as on RDS, migrates and grants, more than once", async () => {
    await postgres.query("CREATE ROLE master LOGIN CREATEROLE");
    await postgres.query("CREATE DATABASE managed OWNER master");
    // What RDS lets its master user do; Debian's package does not.
    const superuser = createPool({ ...reach(postgres, "postgres"), database: "managed" });
    await superuser.query("CREATE EXTENSION vector");
    await superuser.end();
    const owner = createPool({ ...reach(postgres, "master"), database: "managed" });
    const role = { serviceUser: "managed_service", servicePassword: "test only" };
    const applied = [];
    for (let run = 0; run < 2; run++)
      applied.push((await migrate({ pool: owner, ...role }, migrations)).applied);
    await owner.end();
    expect(applied).toEqual([migrations.map(({ name }) => name), []]);
    const service = createPool({ ...reach(postgres, role.serviceUser), database: "managed" });
    expect((await createCaller(service).call("POST", { body: talk })).status).toBe(201);
    await service.end();
  });

  describe("migrated", () => {
    beforeEach(async () => {
      await migrateAsOwner(postgres);
      pool = createServicePool(postgres);
      ({ call } = createCaller(pool));
      expect((await call("POST", { body: talk })).status).toBeLessThan(202);
    });
    afterEach(() => pool.end());

    /** Holds the table until release is called, so that requests wait for it. */
    async function lockTable() {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      await client.query("BEGIN; LOCK TABLE conversations");
      return { release: () => client.end() };
    }

    const waiting = `FROM pg_stat_activity WHERE application_name = 'conversations' AND wait_event_type = 'Lock'`;

    async function untilWaiting(count: number): Promise<void> {
      for (;;) {
        const [row] = await postgres.query(`SELECT count(*)::int AS count ${waiting}`);
        if (row?.count === count) return;
      }
    }

    test("D1: a connection killed while idle costs at most one request", async () => {
      await postgres.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'conversations'",
      );
      expect([200, 503]).toContain((await call("GET")).status);
      expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Bali" });
    });

    test("D1: a connection killed in the middle of a statement is 503, and the next request works", async () => {
      const table = await lockTable();
      const answer = call("GET");
      await untilWaiting(1);
      await postgres.query(`SELECT pg_terminate_backend(pid) ${waiting}`);
      expect(await answer).toMatchObject(unavailable);
      await table.release();
      expect((await call("GET")).status).toBe(200);
    });

    test("D1: statements that take too long and a full pool are 503 in time, and the pool recovers", async () => {
      const table = await lockTable();
      const { call: wait, records } = createCaller(pool);
      const started = performance.now();
      const answers = await Promise.all(Array.from({ length: 4 }, () => wait("GET")));
      expect(performance.now() - started).toBeLessThan(functionTimeout);
      for (const answer of answers) expect(answer).toMatchObject(unavailable);
      // Two never got a connection; PostgreSQL itself ended the statements of the other two.
      expect(records.map(({ failure }) => failure?.code)).toEqual([undefined, undefined, "57014", "57014"]);
      await table.release();
      expect((await call("GET")).status).toBe(200);
    });

    test("D1: a server process that stops answering is 503 in time, and the next request works", async () => {
      const [row] = await postgres.query(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'conversations'",
      );
      const pid = Number(row?.pid);
      process.kill(pid, "SIGSTOP");
      try {
        const started = performance.now();
        expect(await call("GET")).toMatchObject(unavailable);
        expect(performance.now() - started).toBeLessThan(functionTimeout);
        expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Bali" });
      } finally {
        process.kill(pid, "SIGCONT");
      }
    });

    test("D1: a server that has no connection left is 503, until it has", async () => {
      await pool.end();
      await postgres.query("ALTER ROLE lks_service CONNECTION LIMIT 0");
      pool = createServicePool(postgres);
      const { call: again, records } = createCaller(pool);
      expect(await again("GET")).toMatchObject(unavailable);
      expect(records[0]?.failure?.code).toBe("53300");
      await postgres.query("ALTER ROLE lks_service CONNECTION LIMIT -1");
      expect((await again("GET")).status).toBe(200);
    });

    test("D1: during a restart the answer is 503, and nothing that was acknowledged is lost", async () => {
      expect((await call("PUT", { id: first, body: { title: "Kept" } })).status).toBe(200);
      await postgres.stop("SIGQUIT");
      expect(await call("PUT", { id: first, body: { title: "Lost" } })).toMatchObject(unavailable);
      expect(await call("GET")).toMatchObject(unavailable);
      await postgres.start();
      expect((await call("GET", { id: first })).json.data).toMatchObject({ title: "Kept" });
    });

    test("D1: missing rights are 503 until they are granted", async () => {
      await postgres.query("REVOKE ALL ON conversations FROM lks_service");
      expect(await call("GET")).toMatchObject(unavailable);
      await migrateAsOwner(postgres);
      expect((await call("GET")).status).toBe(200);
    });

    test("A2: eight callers at once are all answered", async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => call("GET", { id: first })));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    });

    test("A2: every request is exactly one statement", async () => {
      const statements: string[] = [];
      const counted = createCaller({
        query: (config) => {
          statements.push(config.name ?? "");
          return pool.query(config);
        },
      });
      await counted.call("GET");
      await counted.call("GET", { query: { view: "summary", q: "bali", limit: "1" } });
      await counted.call("GET", { id: first });
      await counted.call("GET", { id: first, similar: true });
      await counted.call("POST", { body: talk });
      await counted.call("PUT", { id: first, body: { title: "x" } });
      await counted.call("DELETE", { id: first });
      await counted.call("DELETE");
      expect(statements).toEqual([
        "list-full",
        "search-summary",
        "find",
        "find-similar",
        "save",
        "update",
        "remove",
        "remove-all",
      ]);
    });
  });
});

test("D1: a server that accepts and never answers is 503 in time", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const pool = createPool(reach({ port }, "nobody"));
  const started = performance.now();
  expect(await createCaller(pool).call("GET")).toMatchObject(unavailable);
  expect(performance.now() - started).toBeLessThan(functionTimeout);
  await pool.end();
  for (const socket of sockets) socket.destroy();
  silent.close();
});
