import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zipSync, type Zippable } from "fflate";

/** The earliest time a zip file can hold, so that the same content gives the same file wherever it was made. */
const modified = new Date(1980, 0, 1);
const readableByAll = 0o644 << 16;
const unix = 3;

/**
 * Zips a folder so that equal content gives equal bytes. (AssetType.ARCHIVE zips file times too, which changes
 * the hash on every build, and fails where the project's path has a space.)
 *
 * @param file where to write the zip file
 * @param skip folders to leave out, by name
 * @returns the zip file's bytes
 */
export function archiveFolder(folder: string, file: string, skip: readonly string[] = []): Uint8Array {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(folder.length + 1).replaceAll("\\", "/") }))
    .filter(({ name }) => !name.split("/").some((part) => skip.includes(part)))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const files: Zippable = Object.fromEntries(
    entries.map(({ path, name }) => [
      name,
      [readFileSync(path), { mtime: modified, os: unix, attrs: readableByAll }],
    ]),
  );
  const zip = zipSync(files, { level: 9 });
  replaceFile(file, zip);
  return zip;
}

/** In one step: several syntheses may run at once, as in tests. */
function replaceFile(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
