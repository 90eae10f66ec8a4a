import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import type { ChatApp } from "@/chat/chat-app";
import type { Conversation } from "@/chat/conversation";
import type { ConversationListState } from "@/chat/conversation-list";
import type { ChatMessage } from "@/chat/messages";
import { SettingsStore } from "@/chat/settings";
import { ChatContext, type ChatContextValue } from "@/components/chat/chat-context";
import { LearnerMessage } from "@/components/chat/learner-message";
import { LevelChoice } from "@/components/chat/level-choice";
import { Welcome } from "@/components/chat/welcome";
import type { Locale } from "@/i18n/locales";
import { TutorMessage } from "@/components/chat/tutor-message";
import { UndoDeletion } from "@/components/chat/undo-deletion";
import { dictionaries } from "@/i18n/dictionary";

const { chat, common } = dictionaries.en;
const message: ChatMessage = { id: "m1", role: "user", content: "I go home", createdAt: "" };

function show(children: ReactNode, app: object = {}) {
  const context = { app: app as ChatApp, text: chat, common } as ChatContextValue;
  return render(<ChatContext.Provider value={context}>{children}</ChatContext.Provider>);
}

function fakeConversation() {
  const conversation = { resend: jest.fn(), answerAgain: jest.fn(), correct: jest.fn() };
  return { ...conversation, asConversation: conversation as unknown as Conversation };
}

describe("a message of the learner", () => {
  function showMessage() {
    const conversation = fakeConversation();
    show(
      <LearnerMessage
        message={message}
        correction={undefined}
        slips={undefined}
        conversation={conversation.asConversation}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Edit" }));
    return { conversation, box: screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Edit" }) };
  }

  it("C4: can be written again, beginning with what it was", () => {
    const { conversation, box } = showMessage();
    expect(box.value).toBe("I go home");
    fireEvent.change(box, { target: { value: "I went home" } });
    fireEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(conversation.resend.mock.calls).toEqual([["m1", "I went home"]]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("C4: stays as it was after Escape, and is never sent empty", () => {
    const { conversation, box } = showMessage();
    fireEvent.change(box, { target: { value: "  " } });
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send" }).disabled).toBe(true);
    fireEvent.keyDown(box, { key: "Escape" });
    expect(screen.getByText("I go home")).toBeTruthy();
    expect(conversation.resend).not.toHaveBeenCalled();
  });
});

describe("a message of the tutor", () => {
  const answer: ChatMessage = { ...message, role: "assistant", content: "Where is home?" };

  it("C4: offers another answer, while it is the newest", () => {
    const { answerAgain, asConversation } = fakeConversation();
    const props = { message: answer, conversation: asConversation, writing: false };
    const { rerender } = show(<TutorMessage {...props} newest />);
    fireEvent.click(screen.getByRole("button", { name: "Another answer" }));
    expect(answerAgain).toHaveBeenCalledTimes(1);
    const context = { text: chat, common } as ChatContextValue;
    rerender(
      <ChatContext.Provider value={context}>
        <TutorMessage {...props} newest={false} />
      </ChatContext.Provider>,
    );
    expect(screen.queryByRole("button", { name: "Another answer" })).toBeNull();
  });

  it.each([
    [() => Promise.resolve(), "Copied"],
    [() => Promise.reject(new Error("denied")), "The browser refuses to copy"],
  ])("C4: is copied, or says that it was not", async (writeText, result) => {
    Object.assign(navigator, { clipboard: { writeText } });
    show(
      <TutorMessage
        message={answer}
        conversation={fakeConversation().asConversation}
        writing={false}
        newest={false}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText(result)).toBeTruthy();
  });
});

it("C4: the level is chosen from A1 to C2, and kept", () => {
  const settings = new SettingsStore("en");
  show(<LevelChoice />, { settings });
  expect(screen.getAllByRole("radio")).toHaveLength(7);
  expect(screen.getByText("From A1 (beginner) to C2 (mastery).")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: /^B2/ }));
  expect(settings.get().level).toBe("B2");
  expect(screen.getByText("B2: Upper intermediate")).toBeTruthy();
  const later = new SettingsStore("en");
  later.restore();
  expect(later.get().level).toBe("B2");
});

describe("the welcome of an empty conversation", () => {
  function showWelcome(locale: Locale) {
    const settings = new SettingsStore(locale);
    const context = {
      app: { settings } as unknown as ChatApp,
      text: chat,
      common,
      locale,
      user: { name: "Sari" },
    };
    render(
      <ChatContext.Provider value={context as ChatContextValue}>
        <Welcome onChosen={() => undefined} />
      </ChatContext.Provider>,
    );
    return settings;
  }

  it("C4: offers reasons in Indonesian to whoever reads it in English", () => {
    const settings = showWelcome("en");
    fireEvent.change(screen.getByLabelText("Explanations in"), { target: { value: "id" } });
    expect(settings.get().explanations).toBe("id");
  });

  it("C4: does not ask where reasons come in Indonesian anyway", () => {
    expect(showWelcome("id").get().explanations).toBe("id");
    expect(screen.queryByLabelText("Explanations in")).toBeNull();
  });
});

describe("the notice of a deletion", () => {
  function showNotice(state: Partial<ConversationListState>) {
    const undo = jest.fn();
    show(<UndoDeletion />, { list: { get: () => state, subscribe: () => () => undefined, undo } });
    return undo;
  }

  it("C4: names the conversation, with a way back", () => {
    const deleting = { id: "c", title: "Bali", createdAt: "", updatedAt: "" };
    const undo = showNotice({ deleting });
    expect(screen.getByRole("status").textContent).toContain("Deleted: “Bali”");
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it("is empty while nothing is deleted", () => {
    showNotice({});
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
