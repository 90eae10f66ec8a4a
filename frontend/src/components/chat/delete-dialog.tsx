"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";
import type { ConversationDialogProps } from "./rename-dialog";
import { openPath } from "./route";

/** Asks before a conversation goes for good. */
export function DeleteDialog({ item, open, onClose, active }: ConversationDialogProps & { active: boolean }) {
  const { app, text, common } = useChat();
  const [failed, setFailed] = useState(false);
  async function remove(): Promise<void> {
    const failure = await app.list.remove(item.id);
    setFailed(failure !== undefined);
    if (failure) return;
    app.forget(item.id);
    if (active) openPath("/chat");
    onClose();
  }
  return (
    <Dialog open={open} onClose={onClose} title={text.deleteTitle} closeLabel={common.close}>
      <div className="space-y-5">
        {failed && <Alert kind="bad">{text.actionFailed}</Alert>}
        <p className="text-muted">{format(text.deleteText, { title: item.title })}</p>
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="danger" onClick={() => void remove()}>
            {text.delete}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
