import { isFields } from "@/teaching/validation";
import type { Changes } from "./merge";
import { readMessages } from "./messages";

/** A place in a conversation that outlives a change of the page's width. */
export interface ReadingPlace {
  /** The first message that was seen. */
  id: string;
  /** How much of it had been scrolled past, from 0 to 1. */
  part: number;
}

/** All names begin with it, so that signing out finds them; settings of the browser have others. */
const prefix = "copy:";

/**
 * Copies of what the service has not stored yet, and of what is still being typed: a reload, a closed tab or an ended
 * session loses nothing. They belong to one user and end with signing out: a shared computer should not keep them.
 */
export class LocalCopies {
  constructor(private readonly userId: string) {}

  /** Keeps what was done to a conversation since it was stored, or forgets it once that is stored too. */
  keepChanges(conversationId: string, changes: Changes | undefined): void {
    this.write(`unsaved:${conversationId}`, changes && JSON.stringify(changes));
  }

  changes(conversationId: string): Changes | undefined {
    try {
      const kept: unknown = JSON.parse(this.read(`unsaved:${conversationId}`) ?? "null");
      if (!isFields(kept)) return undefined;
      const removed = Array.isArray(kept.removed) ? kept.removed : [];
      return {
        added: readMessages(kept.added),
        changed: readMessages(kept.changed),
        removed: removed.filter((id): id is string => typeof id === "string"),
      };
    } catch {
      return undefined;
    }
  }

  /** Ids of conversations that were not stored to their end. */
  unsaved(): string[] {
    return this.idsOf("unsaved");
  }

  /** Keeps what is being typed, or forgets it when it is empty. */
  keepDraft(conversationId: string, text: string): void {
    this.write(`draft:${conversationId}`, text || undefined);
  }

  draft(conversationId: string): string {
    return this.read(`draft:${conversationId}`) ?? "";
  }

  /** Keeps where the learner was reading; undefined at the end of a conversation. */
  keepPlace(conversationId: string, place: ReadingPlace | undefined): void {
    this.write(`place:${conversationId}`, place && JSON.stringify(place));
  }

  place(conversationId: string): ReadingPlace | undefined {
    try {
      const kept: unknown = JSON.parse(this.read(`place:${conversationId}`) ?? "null");
      if (!isFields(kept) || typeof kept.id !== "string" || typeof kept.part !== "number") return undefined;
      return { id: kept.id, part: Math.min(1, Math.max(0, kept.part)) };
    } catch {
      return undefined;
    }
  }

  /** Keeps that a conversation is to be deleted from some time on, in milliseconds: this page may not live so long. */
  keepDeletion(conversationId: string, from: number): void {
    this.write(`deleting:${conversationId}`, String(from));
  }

  forgetDeletion(conversationId: string): void {
    this.write(`deleting:${conversationId}`, undefined);
  }

  /** Ids of conversations that were to be deleted by now, and still may be there. */
  dueDeletions(): string[] {
    return this.idsOf("deleting").filter((id) => Number(this.read(`deleting:${id}`)) <= Date.now());
  }

  /** Forgets everything about a conversation. */
  forget(conversationId: string): void {
    this.write(`unsaved:${conversationId}`, undefined);
    this.write(`draft:${conversationId}`, undefined);
    this.write(`place:${conversationId}`, undefined);
  }

  /** Forgets everything, of every user, on sign-out. */
  static clear(): void {
    for (const name of names().filter((name) => name.startsWith(prefix))) localStorage.removeItem(name);
  }

  private idsOf(kind: string): string[] {
    const start = `${prefix}${this.userId}:${kind}:`;
    return names().flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
  }

  private write(name: string, value: string | undefined): void {
    try {
      if (value === undefined) localStorage.removeItem(`${prefix}${this.userId}:${name}`);
      else localStorage.setItem(`${prefix}${this.userId}:${name}`, value);
    } catch {
      // Storage is full or blocked: the page itself still holds the text.
    }
  }

  private read(name: string): string | undefined {
    try {
      return localStorage.getItem(`${prefix}${this.userId}:${name}`) ?? undefined;
    } catch {
      return undefined;
    }
  }
}

function names(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    // Storage is blocked, so there is nothing to be found.
    return [];
  }
}
