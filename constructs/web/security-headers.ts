import { appRoot } from "./build-spec";

/**
 * Headers of every page and file. The Content-Security-Policy is the client's own, since it depends on its pages.
 */
const securityHeaders = {
  // Two years.
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), payment=(), usb=()",
} as const;

/** Amplify's custom headers, as YAML in its form for monorepos. */
export const customHeaders = [
  "applications:",
  `  - appRoot: ${appRoot}`,
  "    customHeaders:",
  "      - pattern: '**/*'",
  "        headers:",
  ...Object.entries(securityHeaders).flatMap(([key, value]) => [
    `          - key: '${key}'`,
    `            value: '${value}'`,
  ]),
  "",
].join("\n");
