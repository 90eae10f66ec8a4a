/** @jest-environment node */
import { readMessages, titleOf } from "@/chat/messages";

const correction = { corrected: "I agree.", changes: [], betterWords: [], tip: "" };

describe("readMessages", () => {
  it("C4: restores messages with their corrections", () => {
    const stored = [
      { id: "a", role: "user", content: "I am agree", createdAt: "2026-01-01T00:00:00Z", correction },
      { id: "b", role: "assistant", content: "Good", createdAt: "2026-01-01T00:00:01Z", incomplete: true },
    ];
    expect(readMessages(stored)).toEqual(stored);
  });

  it("D2: understands what older clients stored", () => {
    const message = { role: "user", content: "Hi" };
    const expected = [{ id: "0", role: "user", content: "Hi", createdAt: "" }];
    expect(readMessages([message])).toEqual(expected);
    expect(readMessages(JSON.stringify([message]))).toEqual(expected);
    expect(readMessages({ messages: [message] })).toEqual(expected);
    expect(readMessages("Hi")).toEqual(expected);
  });

  it("leaves out what is no message, and a correction that is none", () => {
    const stored = [
      null,
      1,
      { role: "system", content: "x" },
      { role: "user" },
      { role: "user", content: "Hi", correction: 1 },
    ];
    expect(readMessages(stored)).toEqual([{ id: "4", role: "user", content: "Hi", createdAt: "" }]);
    expect(readMessages(undefined)).toEqual([]);
  });
});

describe("titleOf", () => {
  it("takes the first words of a text", () => {
    expect(titleOf("  Hello\n there ")).toBe("Hello there");
    expect(titleOf("Yesterday I went to Bali with my whole family and we stayed for a week")).toBe(
      "Yesterday I went to Bali with my whole family and we stayed…",
    );
    expect(titleOf("x".repeat(100))).toBe(`${"x".repeat(60)}…`);
  });
});
