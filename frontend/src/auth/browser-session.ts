import { ApiError } from "@/api/api-error";
import { isAuthErrorCode, type AuthErrorCode } from "@/auth/auth-error";
import { refusalHeader } from "@/auth/refusal";

/** What the session endpoint answers: an empty object when nobody is signed in. */
interface SessionAnswer {
  idToken?: string;
  idTokenExpires?: number;
  ended?: boolean;
  stale?: boolean;
}

/** Seconds an ID token must have left to be used without asking the server for the session again. */
const margin = 60;

async function csrfToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf");
  return ((await response.json()) as { csrfToken: string }).csrfToken;
}

async function post(path: string, fields: Record<string, string>): Promise<{ url?: string }> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      // Browsers print every 401 on the console, as if the page were broken.
      [refusalHeader]: "200",
    },
    body: new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: "true" }),
  });
  return (await response.json()) as { url?: string };
}

/** Signs in; answers the reason where that fails. */
export async function signIn(email: string, password: string): Promise<AuthErrorCode | undefined> {
  try {
    const { url } = await post("callback/credentials", { email, password });
    const error = new URL(url ?? "", window.location.origin).searchParams.get("error");
    if (!error) return undefined;
    return isAuthErrorCode(error) ? error : "unavailable";
  } catch {
    return "unavailable";
  }
}

/** Signs out: the server revokes the refresh token and clears the cookie. Other tabs are told. */
export async function signOut(): Promise<void> {
  await post("signout", {});
  tellOtherTabs("signed out");
}

/** Lets other tabs leave the chat: they must not save conversations while these are deleted with the account. */
export function leaveInOtherTabs(): void {
  tellOtherTabs("account goes");
}

/** The session is over, or about to be over with the account unless its deletion fails. */
export type SessionNews = "signed out" | "account goes";

function tellOtherTabs(news: SessionNews): void {
  const telling = channel();
  telling?.postMessage(news);
  telling?.close();
}

/** Calls back when another tab signs out, or deletes the account. @returns ends listening */
export function onSessionNews(callback: (news: SessionNews) => void): () => void {
  const listening = channel();
  listening?.addEventListener("message", ({ data }: MessageEvent<SessionNews>) => {
    callback(data);
  });
  return () => listening?.close();
}

function channel(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === "function" ? new BroadcastChannel("session") : undefined;
}

/** Thrown when only signing in again helps. */
export class SessionEnded extends Error {
  override readonly name = "SessionEnded";
}

/** Gives API calls their ID token. */
export interface TokenSource {
  /** A token that is good for a minute at least. @throws SessionEnded */
  idToken(): Promise<string>;
  /** A new token, after the gateway refused one. @throws SessionEnded */
  renew(): Promise<string>;
}

/**
 * ID tokens of this page, kept in memory only. Calls that need one at the same moment share one request, and tabs
 * take turns, so that they never race for a refresh.
 */
export class BrowserSession implements TokenSource {
  private current: { idToken: string; expires: number } | undefined;
  private asking: Promise<string> | undefined;

  async idToken(): Promise<string> {
    if (this.current && this.current.expires - Date.now() / 1000 > margin) return this.current.idToken;
    return this.ask(() => fetch("/api/auth/session"));
  }

  async renew(): Promise<string> {
    return this.ask(async () =>
      fetch("/api/auth/session", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ csrfToken: await csrfToken() }),
      }),
    );
  }

  private ask(request: () => Promise<Response>): Promise<string> {
    this.asking ??= inTurn(async () => this.read(await request())).finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async read(response: Response): Promise<string> {
    const answer = (await response.json()) as SessionAnswer;
    if (!answer.idToken || answer.ended) throw new SessionEnded();
    if (answer.stale) throw new ApiError("unavailable", "The sign-in service does not answer.");
    this.current = { idToken: answer.idToken, expires: answer.idTokenExpires ?? 0 };
    return answer.idToken;
  }
}

/** One at a time over all tabs, where the browser has locks. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (!("locks" in navigator)) return work();
  return navigator.locks.request("session", work) as Promise<T>;
}
