/** @jest-environment node */
import { safePath } from "@/auth/safe-path";

describe("safePath", () => {
  it.each([
    ["/chat/1?x=2#y", "/chat/1?x=2#y"],
    ["/check", "/check"],
    ["https://app.test/chat", "/chat"],
  ])("C4: leads to our own page %s", (wanted, path) => {
    expect(safePath(wanted, "https://app.test")).toBe(path);
  });

  it.each([
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/..//evil.test",
    "/.//evil.test",
    "https://app.test@evil.test/",
    "https://app.test.evil.test/",
    "http://app.test/chat",
    "javascript:alert(1)",
    "data:text/html,x",
    "",
    undefined,
    ["/chat"],
    "http://[",
  ])("C4: leads to the chat instead of %j", (wanted) => {
    const path = safePath(wanted, "https://app.test");
    expect(new URL(path, "https://app.test").origin).toBe("https://app.test");
    expect(path).toBe("/chat");
  });
});
