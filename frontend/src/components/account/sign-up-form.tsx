"use client";

import { signUp } from "@/auth/actions";
import { signIn } from "@/auth/browser-session";
import { rememberCredentials } from "@/auth/pending-credentials";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { linkStyle } from "./account-card";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";

interface SignUpFormProps {
  text: AccountText;
  signInLabel: string;
  next: string;
}

export function SignUpForm({ text, signInLabel, next }: SignUpFormProps) {
  const { push } = useNavigation();
  return (
    <AccountForm
      names={["name", "email", "newPassword"]}
      text={text}
      submitLabel={text.signUp.submit}
      labels={{ newPassword: text.password }}
      onSubmit={async ({ name, email, newPassword }, unsure) => {
        const result = await signUp(name, email, newPassword);
        if (!result.ok) {
          const ours = unsure && result.code === "user_exists";
          if (!ours || (await signIn(email, newPassword)) !== "not_confirmed") return result.code;
        }
        rememberCredentials({ email, password: newPassword });
        push(withQuery("/confirm", { email, next }));
        return undefined;
      }}
      help={(code, { email }) =>
        code === "user_exists" && (
          <a href={withQuery("/sign-in", { email, next })} className={linkStyle}>
            {signInLabel}
          </a>
        )
      }
    />
  );
}
