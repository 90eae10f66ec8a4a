import type { Metadata } from "next";
import { AccountCard, linkStyle } from "@/components/account/account-card";
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
  const { account } = currentDictionary();
  const { title, lead, other, again } = account.reset;
  const forgot = (
    <a href={withQuery("/forgot-password", { email })} className={linkStyle}>
      {again}
    </a>
  );
  return (
    <AccountCard
      title={title}
      lead={lead}
      other={
        <>
          {other} {forgot}
        </>
      }
    >
      <LocalInbox text={account} />
      <ResetPasswordForm text={account} email={email} />
    </AccountCard>
  );
}
