"use client";

import { useSyncExternalStore } from "react";
import { Failure } from "@/components/failure";

const never = () => () => undefined;

/** A page failed; the frame around it stands, and knows the language. */
export default function PageError({ reset }: { reset: () => void }) {
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => "en",
  );
  return <Failure language={language} onRetry={reset} />;
}
