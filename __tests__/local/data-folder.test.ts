import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder } from "../../local/src/data-folder";
import { identifyProcess } from "../../local/src/process/process-identity";
import { temporaryFolder } from "./support/temporary-folder";

const base = temporaryFolder();
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** A process that lives until it is killed. */
async function otherProcess(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ["-e", "console.log('up'); setInterval(() => {}, 1000)"]);
  children.push(child);
  await once(child.stdout, "data");
  return child as ChildProcess & { readonly pid: number };
}

function writeLock(folder: string, pid: number): string {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "lock.json");
  const started = identifyProcess(pid)?.started ?? "";
  writeFileSync(lock, JSON.stringify({ pid, started, since: "2026-11-23T22:30:00.000Z" }));
  return lock;
}

describe("the data folder and its lock (O3)", () => {
  test("O3: a folder that a living process holds is refused in one line that names it", async () => {
    const path = join(base, "held");
    const { pid } = await otherProcess();
    writeLock(path, pid);
    await expect(openDataFolder({ path, reset: false, patience: 0 })).rejects.toThrow(
      `Another start (process ${pid} since 2026-11-23T22:30:00.000Z) uses ${path}. Fix: end it (kill ${pid}), or set LKS_DATA_DIR to another folder.`,
    );
  });

  test("O3: the lock of a process that was killed is taken over, and given back at the end", async () => {
    const path = join(base, "stale");
    const child = await otherProcess();
    const lock = writeLock(path, child.pid);
    child.kill("SIGKILL");
    await once(child, "exit");
    const folder = await openDataFolder({ path, reset: false, patience: 0 });
    expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid });
    folder.close();
    expect(existsSync(lock)).toBe(false);
  });

  test("O3: a lock whose process number now belongs to another process is taken over", async () => {
    const path = join(base, "reused");
    const { pid } = await otherProcess();
    mkdirSync(path);
    writeFileSync(join(path, "lock.json"), JSON.stringify({ pid, started: "1", since: "" }));
    const folder = await openDataFolder({ path, reset: false, patience: 0 });
    folder.close();
  });

  test("a start waits for one that is just ending", async () => {
    const path = join(base, "ending");
    const child = await otherProcess();
    writeLock(path, child.pid);
    const opening = openDataFolder({ path, reset: false, patience: 20_000 });
    child.kill("SIGKILL");
    (await opening).close();
  });

  test("a lock that was damaged is taken over", async () => {
    const path = join(base, "damaged");
    mkdirSync(path);
    writeFileSync(join(path, "lock.json"), '{"pid":');
    (await openDataFolder({ path, reset: false, patience: 0 })).close();
  });

  test("O3: a reset deletes what earlier starts left", async () => {
    const path = join(base, "reset");
    mkdirSync(join(path, "cognito"), { recursive: true });
    writeFileSync(join(path, "cognito/users.json"), "{}");
    (await openDataFolder({ path, reset: true })).close();
    expect(existsSync(join(path, "cognito"))).toBe(false);
  });

  test("a folder that holds somebody's own files is refused, and they stay", async () => {
    const path = join(base, "own");
    mkdirSync(path);
    writeFileSync(join(path, "thesis.txt"), "years of work");
    await expect(openDataFolder({ path, reset: true })).rejects.toThrow(
      `LKS_DATA_DIR: ${path} holds something else ("thesis.txt"). Fix: name a folder that is empty or does not exist.`,
    );
    expect(existsSync(join(path, "thesis.txt"))).toBe(true);
  });
});
