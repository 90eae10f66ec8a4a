import type { ReactNode } from "react";

interface AccountCardProps {
  title: string;
  lead: string;
  children: ReactNode;
  /** The way to the page that was meant perhaps: a question, and the link that answers it. */
  other: { question: string; link: string; path: string };
}

/** Heading, form, and way out of an account page. */
export function AccountCard({ title, lead, children, other }: AccountCardProps) {
  return (
    <>
      <h1 className="font-display text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mb-7 mt-2 text-muted">{lead}</p>
      {children}
      <p className="mt-7 text-sm text-muted">
        {other.question}{" "}
        <a href={other.path} className={linkStyle}>
          {other.link}
        </a>
      </p>
    </>
  );
}

export const linkStyle =
  "font-medium text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary";
