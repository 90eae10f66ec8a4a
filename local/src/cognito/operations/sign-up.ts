import { randomUUID } from "node:crypto";
import { z } from "zod";
import { checkEmail, checkRequiredAttributes, readAttributes } from "../attributes";
import { checkCode, expiredCode, issueCode, signUpCodeLifetime } from "../codes";
import { CognitoError, invalidParameter } from "../cognito-error";
import { attributeList, operation, required } from "../operation";
import { checkPassword, hashPassword } from "../passwords";
import type { User } from "../user-store";

const named = z.object({ ClientId: required, Username: required });

export const signUp = operation(
  named.extend({ Password: required, UserAttributes: attributeList.default([]) }),
  async (pool, input) => {
    pool.checkClient(input.ClientId);
    const byEmail = pool.settings.usernameAttributes.includes("email");
    if (byEmail && !input.Username.includes("@")) throw invalidParameter("Username should be an email.");
    const attributes = readAttributes(input.UserAttributes, pool.settings);
    if (byEmail) attributes.email = input.Username;
    checkRequiredAttributes(attributes, pool.settings);
    const email = attributes.email ?? "";
    checkEmail(email);
    checkPassword(input.Password, pool.settings.passwordPolicy);
    const passwordHash = await hashPassword(input.Password);
    // Looked up after the slow hash: of two sign-ups at the same moment only one may win.
    if (pool.findUser(input.Username)) {
      throw new CognitoError("UsernameExistsException", "User already exists");
    }
    const sub = randomUUID();
    const code = issueCode(signUpCodeLifetime, pool.now());
    const user: User = {
      sub,
      username: byEmail ? sub : input.Username,
      passwordHash,
      status: "UNCONFIRMED",
      attributes: { ...attributes, email: pool.fold(email), email_verified: "false" },
      signUpCode: code,
      sessions: [],
    };
    const details = pool.sendCode(email, code.value);
    pool.store.add(user);
    await pool.store.save();
    return { UserConfirmed: false, UserSub: sub, CodeDeliveryDetails: details };
  },
);

export const confirmSignUp = operation(named.extend({ ConfirmationCode: required }), async (pool, input) => {
  pool.checkClient(input.ClientId);
  const user = pool.findUser(input.Username);
  if (!user) {
    if (pool.settings.client.preventUserExistenceErrors) throw expiredCode();
    throw new CognitoError("UserNotFoundException", "Username/client id combination not found.");
  }
  if (user.status === "CONFIRMED") {
    throw new CognitoError("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED");
  }
  try {
    checkCode(user.signUpCode, input.ConfirmationCode, pool.now());
    user.status = "CONFIRMED";
    user.attributes.email_verified = "true";
    delete user.signUpCode;
  } finally {
    await pool.store.save();
  }
  return {};
});

export const resendConfirmationCode = operation(named, async (pool, input) => {
  pool.checkClient(input.ClientId);
  const user = pool.findUser(input.Username);
  if (!user) {
    if (pool.settings.client.preventUserExistenceErrors) {
      return { CodeDeliveryDetails: pool.pretendToSendCode(input.Username) };
    }
    throw new CognitoError("UserNotFoundException", "Username/client id combination not found.");
  }
  if (user.status === "CONFIRMED") throw invalidParameter("User is already confirmed.");
  const code = issueCode(signUpCodeLifetime, pool.now());
  const details = pool.sendCode(user.attributes.email ?? "", code.value);
  user.signUpCode = code;
  await pool.store.save();
  return { CodeDeliveryDetails: details };
});
