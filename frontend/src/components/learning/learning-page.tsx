import { clsx } from "clsx";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site-footer";
import { Logo } from "@/components/ui/logo";
import type { Dictionary } from "@/i18n/dictionary";

interface LearningPageProps {
  path: "/progress" | "/words";
  title: string;
  lead: string;
  text: Dictionary["learning"];
  common: Dictionary["common"];
  children: ReactNode;
}

/** Frame of the pages about what was learned. */
export function LearningPage({ path, title, lead, text, common, children }: LearningPageProps) {
  const pages = [
    { href: "/chat", name: text.pages.chat },
    { href: "/progress", name: text.pages.progress },
    { href: "/words", name: text.pages.words },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-4xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-5">
        <Logo name={common.name} />
        <nav aria-label={text.nav} className="-ml-3 flex flex-wrap">
          {pages.map(({ href, name }) => (
            <a
              key={href}
              href={href}
              aria-current={href === path ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-9 items-center rounded-full px-3 text-sm touch:min-h-11",
                href === path ? "bg-primary-soft font-medium" : "text-muted hover:text-ink",
              )}
            >
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" className="mx-auto w-full max-w-4xl flex-1 px-5 py-6">
        <h1 className="font-display text-3xl font-semibold tracking-tight">{title}</h1>
        <p className="mb-8 mt-2 text-muted">{lead}</p>
        {children}
      </main>
      <SiteFooter width="max-w-4xl" />
    </div>
  );
}
