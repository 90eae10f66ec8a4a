import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { readIfPresent, writeAtomically } from "../atomic-file";
import type { DataFolder } from "../data-folder";

/** Encrypts session cookies; made once and kept, so that people stay signed in over a restart. */
export async function readAuthSecret(folder: Pick<DataFolder, "file">): Promise<string> {
  const path = folder.file("client", "auth-secret");
  const stored = await readIfPresent(path);
  if (stored !== undefined && stored.length >= 32) return stored;
  const secret = randomBytes(32).toString("base64url");
  await mkdir(folder.file("client"), { recursive: true, mode: 0o700 });
  await writeAtomically(path, secret);
  return secret;
}
