import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { ReadableStream } from "node:stream/web";
import { localPool } from "../../local/src/cognito/settings";
import { App } from "../support/app";
import { type Learner, password, signUpLearner } from "../support/learner";

const root = resolve(__dirname, "../..");
const email = "verify@example.com";

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as `npm run` does, with nobody at the terminal. */
async function run(command: string, given: readonly string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "tsx", `scripts/${command}.ts`, ...given], {
    cwd: root,
    env: { ...process.env, VERIFY_EMAIL: "", VERIFY_PASSWORD: "", NODE_OPTIONS: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, stdout, stderr };
}

describe("npm run verify and verify:workers on a laptop", () => {
  let app: App;
  let learner: Learner;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    app = await App.create({ client: false });
    await app.start(240);
    learner = await signUpLearner(app, localPool.clientId, email);
    environment = { ...app.environment, VERIFY_EMAIL: email, VERIFY_PASSWORD: password };
  });
  afterAll(async () => {
    await app.stop();
  });

  it("O2: verify looks at every endpoint, streams included, and leaves no conversation behind", async () => {
    const { status, stdout, stderr } = await run("verify", ["--local", "--no-client"], environment);
    expect(stderr).toBe("");
    const passed = [...stdout.matchAll(/^ {2}ok {3}(.+?): /gm)].map(([, title]) => title);
    expect(passed).toEqual([
      "A1",
      "A2",
      "A2",
      "A2",
      "A2",
      "A2",
      "A2",
      ...["us-east-1", "us-west-2"].flatMap(() => ["A3, L2", "A3, A5", "A5", "A5, D2"]),
    ]);
    for (const region of ["us-east-1", "us-west-2"]) {
      expect(stdout).toContain(
        `GET /${region}/tags: llama3:latest, nomic-embed-text:latest, orca-mini:latest`,
      );
      expect(stdout).toMatch(
        new RegExp(`POST /${region}/chat: streamed, first piece after [\\d.]+ s, \\d+ pieces`),
      );
      expect(stdout).toContain(`POST /${region}/embed: 768 numbers`);
    }
    expect(stdout).toContain("All 15 checks passed.");
    expect(stdout).not.toContain(learner.idToken.slice(0, 20));
    expect(status).toBe(0);
    const list = await fetch(`${app.gatewayUrl}/conversations/${learner.uid}`, {
      headers: { Authorization: learner.idToken },
    });
    expect(await list.json()).toMatchObject({ data: [] });
  });

  it("O2: verify says that the web page does not answer, and where to look", async () => {
    const { status, stdout, stderr } = await run("verify", ["--local"], environment);
    expect(stdout).toMatch(/FAIL C1: the web page: .*\n {7}Fix: .*--no-client leaves it out/);
    expect(stderr).toBe("\n1 of 16 checks failed.\n");
    expect(status).toBe(1);
  });

  it("L1, L2: verify:workers shows what the workers of both regions have, in a table", async () => {
    const { status, stdout, stderr } = await run("verify-workers", ["--local"], environment);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^region +workers +route +result +seen$/m);
    for (const region of ["us-east-1", "us-west-2"]) {
      const row = (cells: string) => expect.stringMatching(new RegExp(`^${region} +${cells}$`)) as string;
      expect(stdout.split("\n")).toEqual(
        expect.arrayContaining([
          row("llm +GET /tags +ok +6 answers, all alike: llama3, nomic-embed-text, orca-mini"),
          row("llm +POST /embed +ok +6 answers, 768 numbers each"),
          row(
            'llm +POST /pull +ok +begins with "pulling manifest"; a model that does not exist: "pull model manifest: file does not exist"',
          ),
          row("chat +POST /chat +ok +6 answers, orca-mini loaded \\([\\d.]+ s each\\)"),
          row("scoring +POST /generate +ok +6 answers, llama3 loaded \\([\\d.]+ s each\\)"),
        ]),
      );
    }
    expect(stdout).toMatch(/The same models in us-east-1 and us-west-2: llama3:latest [0-9a-f]{12}, /);
    expect(stdout).toContain("On a laptop one program stands for all workers");
    expect(status).toBe(0);
  });

  it("O2: a wrong password is told with what to check, and is not repeated", async () => {
    const wrong = { ...environment, VERIFY_PASSWORD: "Wrong-password-1" };
    const { status, stdout, stderr } = await run("verify", ["--local"], wrong);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `\nSign-in as ${email} failed: Incorrect username or password. Fix: check VERIFY_EMAIL and VERIFY_PASSWORD; a new user signs up in the web client and confirms the address.\n`,
    );
    expect(stdout + stderr).not.toContain("Wrong-password");
  });

  it("O2: nobody at the terminal and no user: says which variables to set", async () => {
    const { status, stderr } = await run("verify-workers", ["--local"], app.environment);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\nNobody can be asked here: set VERIFY_EMAIL and VERIFY_PASSWORD/);
  });

  it("O2: workers that differ, and an answer that is held back, are failures with the reason", async () => {
    // The same API, but what the workers say is spoilt on the way.
    const { server, url } = await spoil(app);
    const flags = ["--api", url, "--client-id", localPool.clientId];
    const account = {
      ...environment,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: app.cognitoUrl,
      AWS_ENDPOINT_URL: "http://127.0.0.1:9",
      AWS_ACCESS_KEY_ID: "nobody",
      AWS_SECRET_ACCESS_KEY: "nobody",
    };
    const [whole, workers] = [
      await run("verify", flags, account),
      await run("verify-workers", flags, account),
    ];
    server.close();
    expect(whole.stdout).toMatch(/FAIL A3, A5: POST \/us-west-2\/chat: the answer came in one piece/);
    expect(whole.stdout).toMatch(/ok {3}A3, A5: POST \/us-east-1\/chat/);
    expect(whole.stdout).toContain("Web page: left out");
    expect(whole.stderr).toBe("\n1 of 15 checks failed.\n");
    expect(workers.stderr).toMatch(/us-west-2 GET \/tags: workers differ: .*llama3.* \| /);
    expect(workers.stderr).toMatch(/us-west-2 POST \/pull: the registry cannot be asked: .*dial tcp/);
    expect(workers.stderr).toContain("AWS did not say how each instance is");
    expect(workers.stderr).not.toContain("us-east-1 ");
    expect(workers.status).toBe(1);
  });
});

it("O2: a laptop that is not started is told how to start", async () => {
  const { status, stderr } = await run("verify", ["--local"], {
    COGNITO_PORT: "9",
    GATEWAY_PORT: "10",
    VERIFY_EMAIL: email,
    VERIFY_PASSWORD: password,
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^\nSign-in failed, the user pool at http:\/\/127\.0\.0\.1:9 does not answer: .*Fix: npm start\.\n$/,
  );
});

/** A proxy before the laptop's gateway behind which zone B's workers disagree, do not stream and reach no registry. */
async function spoil(app: App): Promise<{ server: Server; url: string }> {
  let tags = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    const body = await text(request);
    const { status, body: stream } = await fetch(app.gatewayUrl + path, {
      method: request.method,
      headers: { authorization: request.headers.authorization ?? "" },
      body: body === "" ? undefined : body,
    });
    const upstream = Readable.fromWeb(stream as ReadableStream);
    if (path === "/us-west-2/tags" && tags++ % 2 === 1) {
      response.end('{"models":[{"name":"llama3:latest","digest":"0123456789abcdef"}]}');
    } else if (path === "/us-west-2/pull" && body.includes("no-such-model")) {
      response.end('{"error":"pull model manifest: dial tcp: i/o timeout"}\n');
    } else if (path === "/us-west-2/chat") response.writeHead(status).end(await text(upstream));
    else upstream.pipe(response.writeHead(status));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
