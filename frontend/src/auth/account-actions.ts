"use server";

import type { JWT } from "next-auth/jwt";
import { attempt, type AuthResult } from "@/auth/attempt";
import { AuthError, type AuthErrorCode } from "@/auth/auth-error";
import { readClaims } from "@/auth/claims";
import * as cognito from "@/auth/cognito";
import * as account from "@/auth/cognito-account";
import { sessionContent } from "@/auth/session";
import { environment } from "@/environment";

/** Who acts is read from the session's cookie, never from what the browser sends along. */
async function requireContent(): Promise<JWT> {
  const content = await sessionContent();
  if (!content || content.ended) throw new AuthError("session_ended");
  return content;
}

/** Gives "not authorized" the meaning it has at this step. */
async function refusedAs<T>(code: AuthErrorCode, operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    const refused = error instanceof AuthError && error.code === "wrong_credentials";
    throw refused ? new AuthError(code) : error;
  }
}

async function accessToken(): Promise<string> {
  const { refreshToken } = await requireContent();
  return (await refusedAs("session_ended", cognito.refresh(refreshToken))).accessToken;
}

/** Changes the name; ID tokens carry it after the next refresh. */
export async function changeName(name: string): Promise<AuthResult> {
  return attempt([name], async () => {
    await account.updateName(await accessToken(), name);
  });
}

/**
 * Changes the password and ends all sessions: whoever knew the old one is out. This browser signs in again with the
 * new one.
 */
export async function changePassword(current: string, proposed: string): Promise<AuthResult> {
  return attempt([current, proposed], async () => {
    const token = await accessToken();
    await refusedAs("wrong_password", account.changePassword(token, current, proposed));
    await account.signOutEverywhere(token);
  });
}

/**
 * Deletes the conversations, then the account, for whoever knows its password. In this order, and stopping at the
 * first failure, since nobody could reach conversations whose account is gone.
 */
export async function deleteAccount(password: string): Promise<AuthResult> {
  return attempt([password], async () => {
    const { email } = readClaims((await requireContent()).idToken);
    // Tells an account that is gone already from a wrong password: Cognito refuses both in the same words.
    await accessToken();
    const tokens = await refusedAs("wrong_password", cognito.signIn(email, password));
    await deleteConversations(tokens.idToken);
    await account.deleteUser(tokens.accessToken).catch(() => {
      throw new AuthError("account_not_deleted");
    });
    // Another tab or device may have saved something in between. Its token is good for some time yet, as is this one.
    await deleteConversations(tokens.idToken).catch(() => undefined);
  });
}

async function deleteConversations(idToken: string): Promise<void> {
  const { sub } = readClaims(idToken);
  const response = await fetch(`${environment().apiGatewayUrl}/conversations/${encodeURIComponent(sub)}`, {
    method: "DELETE",
    headers: { Authorization: idToken },
    cache: "no-store",
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
  if (!response?.ok) throw new AuthError("data_not_deleted");
}
