import { z } from "zod";
import { checkCode, expiredCode, issueCode, passwordCodeLifetime } from "../codes";
import { attemptLimit, CognitoError, invalidParameter, wrongCredentials } from "../cognito-error";
import { operation, required } from "../operation";
import { checkPassword, hashPassword, verifyPassword } from "../passwords";

const named = z.object({ ClientId: required, Username: required });

export const forgotPassword = operation(named, async (pool, input) => {
  pool.checkClient(input.ClientId);
  const user = pool.findUser(input.Username);
  if (!user) {
    if (pool.settings.client.preventUserExistenceErrors) {
      return { CodeDeliveryDetails: pool.pretendToSendCode(input.Username) };
    }
    throw new CognitoError("UserNotFoundException", "Username/client id combination not found.");
  }
  if (user.attributes.email_verified !== "true") {
    throw invalidParameter(
      "Cannot reset password for the user as there is no registered/verified email or phone_number",
    );
  }
  const code = issueCode(passwordCodeLifetime, pool.now());
  const details = pool.sendCode(user.attributes.email ?? "", code.value);
  user.passwordCode = code;
  await pool.store.save();
  return { CodeDeliveryDetails: details };
});

export const confirmForgotPassword = operation(
  named.extend({ ConfirmationCode: required, Password: required }),
  async (pool, input) => {
    pool.checkClient(input.ClientId);
    checkPassword(input.Password, pool.settings.passwordPolicy);
    const user = pool.findUser(input.Username);
    if (!user) {
      if (pool.settings.client.preventUserExistenceErrors) throw expiredCode();
      throw new CognitoError("UserNotFoundException", "Username/client id combination not found.");
    }
    try {
      checkCode(user.passwordCode, input.ConfirmationCode, pool.now());
      delete user.passwordCode;
      user.passwordHash = await hashPassword(input.Password);
      pool.failedSignIns.forget(pool.fold(input.Username));
    } finally {
      await pool.store.save();
    }
    return {};
  },
);

export const changePassword = operation(
  z.object({ AccessToken: required, PreviousPassword: required, ProposedPassword: required }),
  async (pool, input) => {
    const { user } = await pool.authenticate(input.AccessToken);
    checkPassword(input.ProposedPassword, pool.settings.passwordPolicy);
    if (pool.failedSignIns.exhausted(user.sub)) throw attemptLimit();
    pool.failedSignIns.count(user.sub);
    if (!(await verifyPassword(input.PreviousPassword, user.passwordHash))) throw wrongCredentials();
    pool.failedSignIns.forget(user.sub);
    user.passwordHash = await hashPassword(input.ProposedPassword);
    await pool.store.save();
    return {};
  },
);
