import { render, screen, waitFor } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { useStore } from "@/chat/store";
import { ChatContext, type ChatContextValue } from "@/components/chat/chat-context";
import { Composer } from "@/components/chat/composer";
import { chat as text } from "@/i18n/en/chat";
import { setUp } from "../chat/conversation-set-up";

window.matchMedia = () => ({ matches: false }) as MediaQueryList;

describe("a box whose page is there before its scripts", () => {
  it("C4: keeps what was typed meanwhile, after what was being typed before", async () => {
    localStorage.clear();
    const { conversation, copies } = setUp();
    copies.keepDraft("new", "Half a sentence");
    function Box() {
      return <Composer conversation={conversation} state={useStore(conversation)} />;
    }
    const page = (
      <ChatContext.Provider value={{ text } as unknown as ChatContextValue}>
        <Box />
      </ChatContext.Provider>
    );
    const container = document.createElement("div");
    document.body.append(container);
    container.innerHTML = renderToString(page);
    const box = screen.getByLabelText<HTMLTextAreaElement>(text.message);
    box.value = "and the rest";
    render(page, { container, hydrate: true });
    await waitFor(() => {
      expect(box.value).toBe("Half a sentence and the rest");
    });
    expect(screen.getByRole("button", { name: text.send })).toHaveProperty("disabled", false);
    expect(copies.draft("new")).toBe("Half a sentence and the rest");
  });
});
