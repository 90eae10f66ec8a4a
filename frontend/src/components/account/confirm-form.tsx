"use client";

import { confirmSignUp, resendCode } from "@/auth/actions";
import { signIn } from "@/auth/browser-session";
import { takePassword } from "@/auth/pending-credentials";
import { format } from "@/i18n/format";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";
import { ResendCode } from "./resend-code";

interface ConfirmFormProps {
  text: AccountText;
  /** Unknown when somebody opens the page by hand. */
  email: string | undefined;
  next: string;
}

/** Confirms an address, then signs in where the password was typed just before. */
export function ConfirmForm({ text, email: known, next }: ConfirmFormProps) {
  const { push, load } = useNavigation();
  return (
    <>
      <AccountForm
        names={known ? ["code"] : ["email", "code"]}
        text={text}
        submitLabel={text.confirm.submit}
        {...(known ? { codeHint: format(text.codeHint, { email: known }) } : {})}
        onSubmit={async (values) => {
          const email = known ?? values.email;
          const result = await confirmSignUp(email, values.code);
          if (!result.ok && result.code !== "already_confirmed") return result.code;
          const password = takePassword(email);
          if (password && !(await signIn(email, password))) load(next);
          else push(withQuery("/sign-in", { email, notice: "confirmed", next }));
          return undefined;
        }}
      />
      {known && (
        <ResendCode
          text={text}
          sent={format(text.confirm.resent, { email: known })}
          send={() => resendCode(known)}
        />
      )}
    </>
  );
}
