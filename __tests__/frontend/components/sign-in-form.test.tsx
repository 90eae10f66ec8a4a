import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { resendCode } from "@/auth/actions";
import { signIn } from "@/auth/browser-session";
import { takePassword } from "@/auth/pending-credentials";
import { SignInForm } from "@/components/account/sign-in-form";
import { account } from "@/i18n/en/account";

const push = jest.fn();
const load = jest.fn();
jest.mock("@/navigation", () => ({ useNavigation: () => ({ push, load }) }));
jest.mock("@/auth/actions", () => ({ resendCode: jest.fn(() => Promise.resolve({ ok: true })) }));
jest.mock("@/auth/browser-session", () => ({ signIn: jest.fn() }));

function signInWith(email: string, password: string): void {
  render(<SignInForm text={account} email={undefined} next="/chat/1" />);
  fireEvent.change(screen.getByLabelText("Email"), { target: { value: email } });
  fireEvent.change(screen.getByLabelText("Password"), { target: { value: password } });
  fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

beforeEach(() => jest.clearAllMocks());

describe("the sign-in form", () => {
  it("C4: signs in and goes where the learner wanted to go", async () => {
    jest.mocked(signIn).mockResolvedValue(undefined);
    signInWith(" ayu@example.com ", " Secret1 ");
    await waitFor(() => {
      expect(load).toHaveBeenCalledWith("/chat/1");
    });
    expect(signIn).toHaveBeenCalledWith("ayu@example.com", " Secret1 ");
  });

  it("C4: leads an address that is not confirmed to its confirmation, with a new code", async () => {
    jest.mocked(signIn).mockResolvedValue("not_confirmed");
    signInWith("ayu@example.com", "Secret1");
    await waitFor(() => {
      expect(push).toHaveBeenCalledWith("/confirm?email=ayu%40example.com&next=%2Fchat%2F1");
    });
    expect(resendCode).toHaveBeenCalledWith("ayu@example.com");
    expect(takePassword("ayu@example.com")).toBe("Secret1");
    expect(takePassword("ayu@example.com")).toBeUndefined();
  });

  it("C4: tells why it failed, and keeps what was typed", async () => {
    jest.mocked(signIn).mockResolvedValue("wrong_credentials");
    signInWith("ayu@example.com", "wrong");
    expect((await screen.findByRole("alert")).textContent).toContain("Email and password do not match.");
    expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("wrong");
  });

  it("C4: checks the fields first, and puts the focus on the one to mend", () => {
    signInWith("ayu", "");
    const email = screen.getByLabelText("Email");
    expect(signIn).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(email);
    expect(email.getAttribute("aria-invalid")).toBe("true");
    const description = document.getElementById(email.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("This does not look like an email address.");
  });
});
