/** What the local user pool takes over from the synthesized one; names and defaults are those of Cognito. */
export interface UserPoolSettings {
  /** "email": people sign in with their address. */
  readonly usernameAttributes: readonly string[];
  readonly caseSensitive: boolean;
  readonly passwordPolicy: PasswordPolicy;
  /** Attributes that sign-up must bring. */
  readonly requiredAttributes: readonly string[];
  readonly verificationMessage: { readonly subject: string; readonly body: string };
  readonly client: UserPoolClientSettings;
}

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
}

export interface UserPoolClientSettings {
  /** Such as ALLOW_USER_PASSWORD_AUTH. */
  readonly explicitAuthFlows: readonly string[];
  /** Seconds. */
  readonly idTokenLifetime: number;
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** Seconds. */
  readonly refreshTokenLifetime: number;
  /** True: an unknown user is answered like a wrong password. */
  readonly preventUserExistenceErrors: boolean;
  readonly enableTokenRevocation: boolean;
  /** Undefined: every standard attribute. */
  readonly writeAttributes: readonly string[] | undefined;
}

/**
 * Ids of the local pool. They are the same on every machine: nothing rests on them, and the client, which has the
 * client id built in, need not be built again when the data folder is emptied.
 */
export const localPool = {
  region: "us-east-1",
  poolId: "us-east-1_NgobrolPC",
  clientId: "ngobrol0on0this0computer00",
} as const;
