/** @jest-environment node */
import { toJson, toMarkdown } from "@/chat/export";
import { fileName } from "@/download";

const labels = {
  you: "You",
  tutor: "Tutor",
  correction: "Correction",
  betterWords: "Better words",
  tip: "Tip",
};
const stored = {
  id: "c1",
  title: "Bali & co",
  createdAt: "2026-01-02T03:04:05.000Z",
  updatedAt: "2026-01-02T03:04:05.000Z",
  conversation: [
    {
      role: "user" as const,
      content: "I go home",
      correction: {
        corrected: "I went home",
        changes: [{ original: "go", replacement: "went", reason: "Past." }],
        betterWords: [{ original: "home", replacement: "back home", reason: "Warmer." }],
        tip: "Find the time word.",
      },
    },
    { role: "assistant" as const, content: "Nice!\n\n- one\n- two" },
  ],
};

it("C4: exports a conversation as Markdown with what was taught", () => {
  expect(toMarkdown(stored, labels)).toBe(`# Bali & co

2026-01-02

**You:** I go home

> Correction: I went home
> - ~~go~~ → went: Past.
> Better words:
> - ~~home~~ → back home: Warmer.
> Tip: Find the time word.

**Tutor:** Nice!

- one
- two
`);
});

it("C4: exports conversations as JSON with everything that is stored", () => {
  const { conversations } = JSON.parse(toJson([stored])) as { conversations: unknown };
  expect(conversations).toEqual([stored]);
});

it.each([
  ["Bali & co / 1", "Bali-co-1.md"],
  ["Café “Ümit”", "Cafe-Umit.md"],
  ["🏝", "conversation.md"],
])("C4: makes a file name of %s", (title, name) => {
  expect(fileName(title, "md")).toBe(name);
});
