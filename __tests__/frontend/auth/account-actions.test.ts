/** @jest-environment node */
import { changeName, changePassword, deleteAccount } from "@/auth/account-actions";
import { AuthError } from "@/auth/auth-error";
import * as cognito from "@/auth/cognito";
import * as account from "@/auth/cognito-account";
import { sessionContent } from "@/auth/session";
import { idToken, setEnvironment } from "./environment-for-tests";

jest.mock("@/auth/cognito");
jest.mock("@/auth/cognito-account");
jest.mock("@/auth/session", () => ({ sessionContent: jest.fn() }));
setEnvironment();

const token = idToken({ sub: "user-1", email: "ayu@example.com", exp: 4_000_000_000 });
const refused = new AuthError("wrong_credentials");
let order: string[];

beforeEach(() => {
  jest.resetAllMocks();
  order = [];
  jest.mocked(sessionContent).mockResolvedValue({ idToken: token, refreshToken: "r" });
  jest.mocked(cognito.refresh).mockResolvedValue({ idToken: token, accessToken: "access" });
  jest.mocked(cognito.signIn).mockResolvedValue({ idToken: token, accessToken: "fresh" });
  jest.mocked(account.deleteUser).mockImplementation(() => {
    order.push("DeleteUser");
    return Promise.resolve();
  });
  jest.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    order.push(`${init?.method ?? "GET"} ${input as string}`);
    return Promise.resolve(Response.json({ status: "success" }));
  });
});

describe("changing the name", () => {
  it("C4: uses an access token of the session in the cookie", async () => {
    expect(await changeName("Ayu")).toEqual({ ok: true });
    expect(cognito.refresh).toHaveBeenCalledWith("r");
    expect(account.updateName).toHaveBeenCalledWith("access", "Ayu");
  });

  it.each([
    ["nobody is signed in", null],
    ["the session has ended", { idToken: token, refreshToken: "r", ended: true }],
  ])("C4: answers that the session has ended where %s", async (_name, content) => {
    jest.mocked(sessionContent).mockResolvedValue(content);
    expect(await changeName("Ayu")).toEqual({ ok: false, code: "session_ended" });
    expect(account.updateName).not.toHaveBeenCalled();
  });

  it("C4: answers that the session has ended where its refresh token is revoked", async () => {
    jest.mocked(cognito.refresh).mockRejectedValue(refused);
    expect(await changeName("Ayu")).toEqual({ ok: false, code: "session_ended" });
  });

  it("refuses what is no text", async () => {
    expect(await changeName({ $ne: "" } as unknown as string)).toEqual({ ok: false, code: "invalid_input" });
  });
});

describe("changing the password", () => {
  it("C4: ends every session, since somebody may know the old one", async () => {
    expect(await changePassword("Old-pass1", "New-pass1")).toEqual({ ok: true });
    expect(account.changePassword).toHaveBeenCalledWith("access", "Old-pass1", "New-pass1");
    expect(account.signOutEverywhere).toHaveBeenCalledWith("access");
  });

  it("C4: tells a wrong current password, and ends nothing", async () => {
    jest.mocked(account.changePassword).mockRejectedValue(refused);
    expect(await changePassword("Wrong-pass1", "New-pass1")).toEqual({ ok: false, code: "wrong_password" });
    expect(account.signOutEverywhere).not.toHaveBeenCalled();
  });
});

describe("deleting the account", () => {
  it("C4: deletes the conversations first, then the user, then what another tab saved in between", async () => {
    expect(await deleteAccount("Secret-1")).toEqual({ ok: true });
    expect(cognito.signIn).toHaveBeenCalledWith("ayu@example.com", "Secret-1");
    const deletion = "DELETE http://localhost:3001/conversations/user-1";
    expect(order).toEqual([deletion, "DeleteUser", deletion]);
  });

  it("C4: deletes nothing for a wrong password", async () => {
    jest.mocked(cognito.signIn).mockRejectedValue(refused);
    expect(await deleteAccount("Wrong-1")).toEqual({ ok: false, code: "wrong_password" });
    expect(order).toEqual([]);
  });

  it.each([
    ["the gateway fails", () => Promise.resolve(Response.json({ status: "error" }, { status: 500 }))],
    ["the gateway does not answer", () => Promise.reject(new TypeError("fetch failed"))],
  ])("C4: keeps the account where its conversations cannot be deleted, since %s", async (_name, answer) => {
    jest.spyOn(globalThis, "fetch").mockImplementation(answer);
    expect(await deleteAccount("Secret-1")).toEqual({ ok: false, code: "data_not_deleted" });
    expect(account.deleteUser).not.toHaveBeenCalled();
  });

  it("C4: tells that the conversations are gone where the account itself cannot be deleted", async () => {
    jest.mocked(account.deleteUser).mockRejectedValue(new AuthError("unavailable"));
    expect(await deleteAccount("Secret-1")).toEqual({ ok: false, code: "account_not_deleted" });
  });

  it("C4: tells an account that is gone already from a wrong password", async () => {
    jest.mocked(cognito.refresh).mockRejectedValue(refused);
    jest.mocked(cognito.signIn).mockRejectedValue(refused);
    expect(await deleteAccount("Secret-1")).toEqual({ ok: false, code: "session_ended" });
    expect(order).toEqual([]);
  });
});
