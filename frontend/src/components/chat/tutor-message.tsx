"use client";

import { memo, useState } from "react";
import type { ChatMessage } from "@/chat/messages";
import { Markdown } from "@/components/markdown";
import { CheckIcon, CopyIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/logo";
import { useChat } from "./chat-context";

/** An answer of the tutor. */
export const TutorMessage = memo(function TutorMessage({
  message,
  writing,
}: {
  message: ChatMessage;
  /** More is still to come. */
  writing: boolean;
}) {
  const { text } = useChat();
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(message.content);
    setCopied(true);
  }
  return (
    <article className="group flex items-start gap-3">
      <Mark className="mt-1 h-7 w-7" />
      <div className="min-w-0 max-w-[92%] sm:max-w-[85%]">
        <h2 className="sr-only">{text.tutor}</h2>
        <div lang="en" className="pt-0.5">
          <Markdown text={message.content} />
        </div>
        <span role="status" className="sr-only">
          {copied && text.copied}
        </span>
        {!writing && (
          <button
            type="button"
            className="-ml-2 mt-1 inline-flex min-h-8 items-center gap-1.5 rounded-full px-2 text-xs text-muted hover:text-ink"
            onClick={() => void copy()}
          >
            {copied ? <CheckIcon className="h-4 w-4" /> : <CopyIcon className="h-4 w-4" />}
            {text.copy}
          </button>
        )}
      </div>
    </article>
  );
});
