import type { Metadata } from "next";
import { AccountCard } from "@/components/account/account-card";
import { ForgotPasswordForm } from "@/components/account/forgot-password-form";
import { readQuery, type PageProps } from "@/components/account/query";
import { currentDictionary } from "@/i18n/server";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().account.forgot.title };
}

export default function ForgotPasswordPage(props: PageProps) {
  const { email } = readQuery(props);
  const { account, common } = currentDictionary();
  const { title, lead, other } = account.forgot;
  return (
    <AccountCard title={title} lead={lead} other={{ question: other, link: common.signIn, path: "/sign-in" }}>
      <ForgotPasswordForm text={account} email={email} />
    </AccountCard>
  );
}
