import type { Metadata } from "next";
import { requireSession } from "@/auth/session";
import { AccountSettings } from "@/components/account/account-settings";
import { SiteFooter } from "@/components/site-footer";
import { Logo } from "@/components/ui/logo";
import { currentDictionary } from "@/i18n/server";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().account.settings.title };
}

/** The learner's own account: name, password, signing out, deletion. */
export default async function AccountPage() {
  const { user } = await requireSession("/account");
  const { account, common } = currentDictionary();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-3xl items-center justify-between gap-4 px-5 py-5">
        <Logo name={common.name} />
        <a
          href="/chat"
          className="inline-flex min-h-11 items-center text-sm text-primary underline underline-offset-4"
        >
          {account.settings.back}
        </a>
      </header>
      <main id="content" className="mx-auto w-full max-w-3xl flex-1 px-5 py-6">
        <h1 className="font-display text-3xl font-semibold tracking-tight">{account.settings.title}</h1>
        <p className="mb-8 mt-2 text-muted [overflow-wrap:anywhere]">{user.email}</p>
        <AccountSettings
          text={account}
          signOutLabel={common.signOut}
          user={{ name: user.name, email: user.email }}
        />
      </main>
      <SiteFooter width="max-w-3xl" />
    </div>
  );
}
