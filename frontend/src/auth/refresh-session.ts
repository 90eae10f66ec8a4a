import type { JWT } from "next-auth/jwt";
import { AuthError } from "@/auth/auth-error";
import { readClaims } from "@/auth/claims";
import * as cognito from "@/auth/cognito";
import { environment } from "@/environment";

/**
 * Seconds before its end at which an ID token is renewed: a sixth of its life, at most five minutes.
 */
export function refreshMargin(idTokenMinutes: number): number {
  return Math.min(300, Math.round((idTokenMinutes * 60) / 6));
}

/** Refreshes on the way, by refresh token: tabs that ask at once share one. */
const pending = new Map<string, Promise<cognito.Tokens>>();

function refreshOnce(refreshToken: string): Promise<cognito.Tokens> {
  const running = pending.get(refreshToken);
  if (running) return running;
  const refresh = cognito.refresh(refreshToken).finally(() => pending.delete(refreshToken));
  pending.set(refreshToken, refresh);
  return refresh;
}

/**
 * The session with an ID token that lives long enough: the one place where tokens are refreshed. Where Cognito does
 * not answer the old token is kept while it lasts; where it refuses, the session has ended.
 *
 * @param force - Refresh even a token that should still be good, because the gateway refused it.
 */
export async function refreshSession(session: JWT, force = false): Promise<JWT> {
  if (session.ended) return session;
  const now = Date.now() / 1000;
  const { exp } = readClaims(session.idToken);
  if (!force && exp - now > refreshMargin(environment().idTokenMinutes)) return session;
  try {
    const { idToken, refreshToken } = await refreshOnce(session.refreshToken);
    return { ...session, idToken, refreshToken: refreshToken ?? session.refreshToken };
  } catch (error) {
    const refused = error instanceof AuthError && error.code === "wrong_credentials";
    return refused || exp <= now ? { ...session, ended: refused } : session;
  }
}
