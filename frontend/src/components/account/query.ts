import { redirect } from "next/navigation";
import { safePath } from "@/auth/safe-path";
import { currentSession } from "@/auth/session";

const notices = ["confirmed", "reset", "expired", "deleted"] as const;

/** Properties of a page that Next.js renders with its query. */
export interface PageProps {
  searchParams: Record<string, string | string[] | undefined>;
}

/** What account pages carry from one to the next in their query. */
export interface AccountQuery {
  email: string | undefined;
  /** Where to go after signing in; a path of our own. */
  next: string;
  /** What has just happened, for the sign-in page to say. */
  notice: (typeof notices)[number] | undefined;
}

export function readQuery({ searchParams: { email, next, notice } }: PageProps): AccountQuery {
  return {
    email: typeof email === "string" && email.length <= 254 ? email : undefined,
    next: safePath(next),
    notice: notices.find((known) => known === notice),
  };
}

/**
 * The query of a page for visitors; whoever is signed in goes on to the chat, unless it is a session that is over, of
 * which the cookie is left.
 */
export async function visitorQuery(props: PageProps): Promise<AccountQuery> {
  const query = readQuery(props);
  const over = query.notice === "expired" || query.notice === "deleted";
  if (!over && (await currentSession())) redirect(query.next);
  return query;
}
