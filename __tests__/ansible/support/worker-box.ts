import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Playbook, readRecap, type Recap } from "./playbook";

const here = __dirname;
const cache = resolve(here, "../../..", ".cache");

/** A Debian 13 root with systemd and Ansible, made by scripts/debian13-root.sh. */
export const workerRoot = resolve(process.env.DEBIAN13_WORKER_ROOT ?? join(cache, "debian13-worker"));

/** `describe`, or a loud skip where no box can be booted; in CI that is a failure. */
export function describeWithBoxes(): jest.Describe {
  if (existsSync(join(workerRoot, "usr/bin/ansible-playbook")) && process.getuid?.() === 0) return describe;
  const advice = "Tests of the playbook need root and `scripts/debian13-root.sh worker` to have run.";
  if (process.env.CI) throw new Error(advice);
  console.warn(`SKIPPED. ${advice}`);
  return describe.skip;
}

/** What a box finds around it (cloud.mjs). */
export interface Surroundings {
  readonly kind: string;
  readonly zone: "a" | "b";
  readonly region: string;
  /** Of Parameter Store, by name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** EFS mount targets that answer. */
export const fileSystemAddresses = ["172.32.1.20", "172.32.1.21"] as const;

export interface WorkerBoxProps {
  readonly surroundings: Surroundings;
  /** Folder that is the EFS file system. */
  readonly share: string;
  /** Folder with what can be downloaded. */
  readonly downloads: string;
}

/** One EC2 instance as Systems Manager finds it: bare, booted by its own systemd, with Ansible and without a network. */
export class WorkerBox {
  private constructor(
    private readonly folder: string,
    private readonly system: ChildProcess,
    private readonly cloud: ChildProcess,
    private readonly init: number,
  ) {}

  static async boot({ surroundings, share, downloads }: WorkerBoxProps): Promise<WorkerBox> {
    const boxes = join(cache, "boxes");
    mkdirSync(boxes, { recursive: true });
    const folder = mkdtempSync(join(boxes, "box-"));
    writeSurroundings(folder, surroundings);
    const system = spawn(
      "setpriv",
      // However the tests end, the box ends with them.
      [
        "--pdeathsig=KILL",
        "unshare",
        "--mount",
        join(here, "boot.sh"),
        workerRoot,
        folder,
        share,
        ...fileSystemAddresses,
      ],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    const init = await findInit(system);
    const cloud = spawn(
      "nsenter",
      [
        `--net=/proc/${init}/ns/net`,
        process.execPath,
        join(here, "cloud.mjs"),
        join(folder, "cloud.json"),
        downloads,
      ],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    await once(cloud.stdout, "data");
    const box = new WorkerBox(folder, system, cloud, init);
    await box.until(() => /^(running|degraded)$/m.test(box.run("systemctl", "is-system-running").output));
    return box;
  }

  change(surroundings: Surroundings): void {
    writeSurroundings(this.folder, surroundings);
  }

  /** What it printed, on both streams, and its status. */
  run(command: string, ...args: string[]): { readonly output: string; readonly status: number | null } {
    const { stdout, stderr, status } = spawnSync("nsenter", this.enter(command, args), { encoding: "utf8" });
    return { output: `${stdout}${stderr}`, status };
  }

  /** Unpacks a playbook and runs it as AWS-ApplyAnsiblePlaybooks does. */
  async apply(playbook: Playbook, ...options: string[]): Promise<Recap> {
    const playbookFolder = "/var/lib/amazon/ssm/playbook";
    rmSync(this.path(playbookFolder), { recursive: true, force: true });
    for (const [name, content] of Object.entries(playbook.files)) {
      const file = this.path(join(playbookFolder, name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    writeFileSync(this.path("/var/lib/amazon/ssm/trial.json"), JSON.stringify(playbook.trial));
    const child = spawn("nsenter", [
      ...this.enter("env", []),
      // An agent may hand on next to nothing: neither a home nor a language.
      "--ignore-environment",
      `--chdir=${playbookFolder}`,
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "ansible-playbook",
      "-i",
      "localhost,",
      "-c",
      "local",
      "-e",
      playbook.extraVariables,
      "-v",
      "-e",
      "@/var/lib/amazon/ssm/trial.json",
      ...options,
      "playbook.yml",
    ]);
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
    }
    await once(child, "close");
    return readRecap(lines.join(""));
  }

  read(path: string): string {
    return readFileSync(this.path(path), "utf8");
  }

  exists(path: string): boolean {
    return existsSync(this.path(path));
  }

  /** Copies a file of the test's into the box. */
  place(file: string, path: string): void {
    cpSync(file, this.path(path));
  }

  /** Asks port 11434 as the load balancer does, with its name as the Host header. @returns the status; 0: closed */
  health(): number {
    const script = `
import http.client
try:
    connection = http.client.HTTPConnection("127.0.0.1", 11434, timeout=60)
    connection.request("GET", "/api/tags", headers={"Host": "internal-lks-alb-a-1.us-east-1.elb.amazonaws.com"})
    print(connection.getresponse().status)
except OSError:
    print(0)`;
    return Number(this.run("python3", "-c", script).output.trim());
  }

  /** Waits until it holds. @throws Error after three minutes */
  async until(holds: () => boolean): Promise<void> {
    const end = Date.now() + 180_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Still not so after three minutes: ${holds.toString()}`);
      await delay(250);
    }
  }

  async close(): Promise<void> {
    this.cloud.kill("SIGKILL");
    this.system.kill("SIGKILL");
    await once(this.system, "exit");
    execFileSync("unshare", ["--mount", join(here, "remove-box.sh"), this.folder]);
  }

  private path(path: string): string {
    return join(`/proc/${this.init}/root`, path);
  }

  private enter(command: string, args: string[]): string[] {
    return [`--target=${this.init}`, "--all", "--", command, ...args];
  }
}

function writeSurroundings(folder: string, { kind, zone, region, parameters }: Surroundings): void {
  const metadata = {
    "placement/availability-zone": `${region}a`,
    "tags/instance/Kind": kind,
    "tags/instance/Zone": `lks-zone-${zone}`,
  };
  writeFileSync(
    join(folder, "cloud.json"),
    JSON.stringify({ metadata, parameters, region, fileSystemAddresses }),
  );
}

/** The first process of the box, once systemd runs there. @throws Error where the box ends before */
async function findInit(system: ChildProcess): Promise<number> {
  const { pid = 0 } = system;
  while (system.exitCode === null && system.signalCode === null) {
    const child = Number(readProcess(pid, `task/${pid}/children`));
    if (readProcess(child, "comm") === "systemd") return child;
    await delay(50);
  }
  throw new Error("The box does not boot.");
}

/** @returns "" where there is no such process any more */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").trim();
  } catch {
    return "";
  }
}
