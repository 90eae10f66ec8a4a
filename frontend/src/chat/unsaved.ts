import { readMessages, type ChatMessage } from "./messages";

/**
 * Copies of what the service has not stored yet, and of what is still being typed, so that a reload or signing in
 * again loses nothing. They live as long as the tab and belong to one user: a shared computer should not keep them.
 */
export class LocalCopies {
  constructor(private readonly userId: string) {}

  /** Keeps the messages of a conversation, or forgets them once they are stored. */
  keepMessages(conversationId: string, messages: readonly ChatMessage[] | undefined): void {
    this.write(`unsaved:${conversationId}`, messages && JSON.stringify(messages));
  }

  messages(conversationId: string): ChatMessage[] | undefined {
    const kept = this.read(`unsaved:${conversationId}`);
    return kept === undefined ? undefined : readMessages(kept);
  }

  /** Keeps what is being typed, or forgets it when it is empty. */
  keepDraft(conversationId: string, text: string): void {
    this.write(`draft:${conversationId}`, text || undefined);
  }

  draft(conversationId: string): string {
    return this.read(`draft:${conversationId}`) ?? "";
  }

  /** Forgets everything, on sign-out. */
  static clear(): void {
    try {
      sessionStorage.clear();
    } catch {
      // Storage is blocked, so there is nothing to forget.
    }
  }

  private write(name: string, value: string | undefined): void {
    try {
      if (value === undefined) sessionStorage.removeItem(`${this.userId}:${name}`);
      else sessionStorage.setItem(`${this.userId}:${name}`, value);
    } catch {
      // Storage is full or blocked: the page itself still holds the text.
    }
  }

  private read(name: string): string | undefined {
    try {
      return sessionStorage.getItem(`${this.userId}:${name}`) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
