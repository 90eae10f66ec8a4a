import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { verificationEmail } from "./verification-email";

export interface UserPoolProps {
  readonly names: Names;
  /** Whether AWS and Terraform refuse to delete the pool, and with it every learner's account. */
  readonly deletionProtection: boolean;
  /** Life of ID and access tokens. */
  readonly idTokenMinutes: number;
}

/** Learners' accounts and the client application they sign in with (requirement C2). */
export class UserPool extends Construct {
  readonly pool: CognitoUserPool;
  readonly client: CognitoUserPoolClient;

  constructor(scope: Construct, id: string, props: UserPoolProps) {
    super(scope, id);
    const { names, deletionProtection, idTokenMinutes } = props;
    const name = names.limited("userPool", "users");
    this.pool = new CognitoUserPool(this, "pool", {
      name,
      usernameAttributes: ["email"],
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ["email"],
      schema: [requiredAttribute("email"), requiredAttribute("name")],
      // Learners sign up themselves with a password of their own: nobody is handed a temporary one.
      adminCreateUserConfig: { allowAdminCreateUserOnly: false },
      passwordPolicy: {
        minimumLength: 8,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: false,
        // Cognito's own default; leaving it out would show as a change on every plan.
        temporaryPasswordValidityDays: 7,
      },
      mfaConfiguration: "OFF",
      accountRecoverySetting: { recoveryMechanism: [{ name: "verified_email", priority: 1 }] },
      // The old address stays valid until the new one is confirmed.
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ["email"] },
      emailConfiguration: { emailSendingAccount: "COGNITO_DEFAULT" },
      verificationMessageTemplate: {
        defaultEmailOption: "CONFIRM_WITH_CODE",
        emailSubject: verificationEmail.subject,
        emailMessage: verificationEmail.message,
      },
      deletionProtection: deletionProtection ? "ACTIVE" : "INACTIVE",
      tags: { Name: name },
      lifecycle: { preventDestroy: deletionProtection },
    });
    this.client = new CognitoUserPoolClient(this, "client", {
      name: names.resource("web"),
      userPoolId: this.pool.id,
      generateSecret: false,
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
      supportedIdentityProviders: ["COGNITO"],
      // A wrong password and an unknown address give the same answer.
      preventUserExistenceErrors: "ENABLED",
      enableTokenRevocation: true,
      idTokenValidity: idTokenMinutes,
      accessTokenValidity: idTokenMinutes,
      refreshTokenValidity: 30,
      tokenValidityUnits: [{ idToken: "minutes", accessToken: "minutes", refreshToken: "days" }],
      readAttributes: ["email", "email_verified", "name"],
      writeAttributes: ["email", "name"],
    });
  }
}

function requiredAttribute(name: string) {
  return {
    name,
    attributeDataType: "String",
    required: true,
    mutable: true,
    developerOnlyAttribute: false,
    // Cognito's own limits: left out, the provider would want to replace the pool on every plan.
    stringAttributeConstraints: { minLength: "0", maxLength: "2048" },
  };
}
