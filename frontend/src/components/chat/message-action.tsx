"use client";

import { forwardRef, useState, type ReactNode } from "react";
import { CheckIcon, CopyIcon } from "@/components/ui/icons";
import { useChat } from "./chat-context";

interface MessageActionProps {
  icon: typeof CopyIcon;
  onClick: () => void;
  children: ReactNode;
}

/** A small button under a message. */
export const MessageAction = forwardRef<HTMLButtonElement, MessageActionProps>(function MessageAction(
  { icon: Icon, onClick, children },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      className="inline-flex min-h-8 items-center gap-1.5 rounded-full px-2 text-xs touch:min-h-11 touch:px-3 text-muted hover:bg-sunken hover:text-ink print:hidden"
      onClick={onClick}
    >
      <Icon className="h-4 w-4" />
      {children}
    </button>
  );
});

/** Puts a message on the clipboard, and says whether that worked. */
export function CopyButton({ content }: { content: string }) {
  const { text } = useChat();
  const [result, setResult] = useState<"copied" | "copyFailed">();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(content);
      setResult("copied");
    } catch {
      setResult("copyFailed");
    }
  }
  return (
    <>
      <span role="status" className={result === "copyFailed" ? "self-center text-xs text-bad" : "sr-only"}>
        {result && text[result]}
      </span>
      <MessageAction icon={result === "copied" ? CheckIcon : CopyIcon} onClick={() => void copy()}>
        {text.copy}
      </MessageAction>
    </>
  );
}
