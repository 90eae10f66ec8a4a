"use client";

import { useEffect, useState, type ReactNode } from "react";
import { Conversations } from "@/api/conversations";
import { Gateway } from "@/api/gateway";
import { BrowserSession } from "@/auth/browser-session";
import { HistoryStore } from "@/chat/history-store";
import { KeptHistory } from "@/chat/kept-history";
import { useStore } from "@/chat/store";
import { Button } from "@/components/ui/button";
import type { Dictionary } from "@/i18n/dictionary";
import { format } from "@/i18n/format";
import type { LearningHistory } from "@/teaching/history";
import { withQuery } from "@/with-query";

/** Where the learner's conversations are. */
export interface HistorySource {
  apiGatewayUrl: string;
  userId: string;
}

interface HistoryProps {
  source: HistorySource;
  text: Dictionary["learning"];
  common: Dictionary["common"];
  /** Called with what was read so far. */
  children: (history: LearningHistory, complete: boolean) => ReactNode;
}

function leaveForSignIn(): void {
  window.location.assign(withQuery("/sign-in", { notice: "expired", next: window.location.pathname }));
}

/** Reads the learner's conversations, says how far it is, and shows what they say. */
export function History({ source, text, common, children }: HistoryProps) {
  const [store] = useState(() => {
    const { apiGatewayUrl: baseUrl, userId } = source;
    const gateway = new Gateway({ baseUrl, session: new BrowserSession(), onSessionEnded: leaveForSignIn });
    return new HistoryStore(new Conversations(gateway, userId), new KeptHistory(userId));
  });
  const { load, read, history } = useStore(store);

  useEffect(() => {
    void store.load();
  }, [store]);

  return (
    <>
      <div role="status" className="text-sm text-muted">
        {load === "loading" && <p className="mb-6">{format(text.reading, { count: read })}</p>}
        {load === "failed" && (
          <div className="mb-6 flex flex-wrap items-center gap-4">
            <p>{text.failed}</p>
            <Button variant="outline" size="small" onClick={() => void store.load()}>
              {common.retry}
            </Button>
          </div>
        )}
      </div>
      {(read > 0 || load === "ready") && children(history, load === "ready")}
    </>
  );
}
