import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { identifyProcess } from "./process/process-identity";

const ownerSchema = z.object({ pid: z.int().positive(), started: z.string(), since: z.string() });

/** The process that holds a lock. */
export type LockOwner = z.output<typeof ownerSchema>;

/**
 * Takes a lock for this process: PGlite does not notice a second process on its data, and both would go their own way.
 * The lock of a process that ended without releasing it, even by SIGKILL, is taken over.
 * @returns undefined on success, else the living owner
 */
export function takeLock(path: string): LockOwner | undefined {
  const own: LockOwner = {
    pid: process.pid,
    started: identifyProcess(process.pid)?.started ?? "",
    since: new Date().toISOString(),
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    // Two tries: the second follows the removal of a dead owner's lock.
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (createLink(draft, path)) return undefined;
      const content = read(path);
      const owner = content === undefined ? undefined : parseOwner(content);
      if (owner && isAlive(owner)) return owner;
      if (content !== undefined) removeStale(path, content);
    }
    const winner = parseOwner(read(path) ?? "");
    return winner ?? own;
  } finally {
    unlinkSync(draft);
  }
}

/** Gives the lock back; does nothing where another process holds it. */
export function releaseLock(path: string): void {
  const owner = parseOwner(read(path) ?? "");
  if (owner?.pid === process.pid) unlinkSync(path);
}

/** A link appears with its whole content at once, and only one process can create it. */
function createLink(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves the lock aside first: a start that does the same at this moment may already have put its own in place. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (read(aside) !== stale) createLink(aside, path);
  unlinkSync(aside);
}

function isAlive(owner: LockOwner): boolean {
  return identifyProcess(owner.pid)?.started === owner.started;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parseOwner(content: string): LockOwner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}
