import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Inventory } from "./emulated-account";
import { RehearsalError } from "./rehearsal-error";

/** An account that was left up, and what a later run must know of it. */
export interface KeptAccount {
  readonly endpoint: string;
  readonly pid: number;
  /** What it held before the first apply; undefined where the run ended before that. */
  readonly baseline: Inventory | undefined;
  /** Stacks that were applied and not destroyed. */
  readonly applied: readonly string[];
}

/** The ignored folder of a rehearsal: logs, provider links, synthesized stacks. One run at a time uses it. */
export class WorkFolder {
  private readonly lockFile: string;
  private readonly accountFile: string;

  /** @throws RehearsalError where another rehearsal is running */
  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
    this.lockFile = join(path, "lock");
    this.accountFile = join(path, "account.json");
    this.lock();
  }

  get kept(): KeptAccount | undefined {
    if (!existsSync(this.accountFile)) return undefined;
    return JSON.parse(readFileSync(this.accountFile, "utf8")) as KeptAccount;
  }

  set kept(account: KeptAccount | undefined) {
    if (account) writeFileSync(this.accountFile, JSON.stringify(account));
    else rmSync(this.accountFile, { force: true });
  }

  /** Forgets providers, states and plans of an account that is gone; logs of this run come anew. */
  clean(): void {
    for (const name of ["terraform", "logs", "cdktf.out"]) {
      rmSync(join(this.path, name), { recursive: true, force: true });
    }
  }

  release(): void {
    rmSync(this.lockFile, { force: true });
  }

  private lock(): void {
    try {
      const file = openSync(this.lockFile, "wx");
      writeFileSync(file, String(process.pid));
      closeSync(file);
    } catch {
      const holder = Number(readFileSync(this.lockFile, "utf8"));
      if (isAlive(holder)) {
        throw new RehearsalError(
          `Another rehearsal is running (process ${holder}). Wait for it, or set LKS_REHEARSAL_DIR to another folder.`,
        );
      }
      this.release();
      this.lock();
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
