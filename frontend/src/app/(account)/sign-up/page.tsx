import type { Metadata } from "next";
import { AccountCard, linkStyle } from "@/components/account/account-card";
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
  const signIn = (
    <a href={withQuery("/sign-in", { next })} className={linkStyle}>
      {common.signIn}
    </a>
  );
  return (
    <AccountCard
      title={title}
      lead={lead}
      other={
        <>
          {other} {signIn}
        </>
      }
    >
      <SignUpForm text={account} signInLabel={common.signIn} next={next} />
    </AccountCard>
  );
}
