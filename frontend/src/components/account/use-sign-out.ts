"use client";

import { useState } from "react";
import { signOut } from "@/auth/browser-session";
import { KeptHistory } from "@/chat/kept-history";
import { LocalCopies } from "@/chat/unsaved";
import { useNavigation } from "@/navigation";

/** Signs out and goes to a page for visitors; what this browser kept of the learner's texts is forgotten. */
export function useSignOut(): { leaving: boolean; leave: (path?: string) => Promise<void> } {
  const { load } = useNavigation();
  const [leaving, setLeaving] = useState(false);
  return {
    leaving,
    leave: async (path = "/") => {
      setLeaving(true);
      await signOut().catch(() => undefined);
      LocalCopies.clear();
      KeptHistory.clear();
      load(path);
    },
  };
}
