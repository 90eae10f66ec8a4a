/** @jest-environment node */
import { routeOptions } from "@/auth/options";
import { idToken, setEnvironment } from "./environment-for-tests";

setEnvironment();
const { callbacks } = routeOptions();
const claims = { sub: "user-1", email: "ayu@example.com", name: "Ayu", exp: 4_102_444_800 };
const token = { idToken: idToken(claims), refreshToken: "the-refresh-token" };

describe("the session that page JavaScript gets", () => {
  it("C4: has the ID token and the user, and never the refresh token", async () => {
    type Parameters = Record<"session" | "token", object>;
    const build = callbacks?.session as unknown as (parameters: Parameters) => unknown;
    const session = await build({ session: {}, token });
    expect(session).toEqual({
      user: { id: "user-1", email: "ayu@example.com", name: "Ayu" },
      expires: "2100-01-01T00:00:00.000Z",
      idToken: token.idToken,
      idTokenExpires: 4_102_444_800,
      ended: false,
      stale: false,
    });
    expect(JSON.stringify(session)).not.toContain("the-refresh-token");
  });
});

describe("redirects of next-auth", () => {
  it.each([
    ["/chat/1", "http://localhost:3000/chat/1"],
    ["http://localhost:3000/check", "http://localhost:3000/check"],
    ["https://evil.test", "http://localhost:3000/chat"],
    ["//evil.test", "http://localhost:3000/chat"],
  ])("C4: %s leads to %s", async (url, expected) => {
    expect(await callbacks?.redirect?.({ url, baseUrl: "http://localhost:3000" })).toBe(expected);
  });
});
