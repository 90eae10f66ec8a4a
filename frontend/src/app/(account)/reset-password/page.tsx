import type { Metadata } from "next";
import { AccountCard } from "@/components/account/account-card";
import { readQuery, type PageProps } from "@/components/account/query";
import { ResetPasswordForm } from "@/components/account/reset-password-form";
import { LocalInbox } from "@/components/account/local-inbox";
import { currentDictionary } from "@/i18n/server";
import { withQuery } from "@/with-query";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().account.reset.title };
}

export default function ResetPasswordPage(props: PageProps) {
  const { email } = readQuery(props);
  const { account, common } = currentDictionary();
  const { title, lead } = account.reset;
  return (
    <AccountCard
      title={title}
      lead={lead}
      other={{ question: account.forgot.other, link: common.signIn, path: withQuery("/sign-in", { email }) }}
    >
      <LocalInbox text={account} />
      <ResetPasswordForm text={account} email={email} />
    </AccountCard>
  );
}
