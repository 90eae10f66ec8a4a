"use client";

import { useState } from "react";
import type { AuthResult } from "@/auth/attempt";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { AccountText } from "./fields";

interface ResendCodeProps {
  text: AccountText;
  /** Said once it is sent. */
  sent: string;
  send: () => Promise<AuthResult>;
}

/** Asks for another code. */
export function ResendCode({ text, sent, send }: ResendCodeProps) {
  const [pending, setPending] = useState(false);
  const [result, setResult] = useState<AuthResult>();
  async function resend(): Promise<void> {
    setPending(true);
    setResult(await send().catch((): AuthResult => ({ ok: false, code: "unavailable" })));
    setPending(false);
  }
  return (
    <div className="mt-4 space-y-3">
      <Button variant="outline" className="w-full" disabled={pending} onClick={() => void resend()}>
        {text.resend}
      </Button>
      {result?.ok && <Alert kind="good">{sent}</Alert>}
      {result?.ok === false && <Alert kind="bad">{text.errors[result.code]}</Alert>}
    </div>
  );
}
