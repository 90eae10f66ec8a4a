"use client";

import { MessagePage } from "@/components/message-page";
import { Button } from "@/components/ui/button";
import { failure as en } from "@/i18n/en/failure";
import { failure as id } from "@/i18n/id/failure";

interface FailureProps {
  language: string;
  onRetry: () => void;
}

/** What is shown where a page could not be rendered. It brings its own texts, since the server may be the one that failed. */
export function Failure({ language, onRetry }: FailureProps) {
  const { title, text, retry } = language.startsWith("id") ? id : en;
  return (
    <MessagePage title={title} text={text}>
      <Button onClick={onRetry}>{retry}</Button>
    </MessagePage>
  );
}
