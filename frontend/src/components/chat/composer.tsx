"use client";

import { useEffect, useId, type FormEvent, type KeyboardEvent } from "react";
import type { Conversation } from "@/chat/conversation";
import type { ConversationState } from "@/chat/conversation-state";
import { Button } from "@/components/ui/button";
import { SendIcon, StopIcon } from "@/components/ui/icons";
import { useChat } from "./chat-context";
import { conversationPath, replacePath } from "./route";
import { isTooLong, TooLong } from "./too-long";
import { useGrowingBox } from "./use-growing-box";

interface ComposerProps {
  conversation: Conversation;
  state: ConversationState;
}

/** Where the learner writes. Enter sends, except on phones, whose keyboards have no other way to a new line. */
export function Composer({ conversation, state }: ComposerProps) {
  const { text } = useChat();
  const problem = useId();
  const { draft, answer, messages } = state;
  const box = useGrowingBox(draft);
  const busy = answer.status === "waiting" || answer.status === "streaming";
  const ready = !busy && draft.trim() !== "" && !isTooLong(draft);

  useEffect(() => {
    if (box.current) conversation.open(box.current.value);
  }, [box, conversation]);

  useEffect(() => {
    // On a phone the focus would open the keyboard over the page.
    if (window.matchMedia("(pointer: fine)").matches) box.current?.focus();
  }, [box]);

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
      <div className="mb-1 px-4">
        <TooLong id={problem} draft={draft} />
      </div>
      <div className="flex items-end gap-2 rounded-[1.75rem] border border-field bg-surface p-2 shadow-lift focus-within:border-primary focus-within:ring-1 focus-within:ring-primary">
        <textarea
          ref={box}
          rows={1}
          lang="en"
          dir="auto"
          aria-label={text.message}
          placeholder={text.placeholder}
          title={text.newLine}
          aria-describedby={problem}
          value={draft}
          onChange={(event) => {
            conversation.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
          // What the learner writes is to be corrected by the tutor, with reasons, not by the keyboard.
          autoComplete="off"
          spellCheck={false}
          className="min-h-11 flex-1 resize-none bg-transparent px-3 py-2.5 leading-normal sm:px-4 placeholder:text-muted focus-visible:outline-none"
        />
        {busy ? (
          <Button
            size="icon"
            variant="outline"
            aria-label={text.stop}
            title={text.stop}
            onClick={(event) => {
              // The second click of a double one was meant for the button that was here before.
              if (event.detail < 2) conversation.stop();
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
