import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFunctions } from "../../lambda-src/build";
import { createPool } from "../../lambda-src/src/database/pool";
import { describeWithPostgres, RealPostgres } from "../support/real-postgres";
import { createCaller, proxyEvent } from "./support/caller";
import { serviceRole } from "./support/database";
import { migrateAsOwner, reach, writeServerFile } from "./support/real-database";
import { databaseStart } from "./support/service";

describeWithPostgres()("a server that demands TLS and passwords", () => {
  let postgres: RealPostgres;
  let folder: string;
  const file = (name: string): string => join(folder, name);
  const text = (name: string): string => readFileSync(file(name), "utf8");

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tls-"));
    makeCertificates();
    postgres = await RealPostgres.create();
    await migrateAsOwner(postgres);
    await writeServerFile(postgres, "server.key", text("server.key"));
    await writeServerFile(postgres, "server.crt", text("server.crt"));
    const access = [
      `hostssl all ${serviceRole.serviceUser} all scram-sha-256`,
      "host all postgres all trust",
    ];
    await writeServerFile(postgres, "pg_hba.conf", access.join("\n"));
    await postgres.query("ALTER SYSTEM SET ssl = on");
    await postgres.query("SELECT pg_reload_conf()");
  }, databaseStart);
  afterAll(async () => {
    await postgres.destroy();
    rmSync(folder, { recursive: true });
  });

  /** Two authorities, and a certificate of the first one for the name localhost. */
  function makeCertificates(): void {
    const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"];
    for (const name of ["right", "wrong"]) {
      openssl(
        "req",
        "-x509",
        ...key,
        "-keyout",
        `${name}.key`,
        "-out",
        `${name}.pem`,
        "-subj",
        `/CN=${name}`,
      );
    }
    openssl("req", ...key.slice(0, 5), "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=server");
    writeFileSync(file("names"), "subjectAltName=DNS:localhost");
    const signed = ["-CA", "right.pem", "-CAkey", "right.key", "-extfile", "names", "-days", "1"];
    openssl("x509", "-req", "-in", "server.csr", "-out", "server.crt", ...signed);
  }

  async function ask(overrides: Partial<Parameters<typeof createPool>[0]>, authority = "right.pem") {
    const settings = {
      ...reach(postgres, serviceRole.serviceUser, serviceRole.servicePassword),
      ...overrides,
    };
    const pool = createPool(settings, () => text(authority));
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

  test.each([
    ["another authority", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", { host: "localhost", tls: true }, "wrong.pem"],
    ["another name", "ERR_TLS_CERT_ALTNAME_INVALID", { host: "127.0.0.1", tls: true }, "right.pem"],
    ["no TLS at all", "28000", { host: "localhost", tls: false }, "right.pem"],
    ["a wrong password", "28P01", { host: "localhost", tls: true, password: "guess" }, "right.pem"],
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
        DB_PORT: String(postgres.port),
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
