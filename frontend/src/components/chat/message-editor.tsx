"use client";

import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { useChat } from "./chat-context";
import { isTooLong, TooLong } from "./too-long";
import { useGrowingBox } from "./use-growing-box";

interface MessageEditorProps {
  content: string;
  onSend: (text: string) => void;
  onCancel: () => void;
}

/** A message of the learner, to be written again. */
export function MessageEditor({ content, onSend, onCancel }: MessageEditorProps) {
  const { text, common } = useChat();
  const [draft, setDraft] = useState(content);
  const box = useGrowingBox(draft);
  const hint = useId();
  const problem = useId();
  const ready = draft.trim() !== "" && !isTooLong(draft);

  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(content.length, content.length);
  }, [box, content]);

  function send(event: FormEvent): void {
    event.preventDefault();
    if (ready) onSend(draft);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === "Escape") onCancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  }

  return (
    <form onSubmit={send} className="space-y-3 rounded-petal border border-primary bg-surface p-4">
      <textarea
        ref={box}
        lang="en"
        rows={2}
        dir="auto"
        aria-label={text.edit}
        aria-describedby={`${hint} ${problem}`}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onKeyDown={onKeyDown}
        spellCheck={false}
        className="w-full min-w-0 resize-y rounded-xl border border-field bg-surface px-4 py-2.5 sm:min-w-[26rem]"
      />
      <TooLong id={problem} draft={draft} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p id={hint} className="mr-auto text-xs text-muted">
          {text.editHint}
        </p>
        <Button variant="quiet" size="small" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit" size="small" disabled={!ready}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
