import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type LockOwner, releaseLock, takeLock } from "./lock-file";
import { PlainError } from "./plain-error";

const lockName = "lock.json";
/** A folder that holds anything else is somebody's own: `--reset` never deletes in it. */
const ownNames = ["postgres", "postgres.complete", "cognito", "cdktf.out", "client"];

/** The one folder that holds all data of the laptop world, for this process alone. */
export interface DataFolder {
  readonly path: string;
  /** Path of something in the folder. */
  file(...names: string[]): string;
  /** Gives the lock back. */
  readonly close: () => void;
}

export interface OpenDataFolderProps {
  readonly path: string;
  /** Delete what earlier starts left. */
  readonly reset: boolean;
  /** How long to wait for another start that is just ending; ms. @default 5000 */
  readonly patience?: number;
}

/**
 * Creates the folder where needed and locks it.
 * @throws PlainError where a living process holds it, or where it cannot be written
 */
export async function openDataFolder({
  path,
  reset,
  patience = 5000,
}: OpenDataFolderProps): Promise<DataFolder> {
  createFolder(path);
  const lock = join(path, lockName);
  const owner = await takeLockPatiently(lock, patience);
  if (owner) {
    throw new PlainError(
      `Another start (process ${owner.pid} since ${owner.since}) uses ${path}. Fix: end it (kill ${owner.pid}), or set LKS_DATA_DIR to another folder.`,
    );
  }
  if (reset) for (const name of ownNames) rmSync(join(path, name), { recursive: true, force: true });
  return {
    path,
    file: (...names) => join(path, ...names),
    close: () => {
      releaseLock(lock);
    },
  };
}

function createFolder(path: string): void {
  const existed = existsSync(path);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!existed) return;
    const foreign = readdirSync(path).find((name) => !ownNames.includes(name) && !name.startsWith(lockName));
    if (foreign === undefined) return;
    throw new PlainError(
      `LKS_DATA_DIR: ${path} holds something else ("${foreign}"). Fix: name a folder that is empty or does not exist.`,
    );
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(
      `The data folder ${path} cannot be used (${(error as Error).message}). Fix: set LKS_DATA_DIR to a folder you may write.`,
    );
  }
}

async function takeLockPatiently(lock: string, patience: number): Promise<LockOwner | undefined> {
  const end = Date.now() + patience;
  let owner = takeLock(lock);
  while (owner && Date.now() < end) {
    await delay(100);
    owner = takeLock(lock);
  }
  return owner;
}
