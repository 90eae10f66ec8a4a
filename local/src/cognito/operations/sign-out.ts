import { z } from "zod";
import { CognitoError } from "../cognito-error";
import { operation, required } from "../operation";
import { hashToken } from "../tokens";

export const globalSignOut = operation(z.object({ AccessToken: required }), async (pool, input) => {
  const { user } = await pool.authenticate(input.AccessToken);
  for (const session of user.sessions) session.revoked = true;
  await pool.store.save();
  return {};
});

/** Ends one session: its refresh token and the access tokens made from it. An unknown token is no error. */
export const revokeToken = operation(
  z.object({ Token: required, ClientId: required }),
  async (pool, input) => {
    pool.checkClient(input.ClientId);
    if (!pool.settings.client.enableTokenRevocation) {
      throw new CognitoError("InvalidParameterException", "Token revocation is not enabled for this client.");
    }
    if (input.Token.split(".").length === 3) {
      throw new CognitoError("UnsupportedTokenTypeException", "Unsupported token type");
    }
    const hash = hashToken(input.Token);
    const user = pool.store.find(({ sessions }) =>
      sessions.some(({ refreshTokenHash }) => refreshTokenHash === hash),
    );
    const session = user?.sessions.find(({ refreshTokenHash }) => refreshTokenHash === hash);
    if (session) {
      session.revoked = true;
      await pool.store.save();
    }
    return {};
  },
);
