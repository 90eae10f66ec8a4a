import { fireEvent, render, screen } from "@testing-library/react";
import type { ChatMessage } from "@/chat/messages";
import { ChatContext, type ChatContextValue } from "@/components/chat/chat-context";
import { CorrectionCard } from "@/components/chat/correction-card";
import type { Slip } from "@/slips/slip";
import type { Change } from "@/teaching/correction";
import { dictionaries } from "@/i18n/dictionary";

const { chat, common } = dictionaries.en;
const message: ChatMessage = { id: "1", role: "user", content: "Yesterday I go home", createdAt: "" };
const correction = {
  corrected: "Yesterday I went home",
  changes: [{ original: "go", replacement: "went", reason: "Past tense after “yesterday”." }],
  betterWords: [{ original: "went home", replacement: "headed home", reason: "Livelier." }],
  tip: "Find the time word first.",
};

function show(card: Partial<ChatMessage>, state?: "pending" | "failed", slips: readonly Slip[] = []) {
  const onRetry = jest.fn();
  const context = { text: chat, common } as ChatContextValue;
  const { container } = render(
    <ChatContext.Provider value={context}>
      <CorrectionCard message={{ ...message, ...card }} state={state} slips={slips} onRetry={onRetry} />
    </ChatContext.Provider>,
  );
  return { container, onRetry };
}

describe("the card of a correction", () => {
  it("C4: marks the changed words as removed and added", () => {
    const { container } = show({ correction });
    expect(container.querySelector("del")?.textContent).toBe("[removed: go]");
    expect(container.querySelector("ins")?.textContent).toBe("[added: went]");
  });

  it("C4: gives reasons, better words and a tip", () => {
    show({ correction });
    expect(screen.getByText("Past tense after “yesterday”.")).toBeTruthy();
    expect(screen.getByText("headed home")).toBeTruthy();
    expect(screen.getByText("Find the time word first.")).toBeTruthy();
  });

  it("C4: says a reason once where several changes have it, and a mistake once that was made twice", () => {
    const reason = "The time word puts this into the past.";
    const changes = [
      { original: "go", replacement: "went", reason },
      { original: "home", replacement: "homewards", reason: "Where to." },
      { original: "have", replacement: "had", reason },
      { original: "go", replacement: "went", reason },
    ];
    show({ correction: { ...correction, changes, betterWords: [] } });
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      `go → wenthave → had${reason}`,
      "home → homewardsWhere to.",
    ]);
  });

  it("C4: leads to the words to learn, where there are any", () => {
    show({ correction });
    expect(screen.getByRole("link", { name: "Saved in Words" }).getAttribute("href")).toBe("/words");
  });

  it("D2: reminds of the same mistake in an earlier conversation", () => {
    const [change] = correction.changes;
    show({ correction: { ...correction, changes: [{ ...(change as Change), before: "Bali" }] } });
    expect(screen.getByText("You have mixed up “go” and “went” before, in “Bali”.")).toBeTruthy();
  });

  it("C4: praises a message without mistakes", () => {
    const perfect = { corrected: message.content, changes: [], betterWords: [], tip: "" };
    const { container } = show({ correction: perfect });
    expect(container.textContent).toBe("That is good English.");
  });

  it("C4: says that there is no correction this time, and tries again on request", () => {
    const { onRetry } = show({}, "failed");
    expect(screen.getByText("No correction this time.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("C4: shows likely slips until the correction comes", () => {
    const slips = [{ original: "freind", replacement: "friend" }];
    const { container } = show({}, "pending", slips);
    expect(container.textContent).toContain("freind → friend");
    const done = show({ correction }, undefined, slips);
    expect(done.container.textContent).not.toContain("freind");
  });

  it("shows that the correction is on its way", () => {
    show({}, "pending");
    expect(screen.getByText("Looking at your sentence…")).toBeTruthy();
  });
});
