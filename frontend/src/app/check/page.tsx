import type { Metadata } from "next";
import { requireSession } from "@/auth/session";
import { HealthCheck } from "@/components/check/health-check";
import { SiteFooter } from "@/components/site-footer";
import { Logo } from "@/components/ui/logo";
import { environment } from "@/environment";
import { currentDictionary } from "@/i18n/server";

export function generateMetadata(): Metadata {
  return { title: currentDictionary().check.title };
}

export default async function CheckPage() {
  const { user } = await requireSession("/check");
  const { check, common } = currentDictionary();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-3xl items-center justify-between gap-4 px-5 py-5">
        <Logo name={common.name} />
        <a
          href="/chat"
          className="inline-flex min-h-11 items-center text-sm text-primary underline underline-offset-4"
        >
          {check.back}
        </a>
      </header>
      <main id="content" className="mx-auto w-full max-w-3xl flex-1 px-5 py-6">
        <h1 className="font-display text-3xl font-semibold tracking-tight">{check.title}</h1>
        <p className="mb-8 mt-2 text-muted">{check.lead}</p>
        <HealthCheck apiGatewayUrl={environment().apiGatewayUrl} userId={user.id} text={check} />
      </main>
      <SiteFooter width="max-w-3xl" />
    </div>
  );
}
