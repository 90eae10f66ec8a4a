import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { childEnvironment } from "./environment";
import { RehearsalError } from "./rehearsal-error";

const script = join(__dirname, "emulator/serve.py");

/** A call that the emulator's additions answered: not what AWS said, and not what moto said. */
export interface Answered {
  /** "service:Operation". */
  readonly operation: string;
  readonly what: string;
  readonly calls: number;
}

export interface Status {
  readonly pid: number;
  readonly answered: readonly Answered[];
  /** Calls that the emulator could not answer at all. */
  readonly gaps: readonly { readonly operation: string; readonly reason: string }[];
}

/** Names of what the account holds, by "service region kind". */
export type Inventory = Readonly<Record<string, readonly string[]>>;

export interface StartProps {
  readonly python: string;
  readonly roleName: string;
  readonly instanceProfileName: string;
  /** File for the emulator's own messages. */
  readonly log: string;
  /** Outlive this process. */
  readonly stay: boolean;
  /** Called when the process ends that nobody asked to. */
  readonly onDeath?: () => void;
}

/** The process that plays AWS, with an empty account that has a lab's role and instance profile. */
export class EmulatedAccount {
  private ended = false;

  private constructor(
    readonly endpoint: string,
    readonly pid: number,
  ) {}

  static async start(props: StartProps): Promise<EmulatedAccount> {
    const { python, roleName, instanceProfileName, log, stay, onDeath } = props;
    const names = ["--role", roleName, "--instance-profile", instanceProfileName];
    const child = spawn(python, [script, ...names, ...(stay ? ["--stay"] : [])], {
      env: childEnvironment({ PYTHONDONTWRITEBYTECODE: "1" }),
      // Its input is the thread it hangs on: when this process is gone, it reads the end and goes too.
      stdio: [stay ? "ignore" : "pipe", "pipe", openSync(log, "a")],
      detached: true,
    });
    child.unref();
    const endpoint = await firstLine(child, log);
    const { pid } = await new EmulatedAccount(endpoint, 0).status();
    // Not the child's own id: a launcher (pyenv, a virtual environment) may stand in between.
    const account = new EmulatedAccount(endpoint, pid);
    child.once("exit", () => {
      if (!account.ended) onDeath?.();
    });
    return account;
  }

  /** @returns the account at an address, if the same process still serves it */
  static async find(endpoint: string, pid: number): Promise<EmulatedAccount | undefined> {
    const account = new EmulatedAccount(endpoint, pid);
    try {
      return (await account.status()).pid === pid ? account : undefined;
    } catch {
      return undefined;
    }
  }

  status(): Promise<Status> {
    return this.get<Status>("status");
  }

  inventory(): Promise<Inventory> {
    return this.get<Inventory>("inventory");
  }

  /** Ends the process; everything in the account is gone. */
  end(): void {
    this.ended = true;
    try {
      process.kill(this.pid, "SIGTERM");
    } catch {
      // It ended by itself.
    }
  }

  private async get<T>(what: string): Promise<T> {
    const response = await fetch(`${this.endpoint}/rehearsal/${what}`, {
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new RehearsalError(`The emulated account answers ${response.status} to ${what}.`);
    return (await response.json()) as T;
  }
}

/** What is in the second inventory and not in the first. */
export function added(before: Inventory, after: Inventory): string[] {
  return Object.entries(after).flatMap(([kind, names]) => {
    const known = new Set(before[kind] ?? []);
    return names.filter((name) => !known.has(name)).map((name) => `${kind}: ${name}`);
  });
}

async function firstLine(child: ChildProcess, log: string): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error("The emulator's output is not piped.");
  const lines = createInterface({ input: stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new RehearsalError(`The emulator ended at once, with code ${code ?? "none"}; see ${log}.`));
    });
  });
  lines.close();
  stdout.destroy();
  return (JSON.parse(line) as { endpoint: string }).endpoint;
}
