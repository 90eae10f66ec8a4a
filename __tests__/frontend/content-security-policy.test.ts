/** @jest-environment node */
import { contentSecurityPolicy } from "@/content-security-policy";

const options = { nonce: "abc", apiGatewayUrl: "https://api.example.com/prod", production: true };

describe("the Content-Security-Policy", () => {
  it("lets pages talk to themselves and the gateway, and run only scripts with the nonce", () => {
    expect(contentSecurityPolicy(options).split("; ")).toEqual([
      "default-src 'self'",
      "script-src 'self' 'nonce-abc' 'strict-dynamic'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://api.example.com",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });

  it("allows eval and inline styles in development only", () => {
    expect(contentSecurityPolicy({ ...options, production: false })).toContain("'unsafe-eval'");
    expect(contentSecurityPolicy(options)).not.toContain("unsafe");
  });
});
