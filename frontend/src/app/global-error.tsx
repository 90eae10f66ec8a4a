"use client";

import { Failure } from "@/components/failure";
import "./globals.css";

/** The frame itself failed. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const language = typeof navigator === "undefined" ? "en" : navigator.language;
  return (
    <html lang={language}>
      <body>
        <Failure language={language} onRetry={reset} />
      </body>
    </html>
  );
}
