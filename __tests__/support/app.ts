import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePorts } from "./free-ports";

const root = resolve(__dirname, "../..");

/** Environment variables of all ports of the laptop world, in the order in which free ones are chosen. */
const portVariables = ["PORT", "GATEWAY_PORT", "COGNITO_PORT", "LB_A_PORT", "LB_B_PORT"] as const;
const workers = 6;

type Ports = Record<(typeof portVariables)[number] | "WORKER_PORT", string>;

/** Where a running app answers. */
export class AppAddresses {
  /** @param ports plain data, so that another process can be told of them */
  constructor(readonly ports: Ports) {}

  /** Variables that tell other commands where everything of this laptop is. */
  get environment(): Readonly<Record<string, string>> {
    return this.ports;
  }

  get url(): string {
    return `http://localhost:${this.ports.PORT}`;
  }

  /** What the user pool's SDK client takes as its endpoint. */
  get cognitoUrl(): string {
    return `http://localhost:${this.ports.COGNITO_PORT}`;
  }

  /** The first worker itself, without gateway and load balancer in front. */
  get workerUrl(): string {
    return `http://localhost:${this.ports.WORKER_PORT}`;
  }

  get gatewayUrl(): string {
    return `http://localhost:${this.ports.GATEWAY_PORT}`;
  }

  get inboxUrl(): string {
    return `http://localhost:${this.ports.COGNITO_PORT}/inbox`;
  }
}

/** One learner's laptop: `npm start` with ports and data of its own. */
export class App extends AppAddresses {
  private child: ChildProcess | undefined;
  private output = "";

  private constructor(
    private readonly client: boolean,
    /** Where it keeps its data. */
    readonly dataDir: string,
    ports: Ports,
  ) {
    super(ports);
  }

  /** @param client false leaves the Next.js client out: only the API is served. */
  static async create({ client }: { client: boolean }): Promise<App> {
    const free = await freePorts(portVariables.length + workers);
    const ports = Object.fromEntries(
      [...portVariables, "WORKER_PORT"].map((variable, index) => [variable, String(free[index])]),
    );
    return new App(client, mkdtempSync(join(tmpdir(), "ngobrol-")), ports as Ports);
  }

  /**
   * Starts everything and waits until pages, sign-in and API answer.
   * @returns seconds from start to the first page
   * @throws Error with what was printed, where the process ends or `timeout` seconds pass
   */
  async start(timeout = 60): Promise<number> {
    const started = Date.now();
    const child = spawn("npm", ["start", "--silent", "--", ...(this.client ? [] : ["--no-client"])], {
      cwd: root,
      env: { ...process.env, ...this.ports, LKS_DATA_DIR: this.dataDir, OLLAMA_HOST: "", FORCE_COLOR: "0" },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    child.stdout.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    const untilAnswers = async (url: string): Promise<void> => {
      while (!(await answers(url))) {
        if (child.exitCode !== null || Date.now() - started > timeout * 1000) {
          throw new Error(`The app does not answer at ${url}:\n${this.output}`);
        }
        await new Promise((done) => setTimeout(done, 250));
      }
    };
    if (this.client) await untilAnswers(this.url);
    const seconds = (Date.now() - started) / 1000;
    await untilAnswers(this.inboxUrl);
    await untilAnswers(this.gatewayUrl);
    return this.client ? seconds : (Date.now() - started) / 1000;
  }

  /** SIGKILL to the whole process group: nothing gets a chance to tidy up. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** Ctrl-C, and the data are removed. */
  async stop(): Promise<void> {
    await this.end("SIGINT");
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    process.kill(-child.pid, signal);
    await ended;
  }
}

/** Whether anything answers there; a gateway without a route says no, and is there. */
async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return status < 500;
  } catch {
    return false;
  }
}
