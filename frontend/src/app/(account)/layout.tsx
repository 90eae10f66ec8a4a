import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site-footer";
import { Logo } from "@/components/ui/logo";
import { currentDictionary } from "@/i18n/server";

/** Frame of the account pages: the form beside a wall of batik. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  const { common } = currentDictionary();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_minmax(34rem,1.1fr)]">
      <aside className="relative hidden overflow-hidden bg-primary-soft lg:block">
        <div aria-hidden="true" className="kawung absolute inset-0 bg-primary/30" />
        <div className="relative flex h-full flex-col justify-end p-12">
          <p className="max-w-sm rounded-[2rem] bg-surface/95 p-8 font-display text-2xl font-semibold leading-snug shadow-lift">
            {common.description}
          </p>
        </div>
      </aside>
      <div className="flex flex-col">
        <header className="px-5 py-5 sm:px-8">
          <a href="/" className="inline-flex min-h-11 items-center rounded-lg">
            <Logo name={common.name} />
          </a>
        </header>
        <main
          id="content"
          className="mx-auto flex w-full max-w-md flex-1 flex-col px-5 py-6 sm:py-12 lg:justify-center"
        >
          {children}
        </main>
        <SiteFooter />
      </div>
    </div>
  );
}
