"use client";

import { forgotPassword, resetPassword } from "@/auth/actions";
import { signIn } from "@/auth/browser-session";
import { format } from "@/i18n/format";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";
import { ResendCode } from "./resend-code";

export function ResetPasswordForm({ text, email: known }: { text: AccountText; email: string | undefined }) {
  const { push, load } = useNavigation();
  return (
    <>
      <AccountForm
        names={known ? ["code", "newPassword"] : ["email", "code", "newPassword"]}
        text={text}
        submitLabel={text.reset.submit}
        username={known}
        {...(known ? { codeHint: format(text.codeHint, { email: known }) } : {})}
        onSubmit={async ({ email, code, newPassword }, unsure) => {
          const address = known ?? email;
          const result = await resetPassword(address, code, newPassword);
          if (result.ok) {
            push(withQuery("/sign-in", { email: address, notice: "reset" }));
            return undefined;
          }
          // A code serves once: where it is refused now, the try before may have changed the password.
          const refused = ["code_expired", "code_mismatch"].includes(result.code);
          if (!unsure || !refused || (await signIn(address, newPassword))) return result.code;
          load("/chat");
          return undefined;
        }}
      />
      {known && <ResendCode text={text} sent={text.reset.lead} send={() => forgotPassword(known)} />}
    </>
  );
}
