"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { Conversation } from "@/chat/conversation";
import { useStore } from "@/chat/store";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useChat } from "./chat-context";
import { Composer } from "./composer";
import { ConversationHeader, type Panel } from "./conversation-header";
import { LiveAnswer } from "./live-answer";
import { loadMessageList } from "./load-message-list";
import { useConversationId } from "./route";
import { ScoresPanel } from "./scores-panel";
import { SettingsPanel } from "./settings-panel";
import { Sidebar } from "./sidebar";
import { UndoDeletion } from "./undo-deletion";
import { Welcome } from "./welcome";

const MessageList = lazy(loadMessageList);

/** One conversation, with the panels that open over it. */
export function ConversationView({ conversation }: { conversation: Conversation }) {
  const { text, common } = useChat();
  const state = useStore(conversation);
  const activeId = useConversationId();
  const [panel, setPanel] = useState<Panel>();
  useEffect(() => {
    void loadMessageList();
  }, []);
  const close = () => {
    setPanel(undefined);
  };
  const dialog = { onClose: close, closeLabel: common.close };
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <ConversationHeader
        state={state}
        onOpen={setPanel}
        onRetrySave={() => {
          conversation.retrySave();
        }}
      />
      <main id="content" className="flex min-h-0 flex-1 flex-col">
        {state.load === "loading" && <Notice message={common.loading} />}
        {state.load === "missing" && <Notice message={text.missing} />}
        {state.load === "failed" && (
          <Notice message={text.loadFailed}>
            <Button variant="outline" onClick={() => void conversation.load()}>
              {common.retry}
            </Button>
          </Notice>
        )}
        {state.load === "ready" && (
          <>
            {state.messages.length === 0 ? (
              <Welcome
                onChosen={(start) => {
                  conversation.type(start);
                }}
              />
            ) : (
              <Suspense fallback={<Notice message={common.loading} />}>
                <MessageList
                  conversation={conversation}
                  title={state.title}
                  messages={state.messages}
                  corrections={state.corrections}
                  slips={state.slips}
                  answer={state.answer}
                  answeredBy={state.answeredBy}
                />
              </Suspense>
            )}
            <Composer conversation={conversation} state={state} />
          </>
        )}
      </main>
      <LiveAnswer state={state} />
      <Dialog open={panel === "list"} title={text.conversations} side="left" {...dialog}>
        <div className="-m-4 min-h-0 flex-1">
          <Sidebar activeId={activeId} onChosen={close} />
        </div>
        <UndoDeletion />
      </Dialog>
      <Dialog open={panel === "settings"} title={text.settings} side="right" {...dialog}>
        <SettingsPanel />
      </Dialog>
      <Dialog open={panel === "scores"} title={text.scores.title} side="right" {...dialog}>
        <ScoresPanel messages={state.messages} />
      </Dialog>
    </div>
  );
}

function Notice({ message, children }: { message: string; children?: React.ReactNode }) {
  return (
    <div role="status" className="m-auto flex flex-col items-center gap-4 p-8 text-center text-muted">
      <p>{message}</p>
      {children}
    </div>
  );
}
