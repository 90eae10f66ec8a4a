/** @jest-environment node */
import { BrowserSession, signIn } from "@/auth/browser-session";

const now = Math.floor(Date.now() / 1000);
const session = (idToken: string, seconds = 3600) => ({ idToken, idTokenExpires: now + seconds });

let answers: unknown[];
let asked: string[];

beforeEach(() => {
  answers = [];
  asked = [];
  jest.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    asked.push(`${init?.method ?? "GET"} ${input as string}`);
    return Promise.resolve(Response.json(answers.shift() ?? {}));
  });
  Object.assign(globalThis, {
    navigator: {},
    window: { location: { origin: "http://localhost:3000" } },
  });
});

describe("BrowserSession", () => {
  it("asks once for those who need a token at the same moment, and keeps it", async () => {
    answers = [session("one")];
    const browser = new BrowserSession();
    expect(await Promise.all([browser.idToken(), browser.idToken()])).toEqual(["one", "one"]);
    expect(await browser.idToken()).toBe("one");
    expect(asked).toEqual(["GET /api/auth/session"]);
  });

  it("C2: asks again before a token ends", async () => {
    answers = [session("one", 30), session("two")];
    const browser = new BrowserSession();
    await browser.idToken();
    expect(await browser.idToken()).toBe("two");
  });

  it("A1: asks for a new token when one was refused", async () => {
    answers = [session("one"), { csrfToken: "c" }, session("two")];
    const browser = new BrowserSession();
    await browser.idToken();
    expect(await browser.renew()).toBe("two");
    expect(await browser.idToken()).toBe("two");
    expect(asked.slice(1)).toEqual(["GET /api/auth/csrf", "POST /api/auth/session"]);
  });

  it("tells when nobody is signed in, and when the session has ended", async () => {
    answers = [{}, { ...session("one"), ended: true }];
    const browser = new BrowserSession();
    await expect(browser.idToken()).rejects.toMatchObject({ name: "SessionEnded" });
    await expect(browser.idToken()).rejects.toMatchObject({ name: "SessionEnded" });
  });
});

describe("BrowserSession while Cognito does not answer", () => {
  it("C4: does not take an old token for an ended session", async () => {
    answers = [{ ...session("old", -10), stale: true }, session("new")];
    const browser = new BrowserSession();
    await expect(browser.idToken()).rejects.toMatchObject({ code: "unavailable" });
    expect(await browser.idToken()).toBe("new");
  });
});

describe("signIn", () => {
  const url = (error: string) => ({ url: `http://localhost:3000/sign-in?error=${error}` });

  it.each([
    ["nothing", { url: "http://localhost:3000/chat" }, undefined],
    ["a known reason", url("not_confirmed"), "not_confirmed"],
    ["another reason", url("Configuration"), "unavailable"],
  ])("C4: answers %s", async (_name, answer, code) => {
    answers = [{ csrfToken: "c" }, answer];
    expect(await signIn("a@b.id", "x")).toBe(code);
  });
});
