import { z } from "zod";
import { checkRequiredAttributes, readAttributes } from "../attributes";
import { CognitoError } from "../cognito-error";
import { attributeList, operation, required } from "../operation";

export const getUser = operation(z.object({ AccessToken: required }), async (pool, input) => {
  const { user } = await pool.authenticate(input.AccessToken);
  const attributes = Object.entries({ sub: user.sub, ...user.attributes });
  return {
    Username: user.username,
    UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
  };
});

export const updateUserAttributes = operation(
  z.object({ AccessToken: required, UserAttributes: attributeList }),
  async (pool, input) => {
    const { user } = await pool.authenticate(input.AccessToken);
    const changes = readAttributes(input.UserAttributes, pool.settings);
    if (changes.email !== undefined && pool.fold(changes.email) !== user.attributes.email) {
      // A new address needs VerifyUserAttribute, which this pool does not have: answer as for a client without the right.
      throw new CognitoError("NotAuthorizedException", "A client attempted to write unauthorized attribute");
    }
    const attributes = { ...user.attributes, ...changes, email: user.attributes.email ?? "" };
    checkRequiredAttributes(attributes, pool.settings);
    user.attributes = attributes;
    await pool.store.save();
    return { CodeDeliveryDetailsList: [] };
  },
);

export const deleteUser = operation(z.object({ AccessToken: required }), async (pool, input) => {
  const { user } = await pool.authenticate(input.AccessToken);
  pool.store.remove(user);
  await pool.store.save();
  return {};
});
