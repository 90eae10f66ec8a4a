import { generateKeyPair, SignJWT } from "jose";
import { startGateway, type TestGateway } from "../support/gateway";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway(folder, "http://127.0.0.1:1", () =>
    Promise.resolve({ statusCode: 200, body: "{}" }),
  );
});
afterAll(() => gateway.close());

const call = (authorization?: string) =>
  fetch(`${gateway.url}/items/learner-1`, { headers: authorization === undefined ? {} : { authorization } });

async function expectUnauthorized(
  authorization: string | undefined,
  message = "Unauthorized",
): Promise<void> {
  const answer = await call(authorization);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await answer.json()).toEqual({ status: "error", code: "x", message });
}

describe("who may call the local gateway (A1)", () => {
  test.each(["", "Bearer ", "bearer "])(
    'A1: a valid ID token with "%s" before it is let in',
    async (prefix) => {
      expect((await call(`${prefix}${await gateway.token()}`)).status).toBe(200);
    },
  );

  test("A1: no token is a 401 that a page may read", async () => {
    await expectUnauthorized(undefined);
  });

  test("A1: something that is no token is a 401", async () => {
    await expectUnauthorized("Bearer not.a.token");
  });

  test("A1: an expired token is a 401 that says so", async () => {
    const past = Math.floor(Date.now() / 1000) - 10;
    await expectUnauthorized(await gateway.token({ exp: past }), "The incoming token has expired");
  });

  test("A1: a token whose claims were altered is a 401", async () => {
    const [header = "", payload = "", signature = ""] = (await gateway.token()).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const altered = Buffer.from(JSON.stringify({ ...claims, sub: "learner-2" })).toString("base64url");
    await expectUnauthorized(`${header}.${altered}.${signature}`);
  });

  test("A1: a token whose signature was altered is a 401", async () => {
    const token = await gateway.token();
    const [head, signature = ""] = [token.slice(0, token.lastIndexOf(".") + 1), token.split(".")[2]];
    const altered = (signature.startsWith("A") ? "B" : "A") + signature.slice(1);
    await expectUnauthorized(`${head}${altered}`);
  });

  test("A1: a token without signature is a 401", async () => {
    const [, payload = ""] = (await gateway.token()).split(".");
    const header = Buffer.from('{"alg":"none"}').toString("base64url");
    await expectUnauthorized(`${header}.${payload}.`);
  });

  test("A1: a token signed by another key is a 401", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const [header = "", payload = ""] = (await gateway.token()).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString()) as { kid: string };
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey);
    await expectUnauthorized(forged);
  });

  test.each([
    ["an access token", { token_use: "access" }],
    ["another client's token", { aud: "other" }],
    ["another pool's token", { iss: "http://127.0.0.1:1/us-east-1_other" }],
    ["a token without subject", { sub: undefined }],
    ["a token without end", { exp: undefined }],
  ])("A1: %s is a 401", async (_, claims) => {
    await expectUnauthorized(await gateway.token(claims));
  });

  test("CORS preflight needs no token", async () => {
    const answer = await fetch(`${gateway.url}/items/learner-1`, { method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-methods")).toBe("GET,POST,OPTIONS");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["GET", "/"],
    ["GET", "/items"],
    ["GET", "/items/a/b"],
    ["GET", "/stream"],
    ["GET", "/stream/"],
    ["DELETE", "/items/learner-1"],
    ["PATCH", "/stream/x"],
    ["OPTIONS", "/stream/x"],
    ["GET", "/v1"],
    ["GET", "/v2/items/learner-1"],
  ])("%s %s, which the API does not have, is a 403 Missing Authentication Token", async (method, path) => {
    const answer = await fetch(gateway.url + path, {
      method,
      headers: { authorization: await gateway.token() },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await answer.json()).toEqual({
      status: "error",
      code: "x",
      message: "Missing Authentication Token",
    });
    expect(answer.headers.get("x-request")).toBe(answer.headers.get("x-amzn-requestid"));
  });
});
