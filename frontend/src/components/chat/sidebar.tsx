"use client";

import { useEffect, useState } from "react";
import { useStore } from "@/chat/store";
import { Button, buttonStyle } from "@/components/ui/button";
import { BookIcon, ChartIcon, PlusIcon, SearchIcon } from "@/components/ui/icons";
import { Logo } from "@/components/ui/logo";
import { format } from "@/i18n/format";
import { AccountFoot } from "./account-foot";
import { byDay, nameOfDay } from "./by-day";
import { useChat } from "./chat-context";
import { ConversationRow } from "./conversation-row";
import { NavigationLink } from "./navigation-link";

const pageStyle =
  "flex min-h-11 flex-1 items-center justify-center gap-2 rounded-full px-2 text-muted hover:bg-sunken hover:text-ink";

/** Milliseconds after the last key until a search starts. */
const searchPause = 250;

interface SidebarProps {
  activeId: string | undefined;
  /** Called when a conversation was chosen, for the drawer to close. */
  onChosen?: () => void;
}

/** New chat, search, and the conversations by day. */
export function Sidebar({ activeId, onChosen }: SidebarProps) {
  const { app, text, common, locale } = useChat();
  const { items, load, query, nextCursor } = useStore(app.list);
  const [search, setSearch] = useState(query);

  useEffect(() => {
    if (search === app.list.get().query) return undefined;
    const timer = setTimeout(() => void app.list.search(search.trim()), searchPause);
    return () => {
      clearTimeout(timer);
    };
  }, [app, search]);

  const message =
    load === "failed"
      ? text.listFailed
      : items.length > 0
        ? undefined
        : load === "loading"
          ? common.loading
          : query
            ? format(text.noneFound, { query })
            : text.empty;

  return (
    <nav aria-label={text.conversations} className="flex h-full flex-col gap-4 p-4">
      {!onChosen && (
        <div className="px-1 pt-1">
          <Logo name={common.name} />
        </div>
      )}
      <NavigationLink
        path="/chat"
        {...(onChosen && { onOpen: onChosen })}
        className={buttonStyle({ className: "w-full" })}
      >
        <PlusIcon />
        {text.newChat}
      </NavigationLink>
      <div className="relative">
        <SearchIcon className="pointer-events-none absolute left-3 top-3 h-5 w-5 text-muted" />
        <input
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
          className="min-h-11 w-full rounded-full border border-field/60 bg-surface pl-10 pr-4 text-sm placeholder:text-muted"
        />
      </div>
      <div className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {message && (
          <div role="status" className="px-2 py-4 text-sm text-muted">
            {message}
            {load === "failed" && (
              <Button
                variant="outline"
                size="small"
                className="mt-3 block"
                onClick={() => void app.list.search(query)}
              >
                {common.retry}
              </Button>
            )}
          </div>
        )}
        {byDay(items).map(({ day, items: conversations }) => (
          <section key={day.getTime()} className="mb-3">
            <h2 className="px-3 pb-1 pt-2 text-xs font-medium text-muted">
              {nameOfDay(day, new Date(), locale, text)}
            </h2>
            <ul>
              {conversations.map((item) => (
                <ConversationRow
                  key={item.id}
                  item={item}
                  active={item.id === activeId}
                  {...(onChosen && { onOpen: onChosen })}
                />
              ))}
            </ul>
          </section>
        ))}
        {nextCursor && (
          <Button variant="quiet" size="small" className="w-full" onClick={() => void app.list.more()}>
            {text.more}
          </Button>
        )}
      </div>
      <div className="flex gap-1 text-sm">
        <a href="/progress" className={pageStyle}>
          <ChartIcon className="h-4 w-4" />
          {text.progress}
        </a>
        <a href="/words" className={pageStyle}>
          <BookIcon className="h-4 w-4" />
          {text.words}
        </a>
      </div>
      <AccountFoot />
    </nav>
  );
}
