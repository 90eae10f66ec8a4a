import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { buildFunctions } from "../../lambda-src/build";
import { createPool } from "../../lambda-src/src/database/pool";
import { describeWithPostgres } from "../support/real-postgres";
import { createCaller, proxyEvent } from "./support/caller";
import { serviceRole } from "./support/database";
import { reach } from "./support/real-database";
import { createTlsDatabase, type TlsDatabase } from "./support/tls-database";

describeWithPostgres()("a server that demands TLS and passwords", () => {
  let database: TlsDatabase;
  beforeAll(async () => {
    database = await createTlsDatabase();
  });
  afterAll(() => database.destroy());

  async function ask(
    overrides: Partial<Parameters<typeof createPool>[0]>,
    authority: "right" | "wrong" = "right",
  ) {
    const settings = {
      ...reach(database.postgres, serviceRole.serviceUser, serviceRole.servicePassword),
      ...overrides,
    };
    const pool = createPool(settings, () => database.authority(authority));
    try {
      const { call, records } = createCaller(pool);
      const { status } = await call("GET");
      return { status, failure: records[0]?.failure?.code };
    } finally {
      await pool.end();
    }
  }

  test("D1: a server with a certificate of the right authority and name is used", async () => {
    expect(await ask({ host: "localhost", tls: true })).toEqual({ status: 200, failure: undefined });
  });

  test.each<[string, string, Partial<Parameters<typeof createPool>[0]>, "right" | "wrong"]>([
    ["another authority", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", { host: "localhost", tls: true }, "wrong"],
    ["another name", "ERR_TLS_CERT_ALTNAME_INVALID", { host: "127.0.0.1", tls: true }, "right"],
    ["no TLS at all", "28000", { host: "localhost", tls: false }, "right"],
    ["a wrong password", "28P01", { host: "localhost", tls: true, password: "guess" }, "right"],
  ])("D1: %s is refused and answered with 503", async (_, failure, settings, authority) => {
    expect(await ask(settings, authority)).toEqual({ status: 503, failure });
  });

  test("D1: the function as built trusts nobody but RDS", () => {
    const bundle = join(buildFunctions().conversations, "index.js");
    const event = JSON.stringify(proxyEvent("GET", {}));
    const code = `require(${JSON.stringify(bundle)}).handler(${event}).then((answer) => console.log(answer.statusCode))`;
    const output = execFileSync(process.execPath, ["-e", code], {
      encoding: "utf8",
      env: {
        DB_HOST: "localhost",
        DB_PORT: String(database.postgres.port),
        DB_NAME: "postgres",
        DB_USER: serviceRole.serviceUser,
        DB_PASSWORD: serviceRole.servicePassword,
      },
    });
    const [record = "", status] = output.trim().split("\n");
    expect(status).toBe("503");
    expect(JSON.parse(record)).toMatchObject({ failure: { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" } });
  });
});
