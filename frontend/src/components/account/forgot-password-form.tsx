"use client";

import { forgotPassword } from "@/auth/actions";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";

export function ForgotPasswordForm({ text, email }: { text: AccountText; email: string | undefined }) {
  const { push } = useNavigation();
  return (
    <AccountForm
      names={["email"]}
      text={text}
      submitLabel={text.forgot.submit}
      {...(email ? { initial: { email } } : {})}
      onSubmit={async (values) => {
        const result = await forgotPassword(values.email);
        if (!result.ok) return result.code;
        push(withQuery("/reset-password", { email: values.email }));
        return undefined;
      }}
    />
  );
}
