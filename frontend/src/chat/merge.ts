import type { ChatMessage } from "./messages";

/** What was done to the messages of a conversation since some state of it. */
export interface Changes {
  readonly added: readonly ChatMessage[];
  readonly changed: readonly ChatMessage[];
  /** Ids. */
  readonly removed: readonly string[];
}

type Messages = readonly ChatMessage[];

/** Messages are never changed in place, so another object under a known id is a changed one. */
export function changesBetween(before: Messages, after: Messages): Changes {
  const known = new Map(before.map((message) => [message.id, message]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    changed: after.filter((message) => known.has(message.id) && known.get(message.id) !== message),
    removed: before.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  };
}

export function isEmpty({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length === 0;
}

/**
 * Messages that somebody else stored, with our changes on top: what both added stays, in the order of time; what one
 * side removed is gone; of two versions of an answer the fuller one stays.
 */
export function withChanges(messages: Messages, { added, changed, removed }: Changes): ChatMessage[] {
  const gone = new Set(removed);
  const ours = new Map([...added, ...changed].map((message) => [message.id, message]));
  const theirs = new Set(messages.map(({ id }) => id));
  const kept = messages.flatMap((message) => {
    if (gone.has(message.id)) return [];
    const other = ours.get(message.id);
    return [other ? combined(message, other) : message];
  });
  const fresh = added.filter(({ id }) => !theirs.has(id));
  if (fresh.length === 0) return kept;
  return [...kept, ...fresh].sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}

function combined(theirs: ChatMessage, ours: ChatMessage): ChatMessage {
  const { content, incomplete } = isFuller(theirs, ours) ? theirs : ours;
  const both: ChatMessage = { ...theirs, ...ours, content };
  if (!incomplete) delete both.incomplete;
  return both;
}

function isFuller(one: ChatMessage, other: ChatMessage): boolean {
  if (one.incomplete !== other.incomplete) return !one.incomplete;
  return one.content.length > other.content.length;
}
