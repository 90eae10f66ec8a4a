import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { AuthError } from "@/auth/auth-error";
import { readClaims } from "@/auth/claims";
import * as cognito from "@/auth/cognito";
import { refreshSession } from "@/auth/refresh-session";
import { safePath } from "@/auth/safe-path";
import { decodeSession, encodeSession } from "@/auth/session-cookie";
import { environment } from "@/environment";

async function authorize(email: string, password: string): Promise<User> {
  const { idToken, refreshToken } = await cognito.signIn(email, password);
  if (!refreshToken) throw new AuthError("unavailable");
  const { sub, name } = readClaims(idToken);
  return { id: sub, name, email, idToken, refreshToken };
}

/** Session settings that the route and server components share. Without a jwt callback nothing is refreshed. */
export function readOnlyOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: environment().authSecret,
    session: { strategy: "jwt" },
    jwt: { encode: encodeSession, decode: decodeSession },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    callbacks: {
      session({ token }) {
        const { sub, exp, name, email } = readClaims(token.idToken);
        return {
          user: { id: sub, name, email },
          expires: new Date(exp * 1000).toISOString(),
          idToken: token.idToken,
          idTokenExpires: exp,
          ended: token.ended ?? false,
          stale: exp * 1000 <= Date.now(),
        };
      },
    },
  };
}

/** Settings of the route under /api/auth, which alone can write the cookie and therefore alone refreshes. */
export function routeOptions(): NextAuthOptions {
  const shared = readOnlyOptions();
  return {
    ...shared,
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials) => authorize(credentials?.email ?? "", credentials?.password ?? ""),
      }),
    ],
    callbacks: {
      ...shared.callbacks,
      // The session keeps to what cannot be read from the ID token: every byte counts in a cookie.
      jwt({ token, trigger, user }) {
        if (trigger === "signIn") return { idToken: user.idToken, refreshToken: user.refreshToken };
        return refreshSession(token, trigger === "update");
      },
      redirect: ({ url, baseUrl }) => new URL(safePath(url, baseUrl), baseUrl).href,
    },
    events: {
      signOut: ({ token }) => cognito.revoke(token.refreshToken),
    },
  };
}
