"use client";

import { useState } from "react";
import { signOut } from "@/auth/browser-session";
import { LocalCopies } from "@/chat/unsaved";
import { Button } from "@/components/ui/button";
import { SignOutIcon } from "@/components/ui/icons";
import { useChat } from "./chat-context";

/** Who is signed in, and the way out. */
export function AccountFoot() {
  const { common, user } = useChat();
  const [leaving, setLeaving] = useState(false);
  async function leave(): Promise<void> {
    setLeaving(true);
    await signOut().catch(() => undefined);
    LocalCopies.clear();
    window.location.assign("/");
  }
  return (
    <div className="flex items-center gap-2 border-t border-line pt-3">
      <p className="min-w-0 flex-1 pl-1 text-sm">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-xs text-muted">{user.email}</span>
      </p>
      <Button
        variant="quiet"
        size="icon"
        aria-label={common.signOut}
        title={common.signOut}
        disabled={leaving}
        onClick={() => void leave()}
      >
        <SignOutIcon />
      </Button>
    </div>
  );
}
