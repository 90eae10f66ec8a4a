import type { Metadata } from "next";
import { AccountCard } from "@/components/account/account-card";
import { visitorQuery, type PageProps } from "@/components/account/query";
import { SignUpForm } from "@/components/account/sign-up-form";
import { currentDictionary } from "@/i18n/server";
import { withQuery } from "@/with-query";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().common.signUp };
}

export default async function SignUpPage(props: PageProps) {
  const { next } = await visitorQuery(props);
  const { account, common } = currentDictionary();
  const { title, lead, other } = account.signUp;
  return (
    <AccountCard
      title={title}
      lead={lead}
      other={{ question: other, link: common.signIn, path: withQuery("/sign-in", { next }) }}
    >
      <SignUpForm text={account} signInLabel={common.signIn} next={next} />
    </AccountCard>
  );
}
