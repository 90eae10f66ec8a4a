import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { signUp } from "@/auth/actions";
import { SignUpForm } from "@/components/account/sign-up-form";
import { account } from "@/i18n/id/account";

const push = jest.fn();
jest.mock("@/navigation", () => ({ useNavigation: () => ({ push, load: jest.fn() }) }));
jest.mock("@/auth/actions", () => ({ signUp: jest.fn() }));

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function ruleStates(): (string | null)[] {
  return screen.getAllByRole("listitem").map(({ textContent }) => textContent);
}

beforeEach(() => {
  jest.clearAllMocks();
  render(<SignUpForm text={account} signInLabel="Masuk" next="/chat" />);
});

describe("the sign-up form, in Indonesian", () => {
  it("C2: shows live which rules of the user pool a password meets", () => {
    type("Kata sandi", "rahasia");
    expect(ruleStates()).toEqual([
      "minimal 8 karakter(belum)",
      "huruf kecil(terpenuhi)",
      "huruf besar(belum)",
      "angka(belum)",
    ]);
    type("Kata sandi", "Rahasia1");
    expect(ruleStates().every((state) => state?.endsWith("(terpenuhi)"))).toBe(true);
  });

  it("C4: signs up, then leads to the confirmation", async () => {
    jest.mocked(signUp).mockResolvedValue({ ok: true });
    type("Nama", "Ayu");
    type("Email", "ayu@example.com");
    type("Kata sandi", "Rahasia1");
    fireEvent.click(screen.getByRole("button", { name: "Buat akun" }));
    await waitFor(() => {
      expect(push).toHaveBeenCalledWith("/confirm?email=ayu%40example.com&next=%2Fchat");
    });
    expect(signUp).toHaveBeenCalledWith("Ayu", "ayu@example.com", "Rahasia1");
  });

  it("C4: offers sign-in to somebody who has an account", async () => {
    jest.mocked(signUp).mockResolvedValue({ ok: false, code: "user_exists" });
    type("Nama", "Ayu");
    type("Email", "ayu@example.com");
    type("Kata sandi", "Rahasia1");
    fireEvent.click(screen.getByRole("button", { name: "Buat akun" }));
    const link = await screen.findByRole("link", { name: "Masuk" });
    expect(link.getAttribute("href")).toBe("/sign-in?email=ayu%40example.com&next=%2Fchat");
  });
});
