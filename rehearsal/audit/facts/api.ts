import type { Thing } from "./thing";

export interface UserPool extends Thing {
  readonly usernameAttributes: readonly string[];
  readonly requiredAttributes: readonly string[];
  readonly autoVerified: readonly string[];
  readonly mfa: string;
  /** Whether accounts are made for learners, who then get a temporary password. */
  readonly adminCreatesUsers: boolean;
  readonly deletionProtection: boolean;
}

export interface UserPoolClient extends Thing {
  readonly authFlows: readonly string[];
  readonly hasSecret: boolean;
  readonly hidesWhoExists: boolean;
  readonly revokesTokens: boolean;
}

export interface RestApi extends Thing {
  readonly endpointTypes: readonly string[];
  readonly methods: readonly ApiMethod[];
}

export interface ApiMethod {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** Who may call: as API Gateway says it, `COGNITO_USER_POOLS` or `NONE`. */
  readonly authorization: string;
  /** As API Gateway says it, in upper case: `HTTP_PROXY`, `AWS_PROXY`, `MOCK`. */
  readonly integration: string;
  readonly uri: string;
  readonly throughVpcLink: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly transferMode: string;
}
