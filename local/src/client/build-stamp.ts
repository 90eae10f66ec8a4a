import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Not sources: made by a build, by an editor, or read only when the server starts. */
const ignored = /^(node_modules|\.next|next-env\.d\.ts|\.env.*|.*\.tsbuildinfo)$/;

/** Names everything a build of the client is made from: its sources, the contract, every package's version. */
export async function buildStamp(root: string): Promise<string> {
  const hash = createHash("sha256").update(process.versions.node.split(".", 1).join(""));
  const files = [
    ...(await listFiles(join(root, "frontend"))),
    ...(await listFiles(join(root, "lambda-src/contract"))),
    join(root, "package-lock.json"),
  ];
  for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(await readFile(file));
  return hash.digest("hex");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => !ignored.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(path);
      return Promise.resolve(entry.isFile() ? [path] : []);
    });
  return (await Promise.all(nested)).flat().sort();
}
