import type { Metadata } from "next";
import { AccountCard } from "@/components/account/account-card";
import { ConfirmForm } from "@/components/account/confirm-form";
import { visitorQuery, type PageProps } from "@/components/account/query";
import { LocalInbox } from "@/components/account/local-inbox";
import { currentDictionary } from "@/i18n/server";
import { withQuery } from "@/with-query";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().account.confirm.title };
}

export default async function ConfirmPage(props: PageProps) {
  const { email, next } = await visitorQuery(props);
  const { account, common } = currentDictionary();
  const { title, lead, other } = account.confirm;
  return (
    <AccountCard
      title={title}
      lead={lead}
      other={{ question: other, link: common.signIn, path: withQuery("/sign-in", { email, next }) }}
    >
      <LocalInbox text={account} />
      <ConfirmForm text={account} email={email} next={next} />
    </AccountCard>
  );
}
