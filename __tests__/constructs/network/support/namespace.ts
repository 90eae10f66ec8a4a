import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** A network of its own. It lives as long as its process, and what is plugged into it goes with it. */
export class Namespace {
  private constructor(private readonly holder: ChildProcess) {}

  static async create(): Promise<Namespace> {
    // However the tests end, the namespace ends with them.
    const holder = spawn("setpriv", ["--pdeathsig=KILL", "unshare", "--net", "sleep", "infinity"], {
      stdio: "ignore",
    });
    const own = readlinkSync("/proc/self/ns/net");
    while (readlinkSync(`/proc/${holder.pid ?? 0}/ns/net`) === own) await delay(20);
    const namespace = new Namespace(holder);
    namespace.run("ip link set lo up");
    return namespace;
  }

  /** Process whose network it is. */
  get pid(): number {
    return this.holder.pid ?? 0;
  }

  /** Runs shell commands in it. @throws Error where one fails */
  run(commands: string): void {
    execFileSync("nsenter", this.enter("sh", "-euc", commands));
  }

  /** Runs a Node script in it. @returns what it printed */
  runNode(script: string): string {
    return spawnSync("nsenter", this.enter(process.execPath, "-e", script), { encoding: "utf8" }).stdout;
  }

  /** Starts a Node script in it that runs until the namespace ends. @returns once it has printed something */
  async startNode(script: string): Promise<ChildProcess> {
    const child = spawn(
      "setpriv",
      ["--pdeathsig=KILL", "nsenter", ...this.enter(process.execPath, "-e", script)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    await new Promise((resolve) => child.stdout.once("data", resolve));
    return child;
  }

  end(): void {
    this.holder.kill("SIGKILL");
  }

  private enter(...command: string[]): string[] {
    return [`--net=/proc/${this.pid}/ns/net`, "--", ...command];
  }
}
