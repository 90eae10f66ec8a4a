/** @jest-environment node */
import { AuthError } from "@/auth/auth-error";
import * as cognito from "@/auth/cognito";
import { refreshMargin, refreshSession } from "@/auth/refresh-session";
import { idToken, setEnvironment } from "./environment-for-tests";

jest.mock("@/auth/cognito");
jest.mock("@/environment", () => ({ environment: () => ({ idTokenMinutes: 60 }) }));
setEnvironment();

const refresh = jest.mocked(cognito.refresh);
const tokenFor = (seconds: number) => idToken({ sub: "u", exp: Math.floor(Date.now() / 1000) + seconds });
const fresh = tokenFor(3600);

beforeEach(() => {
  refresh.mockReset();
  refresh.mockResolvedValue({ idToken: fresh, accessToken: "a" });
});

describe("refreshSession", () => {
  it("C2: leaves a token alone that lives long enough", async () => {
    const session = { idToken: tokenFor(1000), refreshToken: "r" };
    expect(await refreshSession(session)).toBe(session);
    expect(refresh).not.toHaveBeenCalled();
  });

  it("C2: renews a token before it ends", async () => {
    const session = { idToken: tokenFor(200), refreshToken: "r" };
    expect(await refreshSession(session)).toEqual({ idToken: fresh, refreshToken: "r" });
  });

  it("C2: renews a good token when it is forced to, because the gateway refused it", async () => {
    expect((await refreshSession({ idToken: tokenFor(3000), refreshToken: "r" }, true)).idToken).toBe(fresh);
  });

  it("keeps a refresh token that Cognito rotated", async () => {
    refresh.mockResolvedValue({ idToken: fresh, accessToken: "a", refreshToken: "r2" });
    const session = { idToken: tokenFor(0), refreshToken: "r" };
    expect((await refreshSession(session)).refreshToken).toBe("r2");
  });

  it("C2: shares one refresh among those who ask at once", async () => {
    const session = { idToken: tokenFor(0), refreshToken: "r" };
    await Promise.all([refreshSession(session), refreshSession(session), refreshSession(session)]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("C4: ends the session when Cognito refuses", async () => {
    refresh.mockRejectedValue(new AuthError("wrong_credentials"));
    expect((await refreshSession({ idToken: tokenFor(200), refreshToken: "r" })).ended).toBe(true);
  });

  it("keeps a token that still lives when Cognito does not answer", async () => {
    refresh.mockRejectedValue(new AuthError("unavailable"));
    const session = { idToken: tokenFor(200), refreshToken: "r" };
    expect(await refreshSession(session)).toBe(session);
  });

  it("does not end the session for good when Cognito does not answer", async () => {
    refresh.mockRejectedValue(new AuthError("unavailable"));
    expect((await refreshSession({ idToken: tokenFor(-5), refreshToken: "r" })).ended).toBe(false);
  });
});

describe("refreshMargin", () => {
  it.each([
    [60, 300],
    [5, 50],
    [1440, 300],
  ])("of %i minutes is %i seconds", (minutes, seconds) => {
    expect(refreshMargin(minutes)).toBe(seconds);
  });
});
