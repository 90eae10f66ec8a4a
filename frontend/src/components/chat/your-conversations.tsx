"use client";

import { useState } from "react";
import { toJson } from "@/chat/export";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { download } from "@/download";
import type { StoredConversation } from "@/api/conversations";
import { useChat } from "./chat-context";
import { openPath } from "./route";

/** Takes all conversations along, or deletes them all. */
export function YourConversations() {
  const { app, text, common } = useChat();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  async function run(action: () => Promise<boolean>): Promise<void> {
    setBusy(true);
    setFailed(!(await action().catch(() => false)));
    setBusy(false);
  }
  async function exportAll(): Promise<boolean> {
    const all: StoredConversation[] = [];
    for await (const page of app.conversations.all()) all.push(...page);
    download("ngobrol-conversations.json", "application/json", toJson(all));
    return true;
  }
  async function deleteAll(): Promise<boolean> {
    const failure = await app.list.removeAll();
    if (failure) return false;
    setAsking(false);
    openPath("/chat");
    return true;
  }

  return (
    <div>
      <p className="mb-1.5 text-sm font-medium">{text.yourConversations}</p>
      {failed && <Alert kind="bad">{text.actionFailed}</Alert>}
      <div className="flex flex-col items-start gap-2">
        <Button variant="outline" size="small" disabled={busy} onClick={() => void run(exportAll)}>
          {text.exportAll}
        </Button>
        <Button
          variant="outline"
          size="small"
          className="text-bad"
          disabled={busy}
          onClick={() => {
            setAsking(true);
          }}
        >
          {text.deleteAll}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={text.deleteAllTitle}
        closeLabel={common.close}
        onClose={() => {
          setAsking(false);
        }}
      >
        <div className="space-y-5">
          {failed && <Alert kind="bad">{text.actionFailed}</Alert>}
          <p className="text-muted">{text.deleteAllText}</p>
          <div className="flex justify-end gap-2">
            <Button
              variant="quiet"
              onClick={() => {
                setAsking(false);
              }}
            >
              {common.cancel}
            </Button>
            <Button variant="danger" disabled={busy} onClick={() => void run(deleteAll)}>
              {text.deleteAll}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
