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

/**
 * Builds the client where its sources have changed since the last build.
 * @param variables those of its .env file
 * @returns false where the last build is good
 * @throws PlainError with what Next.js printed
 */
export async function buildClient(
  root: string,
  variables: Readonly<Record<string, string>>,
): Promise<boolean> {
  const frontend = join(root, "frontend");
  // Next.js empties its folder for every build, except for the cache.
  const cache = join(frontend, ".next/cache");
  const stampFile = join(frontend, ".next/build-stamp");
  const lock = join(cache, "build.lock");
  const stamp = await buildStamp(root);
  if ((await readIfPresent(stampFile)) === stamp) return false;
  await mkdir(cache, { recursive: true });
  await waitForLock(lock);
  try {
    if ((await readIfPresent(stampFile)) === stamp) return false;
    await runNode(nextCommand(frontend, ["build"], variables));
    await writeAtomically(stampFile, stamp, 0o644);
    return true;
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
