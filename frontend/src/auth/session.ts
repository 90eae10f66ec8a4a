import { getServerSession, type Session } from "next-auth";
import { redirect } from "next/navigation";
import { readOnlyOptions } from "@/auth/options";

/** The session, for server components; null without one, and when it has ended. */
export async function currentSession(): Promise<Session | null> {
  const session = await getServerSession(readOnlyOptions());
  return session?.ended === false ? session : null;
}

/** The session; without one the visitor is led to sign-in and back. */
export async function requireSession(path: string): Promise<Session> {
  const session = await currentSession();
  return session ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
