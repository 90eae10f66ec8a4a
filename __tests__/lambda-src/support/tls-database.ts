import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RealPostgres } from "../../support/real-postgres";
import { serviceRole } from "./database";
import { migrateAsOwner, writeServerFile } from "./real-database";

/** A migrated PostgreSQL on which the service's role needs TLS and its password, as on RDS. */
export interface TlsDatabase {
  readonly postgres: RealPostgres;
  /** Certificate of the authority that signed the server's own, for the name localhost; or of another one. PEM. */
  readonly authority: (which: "right" | "wrong") => string;
  readonly destroy: () => Promise<void>;
}

export async function createTlsDatabase(): Promise<TlsDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "tls-"));
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  makeCertificates(folder);
  const postgres = await RealPostgres.create();
  await migrateAsOwner(postgres);
  await writeServerFile(postgres, "server.key", text("server.key"));
  await writeServerFile(postgres, "server.crt", text("server.crt"));
  const access = [`hostssl all ${serviceRole.serviceUser} all scram-sha-256`, "host all postgres all trust"];
  await writeServerFile(postgres, "pg_hba.conf", access.join("\n"));
  await postgres.query("ALTER SYSTEM SET ssl = on");
  await postgres.query("SELECT pg_reload_conf()");
  return {
    postgres,
    authority: (which) => text(`${which}.pem`),
    destroy: async () => {
      await postgres.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Two authorities, and a certificate of the first one for the name localhost. */
function makeCertificates(folder: string): void {
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  for (const name of ["right", "wrong"]) {
    const files = ["-keyout", `${name}.key`, "-out", `${name}.pem`];
    openssl("req", "-x509", ...key, "-days", "1", ...files, "-subj", `/CN=${name}`);
  }
  openssl("req", ...key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=server");
  writeFileSync(join(folder, "names"), "subjectAltName=DNS:localhost");
  const signed = ["-CA", "right.pem", "-CAkey", "right.key", "-extfile", "names", "-days", "1"];
  openssl("x509", "-req", "-in", "server.csr", "-out", "server.crt", ...signed);
}
