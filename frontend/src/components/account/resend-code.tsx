"use client";

import { useState } from "react";
import { resendCode } from "@/auth/actions";
import type { AuthResult } from "@/auth/attempt";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { format } from "@/i18n/format";
import type { AccountText } from "./fields";

/** Asks for another confirmation code. */
export function ResendCode({ text, email }: { text: AccountText; email: string }) {
  const [pending, setPending] = useState(false);
  const [result, setResult] = useState<AuthResult>();
  async function resend(): Promise<void> {
    setPending(true);
    setResult(await resendCode(email).catch((): AuthResult => ({ ok: false, code: "unavailable" })));
    setPending(false);
  }
  return (
    <div className="mt-4 space-y-3">
      <Button variant="outline" className="w-full" disabled={pending} onClick={() => void resend()}>
        {text.confirm.resend}
      </Button>
      {result?.ok && <Alert kind="good">{format(text.confirm.resent, { email })}</Alert>}
      {result?.ok === false && <Alert kind="bad">{text.errors[result.code]}</Alert>}
    </div>
  );
}
