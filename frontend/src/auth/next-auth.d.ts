import type { DefaultSession } from "next-auth";

declare module "next-auth" {
  /** What page JavaScript may know: never the refresh token. */
  interface Session {
    user: DefaultSession["user"] & { id: string; name: string; email: string };
    idToken: string;
    /** Seconds since 1970 at which the ID token ends. */
    idTokenExpires: number;
    /** Cognito refused to go on: sign in again. */
    ended: boolean;
    /** The ID token is too old, and Cognito does not answer: later it may. */
    stale: boolean;
  }

  interface User {
    idToken: string;
    refreshToken: string;
  }
}

declare module "next-auth/jwt" {
  /** Content of the encrypted, httpOnly session cookie. */
  interface JWT {
    idToken: string;
    refreshToken: string;
    ended?: boolean;
  }
}
