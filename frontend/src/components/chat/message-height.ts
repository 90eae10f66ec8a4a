import type { ChatMessage } from "@/chat/messages";
import type { Change, Correction } from "@/teaching/correction";

/** Pixels of the chat's typical text: of a line, of a line in a card, of a character, between blocks, of the buttons. */
const line = 26;
const cardLine = 23;
const character = 7.5;
const gap = 12;
const buttons = 36;

/** Guesses of one width, by message; messages are never changed in place. */
let guesses = new WeakMap<ChatMessage, number>();
let guessedWidth = 0;

/**
 * Height that a message will probably have, until it is drawn and measured. A scroll bar that is near the truth from
 * the start moves little later.
 *
 * @param width - Of the list, in pixels
 * @returns pixels
 */
export function guessHeight(message: ChatMessage, width: number): number {
  if (width !== guessedWidth) {
    guesses = new WeakMap();
    guessedWidth = width;
  }
  const known = guesses.get(message);
  if (known !== undefined) return known;
  const own = message.role === "user";
  const inner = Math.max(160, width * (width < 640 ? 0.92 : 0.85) - (own ? 88 : 48));
  const paragraphs = message.content.split(/\n\s*\n/);
  const text = paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, inner) * line, 0);
  const height =
    text +
    (paragraphs.length - 1) * gap +
    buttons +
    (own ? 24 + (message.correction ? cardHeight(message.correction, inner) : cardLine + 8) : 2);
  guesses.set(message, height);
  return height;
}

function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width / character));
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
}

function cardHeight({ corrected, changes, betterWords, tip }: Correction, width: number): number {
  const list = (items: readonly Change[]) =>
    items.length === 0
      ? 0
      : 2 * gap + 24 + items.reduce((sum, { reason }) => sum + 31 + linesOf(reason, width) * cardLine, 0);
  return (
    42 +
    (changes.length === 0 ? cardLine : linesOf(corrected, width) * 32) +
    list(changes) +
    list(betterWords) +
    (changes.length + betterWords.length > 0 ? buttons : 0) +
    (tip ? gap + 16 + linesOf(tip, width) * cardLine : 0)
  );
}
