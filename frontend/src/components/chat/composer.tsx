"use client";

import { useEffect, useRef, type FormEvent, type KeyboardEvent } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ConversationState } from "@/chat/conversation-state";
import { Button } from "@/components/ui/button";
import { SendIcon, StopIcon } from "@/components/ui/icons";
import { useChat } from "./chat-context";
import { conversationPath, replacePath } from "./route";

/** Longest message, in characters: more than a small model reads. */
export const longestMessage = 4000;
/** Height up to which the box grows with its text, in pixels. */
const tallest = 200;

interface ComposerProps {
  conversation: Conversation;
  state: ConversationState;
}

/** Where the learner writes. Enter sends, except on phones, whose keyboards have no other way to a new line. */
export function Composer({ conversation, state }: ComposerProps) {
  const { text } = useChat();
  const box = useRef<HTMLTextAreaElement>(null);
  const { draft, answer, messages } = state;
  const busy = answer.status === "waiting" || answer.status === "streaming";
  const ready = !busy && draft.trim() !== "";

  useEffect(() => {
    // On a phone the focus would open the keyboard over the page.
    if (window.matchMedia("(pointer: fine)").matches) box.current?.focus();
  }, []);

  useEffect(() => {
    if (!box.current) return;
    box.current.style.height = "auto";
    box.current.style.height = `${Math.min(box.current.scrollHeight, tallest)}px`;
  }, [draft]);

  function send(event?: FormEvent): void {
    event?.preventDefault();
    if (!ready) return;
    const first = messages.length === 0;
    conversation.send();
    if (first) replacePath(conversationPath(conversation.id));
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (window.matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      onSubmit={send}
      className="mx-auto w-full max-w-[50rem] px-3 pb-3 pt-2 sm:px-5 sm:pb-5 print:hidden"
    >
      <div className="flex items-end gap-2 rounded-[1.75rem] border border-field bg-surface p-2 shadow-lift focus-within:border-primary">
        <textarea
          ref={box}
          rows={1}
          lang="en"
          dir="auto"
          aria-label={text.message}
          placeholder={text.placeholder}
          title={text.newLine}
          maxLength={longestMessage}
          value={draft}
          onChange={(event) => {
            conversation.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
          // What the learner writes is to be corrected by the tutor, with reasons, not by the keyboard.
          autoComplete="off"
          spellCheck={false}
          className="min-h-11 flex-1 resize-none bg-transparent px-4 py-2.5 leading-normal placeholder:text-muted focus-visible:outline-none"
        />
        {busy ? (
          <Button
            size="icon"
            variant="outline"
            aria-label={text.stop}
            title={text.stop}
            onClick={() => {
              conversation.stop();
            }}
          >
            <StopIcon />
          </Button>
        ) : (
          <Button type="submit" size="icon" aria-label={text.send} title={text.send} disabled={!ready}>
            <SendIcon />
          </Button>
        )}
      </div>
    </form>
  );
}
