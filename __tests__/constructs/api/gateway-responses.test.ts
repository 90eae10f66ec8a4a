import { gatewayResponses } from "../../../constructs/api/gateway-responses";

const responses = gatewayResponses();

describe("the gateway's own errors", () => {
  it.each([
    ["UNAUTHORIZED", "401", "unauthorized"],
    ["EXPIRED_TOKEN", "401", "unauthorized"],
    ["ACCESS_DENIED", "403", "forbidden"],
    ["MISSING_AUTHENTICATION_TOKEN", "403", "unknown_route"],
    ["RESOURCE_NOT_FOUND", "404", "not_found"],
    ["BAD_REQUEST_PARAMETERS", "400", "invalid_request"],
    ["BAD_REQUEST_BODY", "400", "invalid_request"],
    ["REQUEST_TOO_LARGE", "413", "too_large"],
    ["THROTTLED", "429", "too_many_requests"],
    ["QUOTA_EXCEEDED", "429", "too_many_requests"],
    ["INTEGRATION_FAILURE", "504", "unavailable"],
    ["INTEGRATION_TIMEOUT", "504", "timeout"],
    ["DEFAULT_4XX", undefined, "request_refused"],
    ["DEFAULT_5XX", undefined, "internal_error"],
  ])("A1: answer %s with %s and the code %s", (type, statusCode, code) => {
    const response = responses[type];
    expect(response?.statusCode).toBe(statusCode);
    // API Gateway puts the message in with its quotes.
    const answer = response?.responseTemplates["application/json"]?.replace(
      "$context.error.messageString",
      '"Unauthorized"',
    );
    expect(JSON.parse(answer ?? "")).toEqual({ status: "error", code, message: "Unauthorized" });
  });

  it("A1: all carry CORS, or a page could not read them", () => {
    for (const [type, { responseParameters }] of Object.entries(responses)) {
      expect([type, responseParameters]).toEqual([
        type,
        { "gatewayresponse.header.Access-Control-Allow-Origin": "'*'" },
      ]);
    }
  });
});
