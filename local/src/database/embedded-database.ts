import { existsSync, rmSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { vector } from "@electric-sql/pglite-pgvector";
import pg from "pg";
import { writeAtomically } from "../atomic-file";
import type { DataFolder } from "../data-folder";
import type { Migrate } from "../functions/bundles";
import type { Database } from "./database";

/** PostgreSQL with pgvector in this process, its files in the data folder. */
export class EmbeddedDatabase {
  private constructor(
    private readonly server: PGlite,
    private readonly complete: string,
  ) {}

  static async open(folder: Pick<DataFolder, "file">): Promise<EmbeddedDatabase> {
    const dataDir = folder.file("postgres");
    const complete = folder.file("postgres.complete");
    // A first start that was killed half way leaves files that PostgreSQL cannot open, and nothing worth keeping.
    if (!existsSync(complete)) rmSync(dataDir, { recursive: true, force: true });
    return new EmbeddedDatabase(await PGlite.create({ dataDir, extensions: { vector } }), complete);
  }

  /** @param serviceUser role that everything after the migration runs as */
  async migrate(migrate: Migrate, serviceUser: string): Promise<Database> {
    const { server } = this;
    const pool = new pg.Pool(createPgConfig(server));
    // Nobody logs in here: the role is taken over below, and no socket leads to this server.
    await migrate({ pool, serviceUser, servicePassword: crypto.randomUUID() });
    await writeAtomically(this.complete, "");
    // There is one session, whatever the pool does with its connections, so this holds for all of them.
    await server.exec(`SET SESSION AUTHORIZATION ${pg.escapeIdentifier(serviceUser)}`);
    return {
      pool,
      description: "PGlite with pgvector, embedded",
      close: async () => {
        await pool.end();
        await server.close();
      },
    };
  }
}
