import type pg from "pg";

/** The conversations database, migrated. */
export interface Database {
  /** Connections of the role the service runs as: it can touch conversations and nothing else. */
  readonly pool: pg.Pool;
  /** For the terminal. */
  readonly description: string;
  readonly close: () => Promise<void>;
}
