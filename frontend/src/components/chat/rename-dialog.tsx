"use client";

import { useState, type FormEvent } from "react";
import type { ConversationSummary } from "@/api/conversations";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useChat } from "./chat-context";

/** Longest title the service stores. */
const titleLength = 200;

export interface ConversationDialogProps {
  item: ConversationSummary;
  open: boolean;
  onClose: () => void;
}

export function RenameDialog({ item, open, onClose }: ConversationDialogProps) {
  const { text, common } = useChat();
  return (
    <Dialog open={open} onClose={onClose} title={text.renameTitle} closeLabel={common.close}>
      <RenameForm item={item} onClose={onClose} />
    </Dialog>
  );
}

function RenameForm({ item, onClose }: Omit<ConversationDialogProps, "open">) {
  const { app, text, common } = useChat();
  const [title, setTitle] = useState(item.title);
  const [failed, setFailed] = useState(false);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = title.trim();
    if (!wanted) return;
    const failure = await app.list.rename(item.id, wanted);
    setFailed(failure !== undefined);
    if (!failure) onClose();
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void save(event)}>
      {failed && <Alert kind="bad">{text.actionFailed}</Alert>}
      <Field
        label={text.titleLabel}
        value={title}
        maxLength={titleLength}
        required
        data-first
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
      />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit">{text.save}</Button>
      </div>
    </form>
  );
}
