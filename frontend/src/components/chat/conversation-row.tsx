"use client";

import { clsx } from "clsx";
import { useState } from "react";
import type { ConversationSummary } from "@/api/conversations";
import { DownloadIcon, PencilIcon, TrashIcon } from "@/components/ui/icons";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";
import { ExportDialog } from "./export-dialog";
import { NavigationLink } from "./navigation-link";
import { RenameDialog } from "./rename-dialog";
import { conversationPath, openPath } from "./route";

interface ConversationRowProps {
  item: ConversationSummary;
  active: boolean;
  onOpen?: () => void;
}

const actionStyle =
  "grid h-9 w-8 place-items-center rounded-full touch:h-11 touch:w-11 text-muted hover:bg-surface hover:text-ink";

/** One conversation of the list. */
export function ConversationRow({ item, active, onOpen }: ConversationRowProps) {
  const { app, text } = useChat();
  const [dialog, setDialog] = useState<"rename" | "export">();
  const close = () => {
    setDialog(undefined);
  };
  return (
    <li
      className={clsx(
        "group flex items-center rounded-xl pr-1 transition-colors",
        active ? "bg-primary-soft" : "hover:bg-sunken",
      )}
    >
      <NavigationLink
        path={conversationPath(item.id)}
        {...(onOpen && { onOpen })}
        aria-current={active ? "page" : undefined}
        className="min-w-0 flex-1 truncate rounded-xl px-3 py-2.5 text-sm touch:py-3"
      >
        {item.title}
      </NavigationLink>
      <div
        role="group"
        aria-label={format(text.actionsFor, { title: item.title })}
        className={clsx(
          "flex shrink-0",
          // Where there is no pointer to hover with, only the open conversation shows its actions.
          !active && "w-0 overflow-hidden group-focus-within:w-auto group-hover:w-auto",
        )}
      >
        <button
          type="button"
          aria-label={text.rename}
          title={text.rename}
          className={actionStyle}
          onClick={() => {
            setDialog("rename");
          }}
        >
          <PencilIcon className="h-4 w-4" />
        </button>
        <button
          type="button"
          aria-label={text.exportTitle}
          title={text.exportTitle}
          className={actionStyle}
          onClick={() => {
            setDialog("export");
          }}
        >
          <DownloadIcon className="h-4 w-4" />
        </button>
        <button
          type="button"
          aria-label={text.delete}
          title={text.delete}
          className={actionStyle}
          onClick={() => {
            app.list.remove(item.id);
            if (active) openPath("/chat");
          }}
        >
          <TrashIcon className="h-4 w-4" />
        </button>
      </div>
      <RenameDialog item={item} open={dialog === "rename"} onClose={close} />
      <ExportDialog item={item} open={dialog === "export"} onClose={close} />
    </li>
  );
}
