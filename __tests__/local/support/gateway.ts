import type { APIGatewayProxyEvent } from "aws-lambda";
import { SignJWT } from "jose";
import { openSigningKey } from "../../../local/src/cognito/signing-key";
import { createCognitoAuthorizer } from "../../../local/src/gateway/authorizer";
import { createGateway } from "../../../local/src/gateway/server";
import type { Listening } from "../../../local/src/http/listen";
import { listen } from "../../../local/src/http/listen";
import { parseRestApiBody } from "../../../local/src/synthesized/rest-api";
import { serve } from "./http";

const clientId = "client";
/** No server has this port. */
const nobody = "http://127.0.0.1:1";
const cors = { "gatewayresponse.header.Access-Control-Allow-Origin": "'*'" };
const template = '{"status":"error","code":"x","message":$context.error.messageString}';
const security = [{ cognito: [] }];
const lambda = {
  security,
  "x-amazon-apigateway-integration": { type: "aws_proxy", uri: "conversations", timeoutInMillis: 300 },
};
const http = (responseTransferMode: string, port: number, timeoutInMillis = 60_000) => ({
  security,
  "x-amazon-apigateway-integration": {
    type: "http_proxy",
    connectionType: "VPC_LINK",
    httpMethod: "POST",
    uri: `http://nlb.internal:${port}/api/{proxy}`,
    requestParameters: {
      "integration.request.path.proxy": "method.request.path.proxy",
      "integration.request.header.Authorization": "'none'",
    },
    timeoutInMillis,
    responseTransferMode,
  },
});

/** A small OpenAPI body with one of each: what the local gateway understands, and nothing else. */
export const body = {
  openapi: "3.0.1",
  paths: {
    "/items/{uid}": {
      get: lambda,
      post: lambda,
      options: {
        "x-amazon-apigateway-integration": {
          type: "mock",
          requestTemplates: { "application/json": '{"statusCode": 204}' },
          responses: {
            default: {
              statusCode: "204",
              responseParameters: {
                "method.response.header.Access-Control-Allow-Origin": "'*'",
                "method.response.header.Access-Control-Allow-Methods": "'GET,POST,OPTIONS'",
              },
            },
          },
        },
      },
    },
    "/items/mine": { get: { ...lambda, parameters: [{ name: "page", in: "query", required: true }] } },
    "/stream/{proxy+}": { get: http("STREAM", 80), post: http("STREAM", 80) },
    "/buffered/{proxy+}": { post: http("BUFFERED", 80) },
    "/slow/{proxy+}": { get: http("STREAM", 80, 100) },
    "/away/{proxy+}": { get: http("STREAM", 81) },
  },
  components: {
    securitySchemes: {
      cognito: {
        type: "apiKey",
        name: "Authorization",
        in: "header",
        "x-amazon-apigateway-authtype": "cognito_user_pools",
      },
    },
  },
  "x-amazon-apigateway-request-validators": { params: { validateRequestParameters: true } },
  "x-amazon-apigateway-request-validator": "params",
  "x-amazon-apigateway-gateway-responses": {
    UNAUTHORIZED: {
      statusCode: "401",
      responseParameters: cors,
      responseTemplates: { "application/json": template },
    },
    DEFAULT_4XX: {
      responseParameters: { ...cors, "gatewayresponse.header.X-Request": "context.requestId" },
      responseTemplates: { "application/json": template },
    },
    DEFAULT_5XX: { responseParameters: cors, responseTemplates: { "application/json": template } },
  },
};

export interface TestGateway {
  readonly url: string;
  /** A valid ID token, or one with other claims. */
  readonly token: (claims?: Record<string, unknown>) => Promise<string>;
  /** Errors that were not the caller's. */
  readonly errors: unknown[];
  readonly close: () => Promise<void>;
}

/**
 * The gateway in front of a function and of a backend.
 * @param folder for the key of its tokens
 * @param backendUrl what stands behind port 80 of the network load balancer; nothing stands behind port 81
 */
export async function startGateway(
  folder: string,
  backendUrl: string,
  handler: (event: APIGatewayProxyEvent) => Promise<unknown>,
): Promise<TestGateway> {
  const key = await openSigningKey(`${folder}/key.json`);
  const jwks = await serve((_, response) => response.end(JSON.stringify({ keys: [key.publicJwk] })));
  const errors: unknown[] = [];
  const gateway: Listening = await listen(
    createGateway({
      api: parseRestApiBody(body, "v1"),
      authorize: createCognitoAuthorizer({ issuer: jwks.url, clientId }),
      findFunction: (name) => ({ name, handler }),
      resolveOrigin: (origin) => (origin.endsWith(":80") ? backendUrl : nobody),
      onError: (error) => errors.push(error),
    }),
    0,
  );
  return {
    url: gateway.url,
    errors,
    token: (claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const all = {
        sub: "learner-1",
        aud: clientId,
        iss: jwks.url,
        token_use: "id",
        iat: now,
        exp: now + 60,
        ...claims,
      };
      return new SignJWT(all).setProtectedHeader({ alg: "RS256", kid: key.kid }).sign(key.privateKey);
    },
    close: async () => {
      await gateway.close();
      await jwks.close();
    },
  };
}
