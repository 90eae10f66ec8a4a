"use client";

import { useEffect, useMemo, useState } from "react";
import { onSessionNews } from "@/auth/browser-session";
import { ChatApp } from "@/chat/chat-app";
import type { Dictionary } from "@/i18n/dictionary";
import type { Locale } from "@/i18n/locales";
import type { Theme } from "@/preferences/theme";
import { withQuery } from "@/with-query";
import { ChatContext } from "./chat-context";
import { ConversationView } from "./conversation-view";
import { useConversationId } from "./route";
import { Sidebar } from "./sidebar";
import { UndoDeletion } from "./undo-deletion";

interface WorkspaceProps {
  apiGatewayUrl: string;
  user: { id: string; name: string; email: string };
  locale: Locale;
  theme: Theme;
  text: Dictionary["chat"];
  common: Dictionary["common"];
}

/** Milliseconds between two looks at the regions' health, while the page is seen. */
const healthInterval = 60_000;

let leaving = false;

/** Once: several calls may find at the same moment that the session is over. */
function leaveForSignIn(): void {
  if (leaving) return;
  leaving = true;
  const next = window.location.pathname;
  window.location.assign(withQuery("/sign-in", { notice: "expired", next }));
}

/**
 * The chat. It belongs to the layout, not to the pages: an answer goes on being written while the learner looks at
 * another conversation, and changing conversations needs no server.
 */
export function Workspace({ apiGatewayUrl, user, locale, theme, text, common }: WorkspaceProps) {
  const [app] = useState(
    () => new ChatApp({ apiGatewayUrl, userId: user.id, locale, onSessionEnded: leaveForSignIn }),
  );
  const id = useConversationId();
  const conversation = id ? app.conversation(id) : app.newConversation();
  const context = useMemo(
    () => ({ app, text, common, locale, theme, user }),
    [app, text, common, locale, theme, user],
  );

  useEffect(() => {
    const end = app.start();
    const look = () => {
      if (!document.hidden) void app.health.check();
    };
    const back = () => {
      app.retrySaves();
      look();
    };
    look();
    const timer = setInterval(look, healthInterval);
    const hide = () => {
      if (document.hidden) app.keepCopies();
    };
    const leave = () => {
      app.leave();
    };
    window.addEventListener("online", back);
    // A phone may end a hidden page without another word.
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    return () => {
      end();
      clearInterval(timer);
      window.removeEventListener("online", back);
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
    };
  }, [app]);

  useEffect(
    () =>
      onSessionNews((news) => {
        // What was kept here is forgotten already; leaving must not write it again.
        if (news === "signed out") app.forgetAll();
        window.location.assign("/");
      }),
    [app],
  );

  useEffect(() => {
    conversation.open();
  }, [conversation]);

  return (
    <ChatContext.Provider value={context}>
      <div className="flex h-dvh overflow-hidden print:block print:h-auto print:overflow-visible">
        <aside className="hidden w-72 shrink-0 border-r border-line bg-sunken/60 lg:block print:hidden">
          <Sidebar activeId={id} />
        </aside>
        <ConversationView key={conversation.id} conversation={conversation} />
        <UndoDeletion />
      </div>
    </ChatContext.Provider>
  );
}
