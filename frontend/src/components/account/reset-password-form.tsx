"use client";

import { resetPassword } from "@/auth/actions";
import { format } from "@/i18n/format";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";

export function ResetPasswordForm({ text, email: known }: { text: AccountText; email: string | undefined }) {
  const { push } = useNavigation();
  return (
    <AccountForm
      names={known ? ["code", "newPassword"] : ["email", "code", "newPassword"]}
      text={text}
      submitLabel={text.reset.submit}
      username={known}
      {...(known ? { codeHint: format(text.codeHint, { email: known }) } : {})}
      onSubmit={async ({ email, code, newPassword }) => {
        const address = known ?? email;
        const result = await resetPassword(address, code, newPassword);
        if (!result.ok) return result.code;
        push(withQuery("/sign-in", { email: address, notice: "reset" }));
        return undefined;
      }}
    />
  );
}
