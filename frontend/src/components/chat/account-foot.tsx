"use client";

import { useState } from "react";
import { useSignOut } from "@/components/account/use-sign-out";
import { Button } from "@/components/ui/button";
import { SignOutIcon } from "@/components/ui/icons";
import { useChat } from "./chat-context";

/** Who is signed in, the way to the account, and the way out. */
export function AccountFoot() {
  const { app, text, common, user } = useChat();
  const { leaving, leave } = useSignOut();
  const [saving, setSaving] = useState(false);

  async function saveAndLeave(): Promise<void> {
    setSaving(true);
    // Signing out forgets what is kept in this browser.
    if ((await app.saveAll()) || window.confirm(text.leaveUnsaved)) await leave();
    setSaving(false);
  }

  return (
    <div className="flex items-center gap-2 border-t border-line pt-3">
      <a
        href="/account"
        title={common.account}
        className="min-w-0 flex-1 rounded-xl px-2 py-1.5 text-sm hover:bg-sunken"
      >
        <span className="sr-only">{common.account}: </span>
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-xs text-muted">{user.email}</span>
      </a>
      <Button
        variant="quiet"
        size="icon"
        aria-label={common.signOut}
        title={common.signOut}
        disabled={leaving || saving}
        onClick={() => void saveAndLeave()}
      >
        <SignOutIcon />
      </Button>
    </div>
  );
}
