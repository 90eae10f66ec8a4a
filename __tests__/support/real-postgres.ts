import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Client } from "pg";
import { freePorts } from "./free-ports";

/** A Debian 13 root made by scripts/debian13-root.sh: the only place on Debian 12 where pgvector is packaged. */
const root = resolve(__dirname, "../..", process.env.DEBIAN13_ROOT ?? ".cache/debian13");
const binaries = "/usr/lib/postgresql/17/bin";

const available = existsSync(join(root, binaries, "postgres")) && process.getuid?.() === 0;

const advice = "A real PostgreSQL needs root, and scripts/debian13-root.sh to have run.";

/** `describe`, or a loud skip where no real PostgreSQL can be started; in CI that is a failure. */
export function describeWithPostgres(): jest.Describe {
  if (available) return describe;
  if (process.env.CI) throw new Error(advice);
  console.warn(`SKIPPED. ${advice}`);
  return describe.skip;
}

/** A PostgreSQL 17 with pgvector of one's own, on a free port of the loopback interface. */
export class RealPostgres {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** @throws Error where none can be started on this machine */
  static async create(): Promise<RealPostgres> {
    if (!available) throw new Error(advice);
    const folder = mkdtempSync(join(root, "var/tmp/pg-"));
    const { uid, gid } = statSync(join(root, "var/lib/postgresql"));
    chownSync(folder, uid, gid);
    const [port = 0] = await freePorts(1);
    const postgres = new RealPostgres(folder, port);
    postgres.run(
      "initdb",
      "-D",
      postgres.inside("data"),
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--no-sync",
    );
    await postgres.start();
    return postgres;
  }

  /** As the superuser. */
  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  async start(): Promise<void> {
    const settings = [
      `-p${this.port}`,
      "-clisten_addresses=127.0.0.1",
      "-cunix_socket_directories=",
      "-cmax_connections=40",
    ];
    const server = spawn(
      "chroot",
      ["--userspec=postgres:postgres", root, `${binaries}/postgres`, "-D", this.inside("data"), ...settings],
      {
        stdio: "ignore",
      },
    );
    this.server = server;
    for (;;) {
      try {
        await this.query("SELECT 1");
        return;
      } catch (error) {
        // The test's own time-out is the limit.
        if (server.exitCode !== null || server.signalCode !== null) throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  }

  /** Runs one statement as the superuser, on a connection of its own. */
  async query(text: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, SIGSTOP a server that never answers. */
  signal(signal: NodeJS.Signals): void {
    this.server?.kill(signal);
  }

  async stop(signal: NodeJS.Signals = "SIGINT"): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGCONT");
    server.kill(signal);
    await ended;
  }

  async destroy(): Promise<void> {
    await this.stop("SIGQUIT");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private inside(name: string): string {
    return join("/", relative(root, this.folder), name);
  }

  private run(program: string, ...args: string[]): void {
    execFileSync("chroot", ["--userspec=postgres:postgres", root, `${binaries}/${program}`, ...args], {
      stdio: "pipe",
    });
  }
}
