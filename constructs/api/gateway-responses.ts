import { corsOrigin } from "./cors";

/** One entry of `x-amazon-apigateway-gateway-responses`. */
export interface GatewayResponse {
  /** Text; the DEFAULT types keep the status of the error at hand. */
  readonly statusCode?: string;
  readonly responseParameters: Record<string, string>;
  readonly responseTemplates: Record<string, string>;
}

/** Errors that the gateway answers itself, with the `code` that programs read (schema ErrorResponse). */
const errors = {
  UNAUTHORIZED: { status: 401, code: "unauthorized" },
  // API Gateway's own default is 403, but a client must sign in again exactly as for UNAUTHORIZED.
  EXPIRED_TOKEN: { status: 401, code: "unauthorized" },
  ACCESS_DENIED: { status: 403, code: "forbidden" },
  INVALID_SIGNATURE: { status: 403, code: "forbidden" },
  // What API Gateway answers to a path or method that does not exist.
  MISSING_AUTHENTICATION_TOKEN: { status: 403, code: "unknown_route" },
  RESOURCE_NOT_FOUND: { status: 404, code: "not_found" },
  BAD_REQUEST_PARAMETERS: { status: 400, code: "invalid_request" },
  BAD_REQUEST_BODY: { status: 400, code: "invalid_request" },
  REQUEST_TOO_LARGE: { status: 413, code: "too_large" },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, code: "unsupported_media_type" },
  THROTTLED: { status: 429, code: "too_many_requests" },
  QUOTA_EXCEEDED: { status: 429, code: "too_many_requests" },
  API_CONFIGURATION_ERROR: { status: 500, code: "internal_error" },
  AUTHORIZER_CONFIGURATION_ERROR: { status: 500, code: "internal_error" },
  AUTHORIZER_FAILURE: { status: 500, code: "internal_error" },
  INTEGRATION_FAILURE: { status: 504, code: "unavailable" },
  INTEGRATION_TIMEOUT: { status: 504, code: "timeout" },
  DEFAULT_4XX: { status: undefined, code: "request_refused" },
  DEFAULT_5XX: { status: undefined, code: "internal_error" },
} as const;

/**
 * The gateway's own errors in the shape of the service's, with CORS headers: without them a page could not tell
 * an expired token from a broken network. `messageString` is the message as a JSON string, quotes included.
 */
export function gatewayResponses(): Record<string, GatewayResponse> {
  return Object.fromEntries(
    Object.entries(errors).map(([type, { status, code }]) => [
      type,
      {
        ...(status === undefined ? {} : { statusCode: String(status) }),
        responseParameters: { "gatewayresponse.header.Access-Control-Allow-Origin": corsOrigin },
        responseTemplates: {
          "application/json": `{"status":"error","code":"${code}","message":$context.error.messageString}`,
        },
      },
    ]),
  );
}
