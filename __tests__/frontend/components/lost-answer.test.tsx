import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { deleteAccount } from "@/auth/account-actions";
import { resetPassword, signUp } from "@/auth/actions";
import { signIn } from "@/auth/browser-session";
import { AccountSettings } from "@/components/account/account-settings";
import { ResetPasswordForm } from "@/components/account/reset-password-form";
import { SignUpForm } from "@/components/account/sign-up-form";
import { account as text } from "@/i18n/en/account";

const push = jest.fn();
const load = jest.fn();
jest.mock("@/navigation", () => ({ useNavigation: () => ({ push, load }) }));
jest.mock("@/auth/actions", () => ({ signUp: jest.fn(), resetPassword: jest.fn() }));
jest.mock("@/auth/account-actions", () => ({ deleteAccount: jest.fn() }));
jest.mock("@/auth/browser-session", () => ({
  signIn: jest.fn(),
  signOut: jest.fn(() => Promise.resolve()),
  leaveInOtherTabs: jest.fn(),
}));

const lost = new TypeError("Failed to fetch");

/** Fills in fields and sends them twice: the first answer is lost. */
async function sendTwice(submit: string, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fireEvent.click(screen.getByRole("button", { name: submit }));
  await screen.findByText(text.errors.unavailable);
  for (const [label, value] of Object.entries(fields))
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe(value);
  fireEvent.click(screen.getByRole("button", { name: submit }));
}

beforeEach(() => jest.clearAllMocks());

describe("a form whose first answer was lost on the way, after it had done its work", () => {
  it("C4: leads to the confirmation of the account that it made", async () => {
    jest.mocked(signUp).mockRejectedValueOnce(lost).mockResolvedValueOnce({ ok: false, code: "user_exists" });
    jest.mocked(signIn).mockResolvedValue("not_confirmed");
    render(<SignUpForm text={text} signInLabel="Sign in" next="/chat" />);
    const fields = { [text.name]: "Ayu", [text.email]: "ayu@example.com", [text.password]: "Rahasia1" };
    await sendTwice(text.signUp.submit, fields);
    await waitFor(() => {
      expect(push).toHaveBeenCalledWith("/confirm?email=ayu%40example.com&next=%2Fchat");
    });
  });

  it("C4: signs in with the password that it changed", async () => {
    jest
      .mocked(resetPassword)
      .mockRejectedValueOnce(lost)
      .mockResolvedValueOnce({ ok: false, code: "code_expired" });
    jest.mocked(signIn).mockResolvedValue(undefined);
    render(<ResetPasswordForm text={text} email="ayu@example.com" />);
    await sendTwice(text.reset.submit, { [text.code]: "123456", [text.newPassword]: "Rahasia1" });
    await waitFor(() => {
      expect(load).toHaveBeenCalledWith("/chat");
    });
    expect(signIn).toHaveBeenCalledWith("ayu@example.com", "Rahasia1");
  });

  it.each([
    ["gone", "wrong_credentials", "/sign-in?notice=deleted"],
    ["still there", undefined, "/sign-in?notice=expired&next=%2Faccount"],
  ] as const)("C4: tells of a deleted account only where it is gone: %s", async (_, answer, path) => {
    jest
      .mocked(deleteAccount)
      .mockRejectedValueOnce(lost)
      .mockResolvedValueOnce({ ok: false, code: "session_ended" });
    jest.mocked(signIn).mockResolvedValue(answer);
    const user = { name: "Ayu", email: "ayu@example.com" };
    render(<AccountSettings text={text} signOutLabel="Sign out" user={user} />);
    await sendTwice(text.settings.remove.submit, { [text.password]: "Rahasia1" });
    await waitFor(() => {
      expect(load).toHaveBeenCalledWith(path);
    });
  });
});
