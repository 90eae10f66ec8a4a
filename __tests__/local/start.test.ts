import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Listening } from "../../local/src/http/listen";
import { serve } from "./support/http";
import { Laptop } from "./support/laptop";
import { newLearner, signInLearner } from "./support/learner";
import { temporaryFolder } from "./support/temporary-folder";
import { signIn } from "./support/user-pool";

const folder = temporaryFolder();
let ollama: Listening;
let laptop: Laptop;
let cognito: CognitoIdentityProviderClient;
beforeAll(async () => {
  ollama = await serve((request, response) => {
    if (request.url === "/api/tags") response.end('{"models":[{"name":"llama3:latest"}]}');
    else request.pipe(response.writeHead(200, { "x-worker-path": request.url ?? "" }));
  });
  laptop = await Laptop.create(join(folder, "data"), ollama.url);
  await laptop.start();
  cognito = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: laptop.cognitoUrl });
});
afterAll(async () => {
  cognito.destroy();
  await laptop.end("SIGKILL");
  await ollama.close();
});

const signedIn = (email: string) => signInLearner(cognito, email);
const learner = (email: string) => newLearner(cognito, laptop.cognitoUrl, email);

async function call(token: string, path: string, method = "GET", body?: unknown) {
  const response = await fetch(laptop.gatewayUrl + path, {
    method,
    headers: { authorization: token, "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const conversation = (id: string) => ({
  id,
  title: "Bali",
  conversation: [{ role: "user", content: "Yesterday I go to Bali" }],
});

describe("the laptop world in a process of its own (O3)", () => {
  test("the terminal shows each step, the code's place, and who the workers are", () => {
    expect(laptop.output).toMatch(/✓ Stacks synthesized {2}\d+\.\d s/);
    expect(laptop.output).toContain(`Workers ready: Ollama at ${ollama.url}`);
    expect(laptop.output).toContain(
      "This Ollama lacks orca-mini, nomic-embed-text. Fix: ollama pull orca-mini",
    );
    expect(laptop.output).toContain(`${laptop.cognitoUrl.replace("127.0.0.1", "localhost")}/inbox`);
    expect(laptop.output).not.toContain("\u001b[");
  });

  test("A2: a learner stores, lists and reads a conversation through gateway, Lambda handler and database", async () => {
    const { token, uid } = await learner("ayu@example.com");
    const id = randomUUID();
    expect((await call(token, `/conversations/${uid}`, "POST", conversation(id))).status).toBe(201);
    expect(await call(token, `/conversations/${uid}/${id}`)).toMatchObject({
      status: 200,
      body: { status: "success", data: conversation(id) },
    });
    expect(laptop.output).toMatch(/Code for ayu@example\.com: \d{6}/);
  });

  test("A2: another learner's conversations are a 403 with CORS", async () => {
    const { uid } = await learner("bayu@example.com");
    const { token } = await learner("citra@example.com");
    const answer = await call(token, `/conversations/${uid}`);
    expect(answer).toMatchObject({ status: 403, body: { status: "error", code: "forbidden" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["a missing field", { title: "x", conversation: [] }, "id"],
    ["a wrong type", { id: "00000000-0000-4000-8000-000000000000", title: 1, conversation: [] }, "title"],
    ["an id that is no UUID", { id: "1", title: "x", conversation: [] }, "id"],
  ])("A2: %s is a 400 that names the field", async (what, body, field) => {
    const { token, uid } = await learner(`${what.replaceAll(" ", "-")}@example.com`);
    const answer = await call(token, `/conversations/${uid}`, "POST", body);
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(field) as string },
    });
  });

  test("A1: without a token the answer is a 401 with CORS", async () => {
    const answer = await call("", "/us-east-1/tags");
    expect(answer).toMatchObject({ status: 401, body: { status: "error", code: "unauthorized" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("an unknown route is a 403 Missing Authentication Token", async () => {
    expect(await call("", "/nothing")).toMatchObject({
      status: 403,
      body: { status: "error", message: "Missing Authentication Token" },
    });
  });

  test.each(["us-east-1", "us-west-2"])("A3: /%s/show reaches the worker as /api/show", async (region) => {
    const { token } = await learner(`${region}@example.com`);
    const answer = await call(token, `/${region}/show`, "POST", { model: "llama3" });
    expect(answer).toMatchObject({ status: 200, body: { model: "llama3" } });
    expect(answer.headers.get("x-worker-path")).toBe("/api/show");
  });

  test("O3: a second start on the same data is one line; a used port too", async () => {
    const second = await Laptop.create(join(folder, "data"), ollama.url);
    await expect(second.start()).rejects.toThrow(
      /^Another start \(process \d+ since .*\) uses .*data\. Fix: [^\n]+$/,
    );
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const { port } = taken.address() as { port: number };
    const third = await Laptop.create(join(folder, "third"), ollama.url);
    await expect(third.start([], { GATEWAY_PORT: String(port) })).rejects.toThrow(
      new RegExp(
        `^Port ${port} \\(gateway\\) is used by another program\\. Fix: end that program, or set GATEWAY_PORT to a free port\\.$`,
      ),
    );
    taken.close();
  });

  test("O3: after SIGKILL and a new start, users and conversations are there and tokens still count", async () => {
    const { token, uid } = await learner("dewi@example.com");
    const id = randomUUID();
    await call(token, `/conversations/${uid}`, "POST", conversation(id));
    await laptop.end("SIGKILL");
    await laptop.start();
    expect(await call(token, `/conversations/${uid}/${id}`)).toMatchObject({
      status: 200,
      body: { data: { id } },
    });
    expect((await signedIn("dewi@example.com")).uid).toBe(uid);
  });

  test("O3: Ctrl-C ends everything in order, and --reset starts empty", async () => {
    expect(await laptop.end("SIGINT")).toBe(0);
    expect(existsSync(join(folder, "data/lock.json"))).toBe(false);
    await expect(fetch(laptop.gatewayUrl)).rejects.toThrow("fetch failed");
    await laptop.start(["--reset"]);
    await expect(cognito.send(signIn("dewi@example.com"))).rejects.toThrow("Incorrect username or password.");
    expect(await laptop.end("SIGTERM")).toBe(0);
    expect(readdirSync(join(folder, "data")).sort()).toEqual([
      "cdktf.out",
      "cognito",
      "postgres",
      "postgres.complete",
    ]);
  });
});
