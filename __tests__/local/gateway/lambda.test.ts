import type { APIGatewayProxyEvent } from "aws-lambda";
import { once } from "node:events";
import { connect } from "node:net";
import { startGateway, type TestGateway } from "../support/gateway";
import { type RawOptions, sendRaw } from "../support/http";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let gateway: TestGateway;
let event: APIGatewayProxyEvent | undefined;
let result: () => Promise<unknown>;
beforeAll(async () => {
  gateway = await startGateway(folder, "http://127.0.0.1:1", (given) => {
    event = given;
    return result();
  });
});
beforeEach(() => {
  event = undefined;
  result = () => Promise.resolve({ statusCode: 200, body: "{}" });
});
afterAll(() => gateway.close());

async function call(path: string, options: RawOptions = {}) {
  const headers = {
    authorization: await gateway.token({ "cognito:groups": ["a", "b"], email_verified: true }),
  };
  return sendRaw(gateway.url, { ...options, path, headers: { ...headers, ...options.headers } });
}

describe("the local gateway in front of a Lambda function (A2, A4)", () => {
  test("the event is that of a Lambda proxy integration", async () => {
    await call("/v1/items/a%20b?q=x&tag=1&tag=2", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Twice": ["1", "2"] },
      body: '{"title":"Bali é"}',
    });
    expect(event).toMatchObject({
      resource: "/items/{uid}",
      path: "/items/a%20b",
      httpMethod: "POST",
      pathParameters: { uid: "a b" },
      queryStringParameters: { q: "x", tag: "2" },
      multiValueQueryStringParameters: { q: ["x"], tag: ["1", "2"] },
      body: '{"title":"Bali é"}',
      isBase64Encoded: false,
      stageVariables: null,
      requestContext: {
        stage: "v1",
        path: "/v1/items/a%20b",
        resourcePath: "/items/{uid}",
        httpMethod: "POST",
      },
    });
    expect(event?.headers["X-Twice"]).toBe("2");
    expect(event?.multiValueHeaders["X-Twice"]).toEqual(["1", "2"]);
  });

  test("a header named as what every object has reaches the function, and so does a parameter", async () => {
    const names = ["__proto__", "constructor", "toString"];
    // An object literal would take the first for its prototype.
    const headers = Object.fromEntries(names.map((name) => [name, "x"]));
    const answer = await call("/items/a?__proto__=1&constructor=2", { headers });
    expect(answer.status).toBe(200);
    expect(Object.entries(event?.headers ?? {})).toEqual(
      expect.arrayContaining(names.map((name) => [name, "x"])),
    );
    expect(Object.entries(event?.queryStringParameters ?? {})).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });

  test("what is absent is null", async () => {
    await call("/items/a");
    expect(event).toMatchObject({
      body: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
    });
  });

  test("A2: the claims are all text, times and lists as API Gateway writes them", async () => {
    await call("/items/a");
    const claims = event?.requestContext.authorizer?.claims as Record<string, string>;
    expect(claims).toMatchObject({ sub: "learner-1", email_verified: "true", "cognito:groups": "[a, b]" });
    expect(claims.exp).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$/);
  });

  test("fixed text in a path goes before a parameter", async () => {
    await call("/items/mine?page=1");
    expect(event?.resource).toBe("/items/mine");
  });

  test("a required parameter that is missing is a 400 that names it, and no call", async () => {
    const answer = await call("/items/mine");
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ message: "Missing required request parameters: [page]" });
    expect(event).toBeUndefined();
  });

  test("status, headers and body are the function's", async () => {
    result = () =>
      Promise.resolve({
        statusCode: 201,
        headers: { "X-One": "1" },
        multiValueHeaders: { "X-Many": ["a", "b"] },
        body: "ok",
      });
    const answer = await call("/items/a");
    expect(answer).toMatchObject({ status: 201, body: "ok" });
    expect(answer.headers).toMatchObject({
      "x-one": "1",
      "x-many": "a, b",
      "content-type": "application/json",
    });
  });

  test("a body in base64 is decoded", async () => {
    result = () => Promise.resolve({ statusCode: 200, body: "aGFsbw==", isBase64Encoded: true });
    expect((await call("/items/a")).body).toBe("halo");
  });

  test.each([
    ["throws", () => Promise.reject(new Error("secret detail"))],
    ["answers no proxy result", () => Promise.resolve("ok")],
  ])("a function that %s is a 502 without details, with CORS", async (_, answerOfFunction) => {
    result = answerOfFunction;
    const answer = await call("/items/a");
    expect(answer.status).toBe(502);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    expect(JSON.parse(answer.body)).toMatchObject({ message: "Internal server error" });
    expect(gateway.errors.splice(0)).toHaveLength(1);
  });

  test("a caller who goes away in the middle of a request is nobody's failure", async () => {
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /items/a HTTP/1.1\r\nHost: x\r\nAuthorization: ${await gateway.token()}\r\n` +
        "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n",
    );
    const [arrived] = (await once(socket, "data")) as [Buffer];
    expect(arrived.toString()).toMatch(/^HTTP\/1\.1 100 /);
    socket.destroy();
    // Whoever comes later is answered later.
    expect((await call("/items/a")).status).toBe(200);
    expect(gateway.errors).toEqual([]);
  });

  test("a function that takes longer than the integration allows is a 504", async () => {
    result = () => new Promise(() => undefined);
    const answer = await call("/items/a");
    expect(answer.status).toBe(504);
    expect(JSON.parse(answer.body)).toMatchObject({ message: "Endpoint request timed out" });
  });

  test.each(["content-length", "transfer-encoding"])(
    "a body above 10 MB, announced by %s, is a 413",
    async (kind) => {
      const body = "x".repeat(10 * 1024 * 1024 + 1);
      const length = kind === "content-length" ? String(body.length) : "chunked";
      const answer = await call("/items/a", { method: "POST", headers: { [kind]: length }, body });
      expect(answer.status).toBe(413);
      expect(answer.headers["access-control-allow-origin"]).toBe("*");
      expect(event).toBeUndefined();
    },
  );

  test("a body of exactly 10 MB reaches the function", async () => {
    await call("/items/a", { method: "POST", body: "x".repeat(10 * 1024 * 1024) });
    expect(event?.body).toHaveLength(10 * 1024 * 1024);
  });
});
