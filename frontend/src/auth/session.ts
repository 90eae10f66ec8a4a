import { getServerSession, type Session } from "next-auth";
import { getToken, type JWT } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { readOnlyOptions } from "@/auth/options";
import { decodeSession } from "@/auth/session-cookie";
import { environment } from "@/environment";

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

/** What the encrypted cookie holds, the refresh token included: for server actions, never for a page. */
export async function sessionContent(): Promise<JWT | null> {
  // The two members that are read; a server action has no request object.
  const req = { cookies: cookies(), headers: headers() } as unknown as Parameters<typeof getToken>[0]["req"];
  return getToken({ req, secret: environment().authSecret, decode: decodeSession });
}
