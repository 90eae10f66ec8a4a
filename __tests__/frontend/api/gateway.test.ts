/** @jest-environment node */
import { Gateway } from "@/api/gateway";
import { SessionEnded } from "@/auth/browser-session";

function setUp(...answers: (Response | Error)[]) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>();
  for (const answer of answers) {
    if (answer instanceof Response) fetch.mockResolvedValueOnce(answer);
    else fetch.mockRejectedValueOnce(answer);
  }
  const session = {
    idToken: jest.fn(() => Promise.resolve("old")),
    renew: jest.fn(() => Promise.resolve("new")),
  };
  const onSessionEnded = jest.fn();
  const gateway = new Gateway({ baseUrl: "https://api.test/prod", session, onSessionEnded, fetch });
  const tokens = () => fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get("authorization"));
  return { gateway, fetch, session, onSessionEnded, tokens };
}

const ok = () => Response.json({ status: "success" });
const refused = () => Response.json({ message: "The incoming token has expired" }, { status: 401 });

describe("Gateway", () => {
  it("A1: sends the ID token and a JSON body", async () => {
    const { gateway, fetch } = setUp(ok());
    await gateway.json("/conversations/u", { method: "POST", body: { id: "1" } });
    expect(fetch).toHaveBeenCalledWith("https://api.test/prod/conversations/u", {
      method: "POST",
      headers: { Authorization: "old", "Content-Type": "application/json" },
      body: '{"id":"1"}',
      cache: "no-store",
    });
  });

  it("A1: renews a refused token once, and repeats the call with the new one", async () => {
    const { gateway, session, onSessionEnded, tokens } = setUp(refused(), ok());
    await expect(gateway.json("/us-east-1/tags")).resolves.toEqual({ status: "success" });
    expect(tokens()).toEqual(["old", "new"]);
    expect(session.renew).toHaveBeenCalledTimes(1);
    expect(onSessionEnded).not.toHaveBeenCalled();
  });

  it("A1: leads to sign-in when the new token is refused too", async () => {
    const { gateway, onSessionEnded } = setUp(refused(), refused());
    await expect(gateway.send("/us-east-1/tags")).rejects.toMatchObject({
      code: "unauthorized",
      status: 401,
    });
    expect(onSessionEnded).toHaveBeenCalledTimes(1);
  });

  it("leads to sign-in when the session has no token to give", async () => {
    const { gateway, session, onSessionEnded, fetch } = setUp();
    session.idToken.mockRejectedValueOnce(new SessionEnded());
    await expect(gateway.send("/us-east-1/tags")).rejects.toMatchObject({ code: "unauthorized" });
    expect(onSessionEnded).toHaveBeenCalledTimes(1);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    [400, "invalid_request"],
    [403, "forbidden"],
    [404, "not_found"],
    [409, "conflict"],
    [413, "too_large"],
    [418, "unexpected"],
    [429, "rate_limited"],
    [500, "unavailable"],
    [503, "unavailable"],
  ])("turns status %i into %s, with the service's words", async (status, code) => {
    const { gateway } = setUp(Response.json({ status: "error", message: "title is missing" }, { status }));
    await expect(gateway.send("/x")).rejects.toMatchObject({ code, status, detail: "title is missing" });
  });

  it("keeps Ollama's words and plain text too", async () => {
    const { gateway } = setUp(
      Response.json({ error: "model not found" }, { status: 404 }),
      new Response("Bad gateway", { status: 502 }),
    );
    await expect(gateway.send("/x")).rejects.toMatchObject({ detail: "model not found" });
    await expect(gateway.send("/x")).rejects.toMatchObject({ detail: "Bad gateway", code: "unavailable" });
  });

  it("tells a broken network from a stop", async () => {
    const { gateway } = setUp(new TypeError("Failed to fetch"), new DOMException("Stopped", "AbortError"));
    await expect(gateway.send("/x")).rejects.toMatchObject({ code: "unavailable" });
    await expect(gateway.send("/x")).rejects.toMatchObject({ code: "aborted" });
  });

  it("calls a success that is not JSON unexpected", async () => {
    const { gateway } = setUp(new Response("<html>"));
    await expect(gateway.json("/x")).rejects.toMatchObject({ code: "unexpected" });
  });
});
