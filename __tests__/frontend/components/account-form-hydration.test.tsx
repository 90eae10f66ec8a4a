import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { signUp } from "@/auth/actions";
import { SignUpForm } from "@/components/account/sign-up-form";
import { account } from "@/i18n/en/account";

const push = jest.fn();
jest.mock("@/navigation", () => ({ useNavigation: () => ({ push, load: jest.fn() }) }));
jest.mock("@/auth/actions", () => ({ signUp: jest.fn(() => Promise.resolve({ ok: true })) }));

describe("a form whose page is there before its scripts", () => {
  const form = <SignUpForm text={account} signInLabel="Sign in" next="/chat" />;
  const container = document.createElement("div");

  beforeAll(() => {
    document.body.append(container);
    container.innerHTML = renderToString(form);
  });

  it("C4: cannot be sent by the browser itself, which would put the password into the address", () => {
    expect(screen.getByRole("button", { name: "Create account" })).toHaveProperty("disabled", true);
  });

  it("C4: keeps what was typed meanwhile, and sends it", async () => {
    for (const [label, value] of [
      ["Your name", "Ayu"],
      ["Email", "ayu@example.com"],
      ["Password", "Secret12"],
    ] as const) {
      screen.getByLabelText<HTMLInputElement>(label).value = value;
    }
    render(form, { container, hydrate: true });
    expect(screen.getAllByRole("listitem").every(({ textContent }) => textContent.endsWith("(met)"))).toBe(
      true,
    );
    fireEvent.click(screen.getByRole("button", { name: "Create account" }));
    await waitFor(() => {
      expect(signUp).toHaveBeenCalledWith("Ayu", "ayu@example.com", "Secret12");
    });
  });
});
