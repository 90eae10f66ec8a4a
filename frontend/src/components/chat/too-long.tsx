import { format } from "@/i18n/format";
import { useChat } from "./chat-context";

/** Longest message, in characters: more than a small model reads. */
const longestMessage = 4000;

/** Whether a text may be sent as one message. What is longer stays in its box: cutting it off would lose words. */
export function isTooLong(draft: string): boolean {
  return draft.trim().length > longestMessage;
}

/** Says by how much a text is too long for one message; nothing while it is not. */
export function TooLong({ id, draft }: { id: string; draft: string }) {
  const { text } = useChat();
  return (
    <p id={id} role="status" className="text-sm text-bad empty:hidden">
      {isTooLong(draft) && format(text.tooLong, { count: draft.trim().length - longestMessage })}
    </p>
  );
}
