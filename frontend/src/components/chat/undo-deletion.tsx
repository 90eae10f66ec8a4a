"use client";

import { useEffect, useRef } from "react";
import { useStore } from "@/chat/store";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";

/** Says that a conversation was deleted, while that can be undone. */
export function UndoDeletion() {
  const { app, text, common } = useChat();
  const { deleting, deleteFailed } = useStore(app.list);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed has gone with its conversation; whoever has no mouse goes on here.
    if (deleting && document.activeElement === document.body) button.current?.focus();
  }, [deleting]);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-28 z-10 flex justify-center px-4 lg:left-72 [dialog_&]:left-0"
    >
      {(deleting ?? deleteFailed) && (
        <p className="pointer-events-auto flex min-w-0 max-w-md animate-rise items-center gap-2 rounded-full bg-ink py-1.5 pl-5 pr-2 text-sm text-paper shadow-lift">
          <span className="truncate">
            {deleting ? format(text.deleted, { title: deleting.title }) : text.deleteFailed}
          </span>
          <button
            ref={button}
            type="button"
            className="min-h-9 shrink-0 touch:min-h-11 rounded-full px-3 font-semibold underline underline-offset-4"
            onClick={() => {
              if (deleting) app.list.undo();
              else app.list.dismiss();
            }}
          >
            {deleting ? text.undo : common.close}
          </button>
        </p>
      )}
    </div>
  );
}
