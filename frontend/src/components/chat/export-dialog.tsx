"use client";

import { useState } from "react";
import { toJson, toMarkdown } from "@/chat/export";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { download, fileName } from "@/download";
import { format } from "@/i18n/format";
import { useChat } from "./chat-context";
import type { ConversationDialogProps } from "./rename-dialog";

/** Hands out a conversation as a file, to read or for programs. */
export function ExportDialog({ item, open, onClose }: ConversationDialogProps) {
  const { app, text, common } = useChat();
  const [failed, setFailed] = useState(false);
  async function save(kind: "md" | "json"): Promise<void> {
    try {
      const stored = await app.conversations.get(item.id);
      const labels = {
        ...text.correction,
        you: text.you,
        tutor: text.tutor,
        correction: text.correction.title,
      };
      if (kind === "md") download(fileName(item.title, "md"), "text/markdown", toMarkdown(stored, labels));
      else download(fileName(item.title, "json"), "application/json", toJson([stored]));
      onClose();
    } catch {
      setFailed(true);
    }
  }
  return (
    <Dialog open={open} onClose={onClose} title={text.exportTitle} closeLabel={common.close}>
      <div className="space-y-5">
        {failed && <Alert kind="bad">{text.actionFailed}</Alert>}
        <p className="break-words text-muted">{format(text.exportText, { title: item.title })}</p>
        <div className="flex justify-end gap-2">
          <Button variant="outline" onClick={() => void save("md")}>
            Markdown
          </Button>
          <Button variant="outline" onClick={() => void save("json")}>
            JSON
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
