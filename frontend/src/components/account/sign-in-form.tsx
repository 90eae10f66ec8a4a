"use client";

import { resendCode } from "@/auth/actions";
import { signIn } from "@/auth/browser-session";
import { rememberCredentials } from "@/auth/pending-credentials";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";

interface SignInFormProps {
  text: AccountText;
  email: string | undefined;
  next: string;
}

/** Signs in; an address that is not confirmed yet gets a new code and is led to its confirmation. */
export function SignInForm({ text, email: known, next }: SignInFormProps) {
  const { push, load } = useNavigation();
  return (
    <AccountForm
      names={["email", "password"]}
      text={text}
      submitLabel={text.signIn.submit}
      {...(known ? { initial: { email: known } } : {})}
      onSubmit={async ({ email, password }) => {
        const code = await signIn(email, password);
        if (code === "not_confirmed") {
          rememberCredentials({ email, password });
          await resendCode(email);
          push(withQuery("/confirm", { email, next }));
          return undefined;
        }
        if (!code) load(next);
        return code;
      }}
    />
  );
}
