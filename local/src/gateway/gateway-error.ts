/** Kinds of errors API Gateway answers itself, with the status each has unless the body says another. */
const statusCodes = {
  BAD_REQUEST_PARAMETERS: 400,
  UNAUTHORIZED: 401,
  MISSING_AUTHENTICATION_TOKEN: 403,
  REQUEST_TOO_LARGE: 413,
  DEFAULT_5XX: 502,
  INTEGRATION_FAILURE: 504,
  INTEGRATION_TIMEOUT: 504,
} as const;

export type GatewayResponseType = keyof typeof statusCodes;

/** An answer of the gateway's own; the OpenAPI body says how it looks. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";

  constructor(
    readonly type: GatewayResponseType,
    message: string,
  ) {
    super(message);
  }

  get defaultStatusCode(): number {
    return statusCodes[this.type];
  }
}
