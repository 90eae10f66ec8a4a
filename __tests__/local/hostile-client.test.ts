import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { exportSPKI, SignJWT } from "jose";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openSigningKey, type SigningKey } from "../../local/src/cognito/signing-key";
import type { Listening } from "../../local/src/http/listen";
import { sendRaw, serve } from "./support/http";
import { Laptop } from "./support/laptop";
import { type Learner, newLearner } from "./support/learner";
import { sendText, statusesIn } from "./support/raw-socket";
import { temporaryFolder } from "./support/temporary-folder";
import { claimsOf, signIn } from "./support/user-pool";

const folder = temporaryFolder();
const reached: string[] = [];
let ollama: Listening;
let laptop: Laptop;
let cognito: CognitoIdentityProviderClient;
let key: SigningKey;
let ayu: Learner;
let budi: Learner;
const kept = randomUUID();

beforeAll(async () => {
  ollama = await serve((request, response) => {
    // The load balancers look after their targets whenever they like; only what they hand on names who has asked.
    if (request.headers["x-forwarded-for"] !== undefined) {
      reached.push(`${request.method ?? ""} ${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
    }
    // As Ollama does on the workers (OLLAMA_ORIGINS).
    response.setHeader("access-control-allow-origin", "*").end('{"models":[]}');
  });
  laptop = await Laptop.create(join(folder, "data"), ollama.url);
  await laptop.start();
  cognito = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: laptop.cognitoUrl });
  key = await openSigningKey(join(folder, "data/cognito/signing-key.json"));
  ayu = await newLearner(cognito, laptop.cognitoUrl, "ayu@example.com");
  budi = await newLearner(cognito, laptop.cognitoUrl, "budi@example.com");
  const body = JSON.stringify({ id: kept, title: "Secret of Budi", conversation: [] });
  const headers = { authorization: budi.token };
  const path = `/v1/conversations/${budi.uid}`;
  expect((await sendRaw(origin(), { method: "POST", path, headers, body })).status).toBe(201);
});
afterAll(async () => {
  cognito.destroy();
  await laptop.end("SIGKILL");
  await ollama.close();
});

const origin = () => laptop.gatewayUrl.replace(/\/v1$/, "");

interface Sent {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}

/** Whatever is asked: an answer with CORS, of this product's shape, that tells nothing of how it is made. */
function expectHarmless({ status, body, headers }: Sent): void {
  expect([status, status < 500]).toEqual([status, true]);
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["access-control-allow-credentials"]).toBeUndefined();
  expect(body).not.toMatch(/Secret of Budi|node_modules|\bat \w+.*:\d+:\d+|SELECT|pglite|\/src\//i);
  for (const name of ["server", "x-powered-by", "via"]) expect(headers[name]).toBeUndefined();
}

async function send(method: string, path: string, token?: string, body?: string, more = {}): Promise<Sent> {
  const headers = { ...(token !== undefined && { authorization: token }), ...more };
  const answer = await sendRaw(origin(), { method, path: `/v1${path}`, headers, ...(body && { body }) });
  expectHarmless(answer);
  return answer;
}

/** After all that was tried: the other learner's conversation is as it was, and the product answers. */
afterEach(async () => {
  const { status, body } = await sendRaw(origin(), {
    path: `/v1/conversations/${budi.uid}/${kept}`,
    headers: { authorization: budi.token },
  });
  expect([status, body]).toEqual([200, expect.stringContaining("Secret of Budi")]);
});

describe("A1: a hostile token", () => {
  const claims = () => claimsOf(budi.token);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = (alg: string, secret: Parameters<SignJWT["sign"]>[0], more = {}) =>
    new SignJWT({ ...claims(), ...more }).setProtectedHeader({ alg, kid: key.kid }).sign(secret);
  const publicKey = async () => new TextEncoder().encode(await exportSPKI(key.publicKey));

  const tokens: [string, () => string | Promise<string>][] = [
    ["that is empty", () => ""],
    ["of another scheme", () => "Basic YTpi"],
    ["that is no token", () => "a.b.c"],
    ["of 8 kB", () => "a".repeat(8_000)],
    ["of algorithm none", () => `${part({ alg: "none" })}.${part(claims())}.`],
    ["of algorithm NoNe", () => `${part({ alg: "NoNe", kid: key.kid })}.${part(claims())}.`],
    ["signed with the public key as a secret", async () => signed("HS256", await publicKey())],
    [
      "that says it is for access, signed with the right key",
      () => signed("RS256", key.privateKey, { token_use: "access" }),
    ],
    ["that has ended", () => signed("RS256", key.privateKey, { exp: 1 })],
    ["of another pool", () => signed("RS256", key.privateKey, { iss: "http://127.0.0.1:1/us-east-1_x" })],
    ["of another client", () => signed("RS256", key.privateKey, { aud: "other" })],
    ["with a key of its own", () => `${part({ alg: "RS256", jwk: key.publicJwk })}.${part(claims())}.AAAA`],
    [
      "for access",
      async () => (await cognito.send(signIn("budi@example.com"))).AuthenticationResult?.AccessToken ?? "",
    ],
  ];
  test.each(tokens)("%s is a 401 everywhere", async (_, make) => {
    const token = await make();
    const before = reached.length;
    for (const path of [
      `/conversations/${budi.uid}`,
      `/conversations/${budi.uid}/${kept}`,
      "/us-east-1/tags",
    ]) {
      expect((await send("GET", path, token)).status).toBe(401);
      expect((await send("GET", path, `Bearer ${token}`)).status).toBe(401);
    }
    expect(reached).toHaveLength(before);
  });

  test("beside a valid one of somebody else does not help", async () => {
    const answer = await sendText(
      origin(),
      `GET /v1/conversations/${budi.uid} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n` +
        `Authorization: ${ayu.token}\r\nAuthorization: ${budi.uid}\r\n\r\n`,
    );
    expect(statusesIn(answer)).toEqual([403]);
  });
});

describe("A2: another learner's conversations are out of reach", () => {
  test.each(["GET", "POST", "PUT", "DELETE"])("by %s, however the path is written", async (method) => {
    const [mine, theirs] = [ayu.uid, budi.uid];
    const upper = theirs.toUpperCase();
    const paths = [
      theirs,
      `${theirs}/${kept}`,
      `${theirs}/${kept}/similar`,
      `${mine}/../${theirs}/${kept}`,
      `${mine}/%2e%2e/${theirs}/${kept}`,
      `${mine}%2F..%2F${theirs}/${kept}`,
      `${mine}%252F..%252F${theirs}`,
      `${theirs}%00/${kept}`,
      `${upper}/${kept}`,
      `%00${theirs}`,
      `${mine};${theirs}/${kept}`,
      `${theirs}/${kept}?uid=${mine}&sub=${mine}`,
      `${theirs}?uid=${theirs}`,
      `/${theirs}/${kept}`,
      `${"a".repeat(6_000)}/${kept}`,
      `${mine}/${"%2e".repeat(2_000)}`,
    ];
    const taken = JSON.stringify({
      id: kept,
      title: "taken",
      conversation: [],
      user_id: theirs,
      uid: theirs,
    });
    const body = method.startsWith("P") ? taken : undefined;
    for (const path of paths) {
      const { status } = await send(method, `/conversations/${path}`, ayu.token, body);
      expect([path.slice(0, 90), status]).toEqual([path.slice(0, 90), expect.any(Number)]);
      expect([400, 403, 404]).toContain(status);
    }
  });

  test("by the own path with the other's id, which are two conversations", async () => {
    const body = JSON.stringify({ id: kept, title: "mine", conversation: [] });
    expect((await send("GET", `/conversations/${ayu.uid}/${kept}`, ayu.token)).status).toBe(404);
    expect((await send("PUT", `/conversations/${ayu.uid}/${kept}`, ayu.token, body)).status).toBe(404);
    expect((await send("POST", `/conversations/${ayu.uid}`, ayu.token, body)).status).toBe(201);
    expect((await send("DELETE", `/conversations/${ayu.uid}`, ayu.token)).status).toBe(200);
  });
});

test.each(["PATCH", "TRACE", "HEAD", "PROPFIND", "LOCK"])(
  "A2: %s, which the contract does not have, is a 403 on every path",
  async (method) => {
    for (const path of [
      `/conversations/${ayu.uid}`,
      `/conversations/${ayu.uid}/${kept}`,
      "/us-east-1/tags",
      "/",
    ]) {
      expect((await send(method, path, ayu.token)).status).toBe(403);
    }
  },
);

test("A1: an origin is never reflected, and preflight promises no credentials", async () => {
  const headers = { origin: "https://evil.example", "access-control-request-method": "DELETE" };
  const answer = await send("OPTIONS", `/conversations/${ayu.uid}`, undefined, undefined, headers);
  expect(answer.headers["access-control-allow-methods"]).not.toMatch(/PATCH|TRACE|\*/);
  await send("GET", `/conversations/${ayu.uid}`, ayu.token, undefined, headers);
});

test.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "\\",
  "a".repeat(2_000),
])("A2: a body is JSON or a 400, whatever its content-type says: %s", async (type) => {
  const more = { "content-type": type };
  expect((await send("POST", `/conversations/${ayu.uid}`, ayu.token, "id=1&title=2", more)).status).toBe(400);
});

describe("A3: the LLM endpoints are no open proxy", () => {
  test.each([
    "/us-east-1/../conversations",
    "/us-east-1/%2e%2e/%2e%2e/",
    "/us-east-1/..%2f..%2f",
    "/us-east-1//evil.example/x",
    "/us-east-1/http://evil.example/",
    "/us-east-1/@evil.example/x",
    "/us-east-1/tags?url=http://evil.example/",
    "/us-east-1/tags%0d%0aX-Evil:%201",
    "/us-east-1/\\evil.example",
  ])("%s goes to the region's workers below /api/ or nowhere, and never with the token", async (path) => {
    const before = reached.length;
    await send("GET", path, ayu.token);
    for (const line of reached.slice(before)) {
      expect(line).toMatch(/^GET \/api\/[^\r\n]* none$/);
      expect(line).not.toContain(ayu.token);
    }
  });

  test.each([
    "http://evil.example/",
    "http://127.0.0.1:1/us-east-1/tags",
    "//evil.example/us-east-1/tags",
    "*",
  ])("a request line that names another server, %s, reaches nothing", async (target) => {
    const before = reached.length;
    const answer = await sendText(
      origin(),
      `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nAuthorization: ${ayu.token}\r\n\r\n`,
    );
    expect(statusesIn(answer)).toEqual([403]);
    expect(reached).toHaveLength(before);
  });

  test("CONNECT and upgrades are refused", async () => {
    const upgrade = "Connection: upgrade\r\nUpgrade: websocket\r\n";
    for (const line of ["CONNECT evil.example:443 HTTP/1.1", "GET /v1/ HTTP/1.1"]) {
      const answer = await sendText(
        origin(),
        `${line}\r\nHost: x\r\n${line.startsWith("G") ? upgrade : ""}\r\n`.replace(
          "upgrade\r\n",
          "close\r\n",
        ),
      );
      for (const status of statusesIn(answer)) expect(status).toBe(403);
      expect(answer).not.toContain(" 101 ");
    }
  });
});

describe("what is no proper HTTP is refused, and nothing is smuggled in", () => {
  const smuggled = () =>
    `GET /v1/us-east-1/smuggled HTTP/1.1\r\nHost: x\r\nAuthorization: ${ayu.token}\r\n\r\n`;
  const post = (headers: string, body: string) =>
    `POST /v1/us-east-1/show HTTP/1.1\r\nHost: x\r\nAuthorization: ${ayu.token}\r\n${headers}\r\n\r\n${body}`;
  test.each([
    [
      "length and chunks together",
      () => post("Content-Length: 5\r\nTransfer-Encoding: chunked", `0\r\n\r\n${smuggled()}`),
    ],
    ["two lengths", () => post("Content-Length: 0\r\nContent-Length: 200", smuggled())],
    ["a length with a sign", () => post("Content-Length: +5", `hello${smuggled()}`)],
    ["an unknown transfer encoding", () => post("Transfer-Encoding: xchunked", `0\r\n\r\n${smuggled()}`)],
    [
      "a folded header",
      () => post("X-A: 1\r\n Transfer-Encoding: chunked\r\nContent-Length: 1", `0${smuggled()}`),
    ],
    ["a header name with a blank", () => post("Transfer-Encoding : chunked", `0\r\n\r\n${smuggled()}`)],
    ["a chunk size with junk", () => post("Transfer-Encoding: chunked", `0;\r\n\n${smuggled()}`)],
    [
      "headers of 64 kB",
      // Where the gateway itself is the only one to refuse them.
      () =>
        `GET /v1/conversations/${ayu.uid} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n` +
        `Authorization: ${ayu.token}\r\nX-A: ${"a".repeat(65_536)}\r\n\r\n`,
    ],
    ["a NUL in a header", () => post("X-A: a\0b", "")],
    ["no HTTP at all", () => "\x16\x03\x01 hello\r\n\r\n"],
  ])("%s", async (_, text) => {
    const before = reached.length;
    const answer = await sendText(origin(), text());
    expect(statusesIn(answer).at(-1)).toBeGreaterThanOrEqual(400);
    expect(statusesIn(answer).at(-1)).toBeLessThan(500);
    expect(reached.slice(before).join("\n")).not.toContain("smuggled");
  });
});
