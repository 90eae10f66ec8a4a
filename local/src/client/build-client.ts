import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readIfPresent, writeAtomically } from "../atomic-file";
import { releaseLock, takeLock } from "../lock-file";
import { PlainError } from "../plain-error";
import { ChildError, runNode } from "../process/child";
import { buildStamp } from "./build-stamp";
import { nextCommand } from "./next";

/** How long another start may build, ms. */
const patience = 600_000;

/** Next.js empties its folder for every build, except for the cache: a stamp goes with the build it belongs to. */
const stampFile = (root: string) => join(root, "frontend/.next/build-stamp");
const cacheFolder = (root: string) => join(root, "frontend/.next/cache");

/** Whether the last build is one of the sources of now. */
export async function isClientBuilt(root: string): Promise<boolean> {
  return (await readIfPresent(stampFile(root))) === (await buildStamp(root));
}

/**
 * Builds the client, unless another start has just done so.
 * @param variables those of its .env file
 * @throws PlainError with what Next.js printed
 */
export async function buildClient(root: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const lock = join(cacheFolder(root), "build.lock");
  await mkdir(cacheFolder(root), { recursive: true });
  await waitForLock(lock);
  try {
    if (await isClientBuilt(root)) return;
    // Taken before the build: a file that changes meanwhile belongs to the next one.
    const stamp = await buildStamp(root);
    await runNode(nextCommand(join(root, "frontend"), ["build"], variables));
    await writeAtomically(stampFile(root), stamp, 0o644);
  } catch (error) {
    if (error instanceof ChildError) {
      throw new PlainError(`The client cannot be built:\n${error.output.trim()}`);
    }
    throw error;
  } finally {
    releaseLock(lock);
  }
}

async function waitForLock(lock: string): Promise<void> {
  const end = Date.now() + patience;
  for (let owner = takeLock(lock); owner; owner = takeLock(lock)) {
    if (Date.now() > end) {
      throw new PlainError(`Process ${owner.pid} builds the client since ${owner.since}. Fix: end it.`);
    }
    await delay(500);
  }
}
