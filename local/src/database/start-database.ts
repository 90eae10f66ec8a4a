import type { DataFolder } from "../data-folder";
import type { Migrate } from "../functions/bundles";
import type { Database } from "./database";
import { EmbeddedDatabase } from "./embedded-database";
import { openExternalDatabase } from "./external-database";

export interface DatabaseProps {
  readonly folder: Pick<DataFolder, "file">;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly migrate: Migrate;
  /** Role that the service runs as. */
  readonly serviceUser: string;
}

/** Opens the conversations database and brings it up to date. */
export async function startDatabase(props: DatabaseProps): Promise<Database> {
  const { folder, databaseUrl, migrate, serviceUser } = props;
  if (databaseUrl !== undefined) return openExternalDatabase(databaseUrl, migrate, serviceUser);
  return (await EmbeddedDatabase.open(folder)).migrate(migrate, serviceUser);
}
