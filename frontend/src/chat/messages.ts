import { readCorrection, type Correction } from "@/teaching/correction";
import { readScores, type Scores } from "@/teaching/scores";
import { isFields, type Fields } from "@/teaching/validation";

/** A message of a conversation, as it is stored. */
export interface ChatMessage {
  id: string;
  role: "user" | "assistant";
  content: string;
  /** ISO 8601. */
  createdAt: string;
  /** Of the learner's messages. */
  correction?: Correction;
  /** Of the learner, after this message. */
  scores?: Scores;
  /** The answer was stopped or broke off. */
  incomplete?: true;
}

export function newMessage(role: ChatMessage["role"], content: string): ChatMessage {
  return { id: crypto.randomUUID(), role, content, createdAt: new Date().toISOString() };
}

function readMessage(value: Fields, fallbackId: string): ChatMessage[] {
  const { role, content, id, createdAt } = value;
  if ((role !== "user" && role !== "assistant") || typeof content !== "string") return [];
  const correction = readCorrection(value.correction);
  const scores = readScores(value.scores);
  return [
    {
      id: typeof id === "string" ? id : fallbackId,
      role,
      content,
      createdAt: typeof createdAt === "string" ? createdAt : "",
      ...(correction ? { correction } : {}),
      ...(scores ? { scores } : {}),
      ...(value.incomplete === true ? { incomplete: true } : {}),
    },
  ];
}

/**
 * Messages of a stored conversation. Older clients stored other shapes: an array as JSON text, an object with
 * `messages`, or plain text, which becomes one message of the learner.
 */
export function readMessages(stored: unknown): ChatMessage[] {
  if (typeof stored === "string") {
    try {
      return readMessages(JSON.parse(stored));
    } catch {
      return stored.trim() ? [{ id: "0", role: "user", content: stored, createdAt: "" }] : [];
    }
  }
  if (Array.isArray(stored)) {
    return stored.flatMap((value, index) => (isFields(value) ? readMessage(value, String(index)) : []));
  }
  return isFields(stored) && "messages" in stored ? readMessages(stored.messages) : [];
}

/** Longest title made from a message, in characters. */
const titleLength = 60;

/** Title of a conversation that begins with this text: its first words. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= titleLength) return line;
  const cut = line.slice(0, titleLength);
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace > titleLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
