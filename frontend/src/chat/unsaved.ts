import { readMessages, type ChatMessage } from "./messages";

/**
 * Copies of what the service has not stored yet, and of what is still being typed, so that a reload loses nothing.
 * They live as long as the tab: a shared computer should not keep them.
 */
const conversationKey = (id: string): string => `unsaved:${id}`;
const draftKey = (id: string): string => `draft:${id}`;

function write(key: string, value: string | undefined): void {
  try {
    if (value) sessionStorage.setItem(key, value);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or blocked: the page itself still holds the text.
  }
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the messages of a conversation, or forgets them once they are stored. */
export function keepUnsaved(id: string, messages: readonly ChatMessage[] | undefined): void {
  write(conversationKey(id), messages && JSON.stringify(messages));
}

export function readUnsaved(id: string): ChatMessage[] | undefined {
  const kept = read(conversationKey(id));
  return kept === undefined ? undefined : readMessages(kept);
}

/** Keeps what is being typed; `id` is "new" before the first message. */
export function keepDraft(id: string, text: string): void {
  write(draftKey(id), text);
}

export function readDraft(id: string): string {
  return read(draftKey(id)) ?? "";
}

/** Forgets everything, on sign-out. */
export function clearUnsaved(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Storage is blocked, so there is nothing to forget.
  }
}
