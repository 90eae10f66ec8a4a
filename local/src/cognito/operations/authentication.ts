import { z } from "zod";
import { CognitoError, invalidParameter, wrongCredentials } from "../cognito-error";
import { operation, required } from "../operation";
import { verifyPassword } from "../passwords";
import { hashToken } from "../tokens";
import type { UserPool } from "../user-pool";

type Parameters = Readonly<Record<string, string>>;

const flows: Readonly<
  Record<string, { allowedBy: string; run: (pool: UserPool, given: Parameters) => Promise<object> }>
> = {
  USER_PASSWORD_AUTH: { allowedBy: "ALLOW_USER_PASSWORD_AUTH", run: withPassword },
  REFRESH_TOKEN_AUTH: { allowedBy: "ALLOW_REFRESH_TOKEN_AUTH", run: withRefreshToken },
  REFRESH_TOKEN: { allowedBy: "ALLOW_REFRESH_TOKEN_AUTH", run: withRefreshToken },
};

export const initiateAuth = operation(
  z.object({
    AuthFlow: required,
    ClientId: required,
    AuthParameters: z.record(z.string(), z.string()).default({}),
  }),
  (pool, input) => {
    pool.checkClient(input.ClientId);
    const flow = Object.hasOwn(flows, input.AuthFlow) ? flows[input.AuthFlow] : undefined;
    if (!flow || !pool.settings.client.explicitAuthFlows.includes(flow.allowedBy)) {
      throw invalidParameter(`${input.AuthFlow} flow not enabled for this client`);
    }
    return flow.run(pool, input.AuthParameters);
  },
);

async function withPassword(pool: UserPool, given: Parameters): Promise<object> {
  const username = parameter(given, "USERNAME");
  const password = parameter(given, "PASSWORD");
  const key = pool.fold(username);
  if (pool.failedSignIns.exhausted(key)) {
    throw new CognitoError("NotAuthorizedException", "Password attempts exceeded");
  }
  // Counted before the slow check, so that many guesses at the same moment cannot slip through.
  pool.failedSignIns.count(key);
  const user = pool.findUser(username);
  const correct = await verifyPassword(password, user?.passwordHash);
  if (!user && !pool.settings.client.preventUserExistenceErrors) {
    throw new CognitoError("UserNotFoundException", "User does not exist.");
  }
  if (!user || !correct) throw wrongCredentials();
  pool.failedSignIns.forget(key);
  if (user.status === "UNCONFIRMED") {
    throw new CognitoError("UserNotConfirmedException", "User is not confirmed.");
  }
  const { session, refreshToken } = pool.tokens.createSession();
  const now = pool.now() / 1000;
  user.sessions = [...user.sessions.filter(({ expires }) => expires > now), session];
  await pool.store.save();
  const result = await pool.tokens.issue(user, session);
  return { ChallengeParameters: {}, AuthenticationResult: { ...result, RefreshToken: refreshToken } };
}

async function withRefreshToken(pool: UserPool, given: Parameters): Promise<object> {
  const hash = hashToken(parameter(given, "REFRESH_TOKEN"));
  const user = pool.store.find(({ sessions }) =>
    sessions.some(({ refreshTokenHash }) => refreshTokenHash === hash),
  );
  const session = user?.sessions.find(({ refreshTokenHash }) => refreshTokenHash === hash);
  if (!user || !session) throw new CognitoError("NotAuthorizedException", "Invalid Refresh Token");
  if (session.revoked) throw new CognitoError("NotAuthorizedException", "Refresh Token has been revoked");
  if (pool.now() / 1000 >= session.expires) {
    throw new CognitoError("NotAuthorizedException", "Refresh Token has expired");
  }
  return { ChallengeParameters: {}, AuthenticationResult: await pool.tokens.issue(user, session) };
}

function parameter(given: Parameters, name: string): string {
  const value = given[name];
  if (value === undefined || value === "") throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}
