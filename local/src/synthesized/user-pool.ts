import { z } from "zod";
import type { UserPoolSettings } from "../cognito/settings";
import { block, type SynthesizedTerraform } from "./terraform";

const poolSchema = z.looseObject({
  username_attributes: z.array(z.string()).default([]),
  username_configuration: block(z.looseObject({ case_sensitive: z.boolean().default(true) }).optional()),
  password_policy: block(
    z.looseObject({
      minimum_length: z.number().default(8),
      require_uppercase: z.boolean().default(false),
      require_lowercase: z.boolean().default(false),
      require_numbers: z.boolean().default(false),
      require_symbols: z.boolean().default(false),
    }),
  ),
  schema: z.array(z.looseObject({ name: z.string(), required: z.boolean().default(false) })).default([]),
  verification_message_template: block(
    z.looseObject({ email_subject: z.string().optional(), email_message: z.string().optional() }).optional(),
  ),
});

const unit = z.enum(["seconds", "minutes", "hours", "days"]);
const clientSchema = z.looseObject({
  explicit_auth_flows: z.array(z.string()).default([]),
  id_token_validity: z.number().default(1),
  access_token_validity: z.number().default(1),
  refresh_token_validity: z.number().default(30),
  token_validity_units: block(
    z
      .looseObject({
        id_token: unit.default("hours"),
        access_token: unit.default("hours"),
        refresh_token: unit.default("days"),
      })
      .prefault({}),
  ),
  prevent_user_existence_errors: z.string().optional(),
  enable_token_revocation: z.boolean().default(true),
  write_attributes: z.array(z.string()).optional(),
});

const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** Settings of the synthesized user pool and of its one client. */
export function readUserPoolSettings(terraform: SynthesizedTerraform): UserPoolSettings {
  const pool = poolSchema.parse(terraform.only("aws_cognito_user_pool").values);
  const client = clientSchema.parse(terraform.only("aws_cognito_user_pool_client").values);
  const policy = pool.password_policy;
  const units = client.token_validity_units;
  const message = pool.verification_message_template;
  return {
    usernameAttributes: pool.username_attributes,
    caseSensitive: pool.username_configuration?.case_sensitive ?? true,
    passwordPolicy: {
      minimumLength: policy.minimum_length,
      requireUppercase: policy.require_uppercase,
      requireLowercase: policy.require_lowercase,
      requireNumbers: policy.require_numbers,
      requireSymbols: policy.require_symbols,
    },
    requiredAttributes: pool.schema.filter(({ required }) => required).map(({ name }) => name),
    verificationMessage: {
      subject: message?.email_subject ?? "Your verification code",
      body: message?.email_message ?? "Your confirmation code is {####}",
    },
    client: {
      explicitAuthFlows: client.explicit_auth_flows,
      idTokenLifetime: client.id_token_validity * seconds[units.id_token],
      accessTokenLifetime: client.access_token_validity * seconds[units.access_token],
      refreshTokenLifetime: client.refresh_token_validity * seconds[units.refresh_token],
      preventUserExistenceErrors: client.prevent_user_existence_errors === "ENABLED",
      enableTokenRevocation: client.enable_token_revocation,
      writeAttributes: client.write_attributes,
    },
  };
}
