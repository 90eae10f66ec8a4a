import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { freePorts } from "../../support/free-ports";

/** `npm start -- --no-client` in processes of its own, without npm in between. */
export class Laptop {
  output = "";
  private child: ChildProcess | undefined;

  private constructor(
    private readonly environment: NodeJS.ProcessEnv,
    readonly gatewayUrl: string,
    readonly cognitoUrl: string,
    /** Of the load balancers, zone A's first. */
    readonly balancerUrls: readonly [string, string],
  ) {}

  /** @param ollamaUrl stands for every worker; "off": the built-in tutor */
  static async create(dataFolder: string, ollamaUrl: string): Promise<Laptop> {
    const [client, gateway = "", cognito = "", lbA = "", lbB = "", worker] = (await freePorts(11)).map(
      String,
    );
    const environment = {
      ...process.env,
      PORT: client,
      GATEWAY_PORT: gateway,
      COGNITO_PORT: cognito,
      LB_A_PORT: lbA,
      LB_B_PORT: lbB,
      WORKER_PORT: worker,
      LKS_DATA_DIR: dataFolder,
      OLLAMA_HOST: ollamaUrl,
      DATABASE_URL: "",
      NODE_OPTIONS: "",
    };
    return new Laptop(environment, `http://127.0.0.1:${gateway}/v1`, `http://127.0.0.1:${cognito}`, [
      `http://127.0.0.1:${lbA}`,
      `http://127.0.0.1:${lbB}`,
    ]);
  }

  /** Resolves when everything answers; rejects with the output where it ends before. */
  async start(given: readonly string[] = [], changes: NodeJS.ProcessEnv = {}): Promise<void> {
    this.output = "";
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "local/src/start.ts", "--no-client", ...given],
      {
        cwd: resolve(),
        env: { ...this.environment, ...changes },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    this.child = child;
    const ended = new Promise<never>((_, reject) => {
      child.once("close", () => {
        reject(new Error(this.output.trim()));
      });
    });
    const ready = new Promise<void>((done) => {
      const read = (text: string) => {
        this.output += text;
        if (this.output.includes("Ctrl-C ends everything.")) done();
      };
      child.stdout.setEncoding("utf8").on("data", read);
      child.stderr.setEncoding("utf8").on("data", read);
    });
    await Promise.race([ready, ended]);
    ended.catch(() => undefined);
  }

  /** @returns the exit code; null after SIGKILL */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
    return child.exitCode;
  }
}
