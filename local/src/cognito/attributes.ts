import { CognitoError, invalidParameter } from "./cognito-error";
import type { UserPoolSettings } from "./settings";

/** OpenID Connect's standard claims, as Cognito offers them as attributes. */
const standardAttributes = [
  "address",
  "birthdate",
  "email",
  "family_name",
  "gender",
  "given_name",
  "locale",
  "middle_name",
  "name",
  "nickname",
  "phone_number",
  "picture",
  "preferred_username",
  "profile",
  "updated_at",
  "website",
  "zoneinfo",
];

export type Attributes = Record<string, string>;

/** @throws CognitoError where an attribute does not exist or the client may not write it */
export function readAttributes(
  list: readonly { readonly Name: string; readonly Value: string }[],
  { client }: UserPoolSettings,
): Attributes {
  const attributes: Attributes = {};
  for (const { Name: name, Value: value } of list) {
    if (name === "email_verified" || (client.writeAttributes && !client.writeAttributes.includes(name))) {
      throw new CognitoError("NotAuthorizedException", "A client attempted to write unauthorized attribute");
    }
    if (!standardAttributes.includes(name)) {
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.\n`,
      );
    }
    attributes[name] = value;
  }
  return attributes;
}

/** @throws CognitoError naming every required attribute that is missing or blank */
export function checkRequiredAttributes(
  attributes: Attributes,
  { requiredAttributes }: UserPoolSettings,
): void {
  const missing = requiredAttributes.filter((name) => (attributes[name] ?? "").trim() === "");
  if (missing.length === 0) return;
  const lines = missing.map((name) => `${name}: The attribute is required\n`);
  throw invalidParameter(`Attributes did not conform to the schema: ${lines.join("")}`);
}

/** @throws CognitoError unless the text looks like an address, which is all that Cognito checks too */
export function checkEmail(email: string): void {
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) && email.length <= 254) return;
  throw invalidParameter("Invalid email address format.");
}
