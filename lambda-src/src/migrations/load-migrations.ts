import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One numbered SQL file. */
export interface Migration {
  /** File name without its ending, such as 0001_conversations. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly checksum: string;
}

/**
 * All migrations of a folder, in their order.
 * @throws Error where a file's name is not NNNN_name.sql, or two have the same number
 */
export function loadMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).sort();
  const numbers = new Set<string>();
  return files.map((file) => {
    const [, name, number] = /^((\d{4})_[a-z0-9_]+)\.sql$/.exec(file) ?? [];
    if (name === undefined || number === undefined) {
      throw new Error(`Migration "${file}" must be named like 0001_what_it_does.sql.`);
    }
    if (numbers.has(number))
      throw new Error(`There are two migrations ${number}. Give "${file}" the next number.`);
    numbers.add(number);
    const sql = readFileSync(join(folder, file), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
