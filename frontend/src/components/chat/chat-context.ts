"use client";

import { createContext, useContext } from "react";
import type { ChatApp } from "@/chat/chat-app";
import type { Dictionary } from "@/i18n/dictionary";
import type { Locale } from "@/i18n/locales";
import type { Theme } from "@/preferences/theme";

/** What every part of the chat may need. */
export interface ChatContextValue {
  app: ChatApp;
  text: Dictionary["chat"];
  common: Dictionary["common"];
  locale: Locale;
  theme: Theme;
  user: { name: string; email: string };
}

export const ChatContext = createContext<ChatContextValue | undefined>(undefined);

/** @throws Error outside the chat. */
export function useChat(): ChatContextValue {
  const value = useContext(ChatContext);
  if (!value) throw new Error("useChat needs a ChatContext around it.");
  return value;
}
