import { createProgress, type Terminal } from "../../local/src/progress";

function recorder(isTTY: boolean): Terminal & { text: string } {
  const terminal = { isTTY, text: "", write: (text: string) => (terminal.text += text) };
  return terminal;
}

describe("what the terminal shows during a start (O3)", () => {
  test("O3: a line for each step with its seconds, and no colours outside a terminal", async () => {
    const terminal = recorder(false);
    const progress = createProgress(terminal);
    const result = await progress.step(
      "Opening",
      (value: number) => `Opened ${value}`,
      () => 7,
    );
    expect(result).toBe(7);
    expect(terminal.text).toMatch(/^✓ Opened 7 {2}\d+\.\d s\n$/);
  });

  test("O3: a step that fails is marked, and its error goes on", async () => {
    const terminal = recorder(false);
    const failing = createProgress(terminal).step("Opening", "Opened", () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(terminal.text).toMatch(/^✗ Opening {2}\d+\.\d s\n$/);
  });

  test("O3: in a terminal colours are used", async () => {
    const terminal = recorder(true);
    await createProgress(terminal).step("Opening", "Opened", () => undefined);
    expect(terminal.text).toContain("\u001b[32m✓\u001b[0m Opened");
  });

  test("the last lines stand in a frame as wide as the longest", () => {
    const terminal = recorder(false);
    createProgress(terminal).box(["Open  http://localhost:3000", "", "End"]);
    expect(terminal.text).toBe(
      [
        "",
        "╭─────────────────────────────╮",
        "│ Open  http://localhost:3000 │",
        "│                             │",
        "│ End                         │",
        "╰─────────────────────────────╯",
        "",
      ].join("\n"),
    );
  });
});
