"use client";

import { usePathname } from "next/navigation";

const pattern = /^\/chat\/([^/]+)$/;

/** Id of the conversation in the address; undefined for a new one. */
export function useConversationId(): string | undefined {
  return pattern.exec(usePathname())?.[1];
}

export const conversationPath = (id: string): string => `/chat/${id}`;

/** Goes to a conversation without asking the server: Next.js follows the browser's own history. */
export function openPath(path: string): void {
  window.history.pushState(null, "", path);
}

/** A new conversation got its address: going back should not lead to the empty page before. */
export function replacePath(path: string): void {
  window.history.replaceState(null, "", path);
}
