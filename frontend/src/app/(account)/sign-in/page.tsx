import type { Metadata } from "next";
import { AccountCard, linkStyle } from "@/components/account/account-card";
import { visitorQuery, type PageProps } from "@/components/account/query";
import { SignInForm } from "@/components/account/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { currentDictionary } from "@/i18n/server";
import { withQuery } from "@/with-query";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().common.signIn };
}

export default async function SignInPage(props: PageProps) {
  const { email, next, notice } = await visitorQuery(props);
  const { account, common } = currentDictionary();
  const { title, lead, other, forgot } = account.signIn;
  return (
    <AccountCard
      title={title}
      lead={lead}
      other={{ question: other, link: common.signUp, path: withQuery("/sign-up", { next }) }}
    >
      {notice && (
        <div className="mb-5 [&:has(~form_[role=alert])]:hidden">
          <Alert kind="good">{account.signIn[notice]}</Alert>
        </div>
      )}
      <SignInForm text={account} email={email} next={next} />
      <p className="mt-4 text-sm">
        <a href={withQuery("/forgot-password", { email })} className={linkStyle}>
          {forgot}
        </a>
      </p>
    </AccountCard>
  );
}
