/** @jest-environment node */
import { randomBytes } from "node:crypto";
import { decodeSession, encodeSession } from "@/auth/session-cookie";

const secret = "a long random text";
const random = (bytes: number) => randomBytes(bytes).toString("base64url");

/** Tokens as long as Cognito's: an RS256 ID token of eleven claims, and a refresh token that is itself encrypted. */
function realisticSession() {
  const claims = {
    sub: "7ad8c8f0-1111-4222-8333-444455556666",
    email_verified: true,
    iss: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
    "cognito:username": "7ad8c8f0-1111-4222-8333-444455556666",
    origin_jti: "11111111-2222-4333-8444-555555555555",
    aud: "4h57kamqsbcuq2u5cmoabcdefg",
    event_id: "66666666-7777-4888-8999-000000000000",
    token_use: "id",
    auth_time: 1_700_000_000,
    name: "Raden Ayu Siti Nurhaliza Kusumawardhani",
    exp: 1_700_003_600,
    iat: 1_700_000_000,
    jti: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    email: "raden.ayu.siti.nurhaliza.kusumawardhani@mail.universitas.ac.id",
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  const idToken = `${random(70)}.${payload}.${random(256)}`;
  const refreshToken = [random(70), random(256), random(12), random(860), random(16)].join(".");
  return { idToken, refreshToken };
}

describe("the session cookie", () => {
  it("C4: stays below the 4096 bytes a browser keeps, with tokens as long as Cognito's", async () => {
    const session = realisticSession();
    expect(JSON.stringify(session).length).toBeGreaterThan(2800);
    const cookie = await encodeSession({ token: session, secret });
    expect(`__Secure-next-auth.session-token=${cookie}`.length).toBeLessThan(4096 - 163);
  });

  it("C4: gives back what was put in", async () => {
    const token = realisticSession();
    expect(await decodeSession({ token: await encodeSession({ token, secret }), secret })).toEqual(token);
  });

  it("C4: shows neither token", async () => {
    const token = realisticSession();
    const cookie = await encodeSession({ token, secret });
    const plain = Buffer.from(cookie, "base64url").toString("latin1");
    expect(cookie + plain).not.toContain(token.refreshToken.slice(0, 20));
    expect(cookie + plain).not.toContain(token.idToken.slice(0, 20));
  });

  it("C4: is worth nothing once altered, under another secret, or too old", async () => {
    const token = realisticSession();
    const cookie = await encodeSession({ token, secret });
    const altered = cookie.slice(0, -4) + (cookie.endsWith("AAAA") ? "BBBB" : "AAAA");
    const old = await encodeSession({ token, secret, maxAge: -1 });
    expect(await decodeSession({ token: altered, secret })).toBeNull();
    expect(await decodeSession({ token: cookie, secret: "another" })).toBeNull();
    expect(await decodeSession({ token: old, secret })).toBeNull();
    expect(await decodeSession({ token: "", secret })).toBeNull();
  });
});
