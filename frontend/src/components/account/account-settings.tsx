"use client";

import type { ReactNode } from "react";
import { changeName, changePassword, deleteAccount } from "@/auth/account-actions";
import type { AuthResult } from "@/auth/attempt";
import type { AuthErrorCode } from "@/auth/auth-error";
import { BrowserSession, leaveInOtherTabs, signIn } from "@/auth/browser-session";
import { Button } from "@/components/ui/button";
import { useNavigation } from "@/navigation";
import { withQuery } from "@/with-query";
import { AccountForm } from "./account-form";
import type { AccountText } from "./fields";
import { useSignOut } from "./use-sign-out";

interface AccountSettingsProps {
  text: AccountText;
  signOutLabel: string;
  user: { name: string; email: string };
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-10 gap-y-5 border-t border-line py-8 md:grid-cols-[1fr_1.3fr]">
      <div>
        <h2 className="font-display text-xl font-semibold">{title}</h2>
        <p className="mt-1.5 text-sm text-muted">{lead}</p>
      </div>
      {children}
    </section>
  );
}

export function AccountSettings({ text, signOutLabel, user }: AccountSettingsProps) {
  const { load } = useNavigation();
  const { leaving, leave } = useSignOut();
  const { name, password, signOut, remove } = text.settings;

  /** The reason of a failure; a session that is over leads to sign-in and back here. */
  function reason(result: AuthResult): AuthErrorCode | undefined {
    if (result.ok) return undefined;
    if (result.code === "session_ended") load(withQuery("/sign-in", { notice: "expired", next: "/account" }));
    return result.code;
  }

  return (
    <>
      <Section title={name.title} lead={name.lead}>
        <AccountForm
          names={["name"]}
          text={text}
          submitLabel={name.submit}
          initial={{ name: user.name }}
          done={name.done}
          onSubmit={async (values) => {
            const code = reason(await changeName(values.name));
            // The cookie's ID token still has the old name; if this fails, the next refresh brings the new one.
            if (!code) await new BrowserSession().renew().catch(() => undefined);
            return code;
          }}
        />
      </Section>
      <Section title={password.title} lead={password.lead}>
        <AccountForm
          names={["password", "newPassword"]}
          text={text}
          submitLabel={password.submit}
          username={user.email}
          labels={{ password: password.current }}
          done={password.done}
          onSubmit={async (values, unsure) => {
            const result = await changePassword(values.password, values.newPassword);
            const ended = !result.ok && result.code === "session_ended";
            if (!result.ok && !(unsure && ended)) return reason(result);
            // Every session has ended, this one too.
            if (await signIn(user.email, values.newPassword)) {
              load(withQuery("/sign-in", { email: user.email, notice: "reset", next: "/account" }));
            }
            return undefined;
          }}
        />
      </Section>
      <Section title={signOut.title} lead={signOut.lead}>
        <div>
          <Button variant="outline" disabled={leaving} onClick={() => void leave()}>
            {signOutLabel}
          </Button>
        </div>
      </Section>
      <Section title={remove.title} lead={remove.lead}>
        <AccountForm
          names={["password"]}
          text={text}
          submitLabel={remove.submit}
          username={user.email}
          danger
          onSubmit={async (values, unsure) => {
            leaveInOtherTabs();
            const result = await deleteAccount(values.password);
            const gone = unsure && !result.ok && result.code === "session_ended";
            if (gone ? (await signIn(user.email, values.password)) !== "wrong_credentials" : !result.ok)
              return reason(result);
            await leave("/sign-in?notice=deleted");
            return undefined;
          }}
        />
      </Section>
    </>
  );
}
