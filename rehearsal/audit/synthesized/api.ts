import { parseRestApiBody } from "../../../local/src/synthesized/rest-api";
import type { ApiMethod, RestApi, UserPool, UserPoolClient } from "../facts/api";
import type { Synthesis } from "./synthesis";

export function readApi(synthesis: Synthesis) {
  return {
    userPools: synthesis.facts("aws_cognito_user_pool", (of) => ({
      usernameAttributes: of.texts("username_attributes"),
      requiredAttributes: of
        .blocks("schema")
        .filter((attribute) => attribute.flag("required", false))
        .map((attribute) => attribute.text("name")),
      autoVerified: of.texts("auto_verified_attributes"),
      mfa: of.text("mfa_configuration", "OFF"),
      adminCreatesUsers: of.block("admin_create_user_config").flag("allow_admin_create_user_only", false),
      deletionProtection: of.text("deletion_protection") === "ACTIVE",
    })) satisfies UserPool[],
    userPoolClients: synthesis.facts("aws_cognito_user_pool_client", (of) => ({
      authFlows: of.texts("explicit_auth_flows"),
      hasSecret: of.flag("generate_secret", false),
      hidesWhoExists: of.text("prevent_user_existence_errors") === "ENABLED",
      revokesTokens: of.flag("enable_token_revocation", false),
    })) satisfies UserPoolClient[],
    apis: synthesis.facts("aws_api_gateway_rest_api", (of) => ({
      endpointTypes: of.block("endpoint_configuration").texts("types"),
      methods: readMethods(of.text("body")),
    })) satisfies RestApi[],
  };
}

function readMethods(body: string): ApiMethod[] {
  return parseRestApiBody(JSON.parse(body), "").methods.map(
    ({ method, resource, tokenHeader, integration }) => ({
      method,
      path: resource,
      // The only kind of scheme that the body's reader accepts.
      authorization: tokenHeader === "authorization" ? "COGNITO_USER_POOLS" : "NONE",
      integration: integration.type.toUpperCase(),
      uri: integration.uri ?? "",
      throughVpcLink: integration.connectionId !== undefined,
      timeout: integration.timeoutInMillis,
      transferMode: integration.responseTransferMode,
    }),
  );
}
