import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { freePorts } from "../support/free-ports";

const program = resolve(__dirname, "../../ansible/roles/models/files/models.py");
const standIn = join(__dirname, "support/ollama.py");

describe("what pulls the models", () => {
  let folder: string;
  let started: ChildProcess[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lks-models-"));
    mkdirSync(join(folder, "models"));
    started = [];
  });
  afterEach(() => {
    for (const child of started) child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  const start = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv) => {
    const child = spawn(command, args, {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    started.push(child);
    const lines: string[] = [];
    const reader = createInterface({ input: child.stdout });
    for (const one of [reader, createInterface({ input: child.stderr })]) {
      one.on("line", (line) => lines.push(line));
    }
    /** Resolves once a line has it. */
    const says = async (text: string) => {
      while (!lines.some((line) => line.includes(text))) await once(reader, "line");
    };
    return { child, lines, says };
  };
  const ollama = async () => {
    const [port = 0] = await freePorts(1);
    const server = start("python3", ["-u", standIn, "serve"], {
      OLLAMA_HOST: `127.0.0.1:${port}`,
      OLLAMA_MODELS: join(folder, "models"),
    });
    await server.says("Listening");
    return `http://127.0.0.1:${port}`;
  };
  const puller = (api: string, deadline = 60) =>
    start("python3", [program, "pull"], {
      API: api,
      MODELS: "orca-mini",
      LOCK: join(folder, "lock"),
      DEADLINE: String(deadline),
      INTERVAL: "0.2",
    });
  const pulls = () => readFileSync(join(folder, "models/pulls"), "utf8");

  it("L3: a puller that dies leaves no lock behind: the next one pulls", async () => {
    const api = await ollama();
    const dying = start(
      "flock",
      ["--no-fork", join(folder, "lock"), "sh", "-c", "echo locked; exec sleep 100"],
      {},
    );
    await dying.says("locked");
    const { child, says } = puller(api);
    await says("Another worker is pulling.");
    expect(() => pulls()).toThrow("ENOENT");
    dying.child.kill("SIGKILL");
    await says("All there: orca-mini:latest");
    expect(pulls()).toBe("orca-mini:latest\n");
    await finished(child);
    expect(child.exitCode).toBe(0);
  });

  it("L3: a download that breaks off is taken up again", async () => {
    const api = await ollama();
    let attempts = 0;
    const gateway = createServer((request, response) => {
      if (request.url === "/api/pull" && (attempts += 1) === 1) {
        response.write('{"status":"pulling 0123456789ab","total":100,"completed":50}\n', () => {
          response.destroy();
        });
        return;
      }
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks);
        const answer = await fetch(api + (request.url ?? ""), {
          method: request.method,
          body: body.length === 0 ? undefined : body,
        });
        response.end(await answer.text());
      })();
    });
    gateway.listen(0, "127.0.0.1");
    await once(gateway, "listening");
    const { child, lines, says } = puller(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}`);
    await says("All there");
    gateway.close();
    await finished(child);
    expect(attempts).toBe(2);
    expect(lines).toContain("orca-mini:latest: pulling 0123456789ab 50 % of 0 MB");
    expect(lines.filter((line) => line === "orca-mini:latest: pulling")).toHaveLength(2);
    expect(child.exitCode).toBe(0);
  });

  it("L3: gives up after its time, so that systemd can start it again, and says where to look", async () => {
    const { child, lines } = puller("http://127.0.0.1:1", 1);
    const [status] = (await once(child, "close")) as [number | null];
    expect(status).toBe(1);
    expect(lines).toContain(
      "Given up: orca-mini:latest still missing. Fix: look at the journal of zone A's llm workers.",
    );
  });
});

async function finished(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) await once(child, "exit");
}
