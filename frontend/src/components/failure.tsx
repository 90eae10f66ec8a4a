"use client";

import { MessagePage } from "@/components/message-page";
import { Button } from "@/components/ui/button";
import { common as en } from "@/i18n/en/common";
import { common as id } from "@/i18n/id/common";

interface FailureProps {
  language: string;
  onRetry: () => void;
}

/** What is shown where a page could not be rendered. It brings its own texts, since the server may be the one that failed. */
export function Failure({ language, onRetry }: FailureProps) {
  const { failure, retry } = language.startsWith("id") ? id : en;
  return (
    <MessagePage title={failure.title} text={failure.text}>
      <Button onClick={onRetry}>{retry}</Button>
    </MessagePage>
  );
}
