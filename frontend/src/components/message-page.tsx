import type { ReactNode } from "react";
import { Mark } from "./ui/logo";

/** A page that only says something, with a way on. */
export function MessagePage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main id="content" className="grid min-h-dvh place-items-center overflow-hidden px-5 py-16">
      <div className="relative max-w-md text-center">
        <div aria-hidden="true" className="kawung absolute -inset-24 -z-10 bg-saffron/20" />
        <div className="rounded-[2rem] border border-line bg-surface px-6 py-10 shadow-lift sm:px-10">
          <Mark className="mx-auto mb-6 h-12 w-12" />
          <h1 className="font-display text-3xl font-semibold">{title}</h1>
          <p className="mb-8 mt-4 text-muted">{text}</p>
          {children}
        </div>
      </div>
    </main>
  );
}
