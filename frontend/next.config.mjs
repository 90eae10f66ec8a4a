import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  // By it the service worker knows its own pages: see public/sw.js.
  { key: "X-Served-By", value: "ngobrol" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

/** Of scripts that run as workers, which the policy of a page does not reach. The grammar checker is WebAssembly. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Of the offline page, which has no server that could make a nonce. */
const offlinePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The repository's own check runs ESLint and the compiler over everything, tests included.
  eslint: { ignoreDuringBuilds: true },
  typescript: { ignoreBuildErrors: true },
  experimental: {
    instrumentationHook: true,
    // Packages are hoisted to the workspace root, so that is where traced files start.
    outputFileTracingRoot: dirname(dirname(fileURLToPath(import.meta.url))),
    serverComponentsExternalPackages: ["@aws-sdk/client-cognito-identity-provider"],
  },
  // The Content-Security-Policy carries a nonce of its own for each answer: see src/middleware.ts.
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: securityHeaders },
      { source: "/_next/static/:path*", headers: [{ key: "Content-Security-Policy", value: workerPolicy }] },
      { source: "/offline.html", headers: [{ key: "Content-Security-Policy", value: offlinePolicy }] },
    ]),
};

export default config;
