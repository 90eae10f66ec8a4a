import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** Folders that packages and builds live in, and what a build leaves beside the sources. */
const neverSources = /^(node_modules|\.next|dist|next-env\.d\.ts|\.env.*|.*\.tsbuildinfo)$/;

/**
 * SHA-256 over names and contents of sources, and the major version of Node.js that works on them.
 * @param root folder that names count from
 * @param paths files and folders; one that does not exist counts as empty
 */
export async function hashFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.versions.node.split(".", 1).join(""));
  for (const path of paths) {
    for (const file of await listFiles(path)) {
      hash.update(`\0${relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function listFiles(path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => undefined);
  if (!kind?.isDirectory()) return kind?.isFile() ? [path] : [];
  const names = (await readdir(path)).filter((name) => !neverSources.test(name));
  return (await Promise.all(names.map((name) => listFiles(join(path, name))))).flat().sort();
}
