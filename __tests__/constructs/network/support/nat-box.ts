import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const root = resolve(__dirname, "../../../..");
const support = resolve(root, "__tests__/ansible/support");
/** A Debian 13 root with systemd, made by scripts/debian13-root.sh. */
const debian = resolve(process.env.DEBIAN13_WORKER_ROOT ?? join(root, ".cache/debian13-worker"));
const archives = join(debian, "var/local/packages");

/** `it`, or a loud skip where no box can be booted; in CI that is a failure. */
export function itWithBoxes(): jest.It {
  const packages = existsSync(archives) ? readdirSync(archives) : [];
  const boxes = process.getuid?.() === 0 && packages.some((name) => name.startsWith("iptables_"));
  if (boxes && spawnSync("ip", ["-V"]).status === 0) return it;
  const advice =
    "The NAT instance's test needs root, iproute2, and `scripts/debian13-root.sh worker` to have run.";
  if (process.env.CI) throw new Error(advice);
  console.warn(`SKIPPED. ${advice}`);
  return it.skip;
}

/** A machine with systemd and a disk of its own, and a network without any interface. */
export class NatBox {
  private system: ChildProcess | undefined;
  /** Its first process. */
  pid = 0;

  private constructor(private readonly folder: string) {}

  static async boot(): Promise<NatBox> {
    const parent = join(root, ".cache/boxes");
    mkdirSync(join(parent, "share"), { recursive: true });
    const box = new NatBox(mkdtempSync(join(parent, "nat-")));
    await box.start();
    // Part of Ubuntu's image.
    box.run("apt-get install -qq --no-install-recommends iptables procps");
    return box;
  }

  /** As when the power fails: what is not on the disk is gone. */
  async reboot(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Runs shell commands. @returns what they printed @throws Error where one fails */
  run(commands: string): string {
    const environment = ["env", "DEBIAN_FRONTEND=noninteractive"];
    return execFileSync(
      "nsenter",
      [`--target=${this.pid}`, "--all", "--", ...environment, "sh", "-euc", commands],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    ).trim();
  }

  async remove(): Promise<void> {
    await this.stop();
    execFileSync("unshare", ["--mount", join(support, "remove-box.sh"), this.folder]);
  }

  private async start(): Promise<void> {
    const boot = [join(support, "boot.sh"), debian, this.folder, join(root, ".cache/boxes/share")];
    this.system = spawn("setpriv", ["--pdeathsig=KILL", "unshare", "--mount", ...boot], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const unshare = this.system.pid ?? 0;
    while (processName(this.pid) !== "systemd") {
      if (this.system.exitCode !== null) throw new Error("The box does not boot.");
      await delay(50);
      this.pid = Number(read(`/proc/${unshare}/task/${unshare}/children`).trim());
    }
    const enter = [`--target=${this.pid}`, "--all", "--", "systemctl", "is-system-running", "--wait"];
    // "degraded" is fine: not every unit of Debian's can run without hardware.
    while (!/running|degraded/.test(spawnSync("nsenter", enter, { encoding: "utf8" }).stdout))
      await delay(100);
  }

  private async stop(): Promise<void> {
    const { system } = this;
    this.pid = 0;
    if (!system || system.exitCode !== null) return;
    system.kill("SIGKILL");
    await once(system, "exit");
  }
}

function processName(pid: number): string {
  return pid === 0 ? "" : read(`/proc/${pid}/comm`).trim();
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
