import type { StoredConversation } from "@/api/conversations";
import { readMessages, type ChatMessage } from "./messages";

/** Words of the interface's language that stand in a document. */
export interface ExportLabels {
  you: string;
  tutor: string;
  correction: string;
  betterWords: string;
  tip: string;
}

/** A conversation as a document to read: what was said, and under each message what was taught. */
export function toMarkdown(
  { title, createdAt, conversation }: StoredConversation,
  labels: ExportLabels,
): string {
  const messages = readMessages(conversation);
  const parts = messages.map((message) => messageToMarkdown(message, labels));
  return [`# ${title}`, createdAt.slice(0, 10), ...parts].join("\n\n") + "\n";
}

function messageToMarkdown({ role, content, correction }: ChatMessage, labels: ExportLabels): string {
  const said = `**${role === "user" ? labels.you : labels.tutor}:** ${content}`;
  if (!correction) return said;
  const { corrected, changes, betterWords, tip } = correction;
  const list = (items: typeof changes) =>
    items.map(({ original, replacement, reason }) => `- ~~${original}~~ → ${replacement}: ${reason}`);
  const lines = [
    ...(corrected === content && changes.length === 0 ? [] : [`${labels.correction}: ${corrected}`]),
    ...list(changes),
    ...(betterWords.length > 0 ? [`${labels.betterWords}:`, ...list(betterWords)] : []),
    ...(tip ? [`${labels.tip}: ${tip}`] : []),
  ];
  return [said, lines.map((line) => `> ${line}`).join("\n")].filter((part) => part !== "").join("\n\n");
}

/** Conversations as they are stored, to be read by programs. */
export function toJson(conversations: readonly StoredConversation[]): string {
  return `${JSON.stringify({ exportedAt: new Date().toISOString(), conversations }, null, 2)}\n`;
}
