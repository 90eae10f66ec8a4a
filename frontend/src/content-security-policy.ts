/** What decides the policy of one answer. */
export interface PolicyOptions {
  /** Fresh random text; Next.js puts it on its own script tags. */
  nonce: string;
  /** The only origin but our own that pages talk to. */
  apiGatewayUrl: string;
  /** Development needs eval and inline styles for hot reloading. */
  production: boolean;
}

/** Content-Security-Policy of every page. */
export function contentSecurityPolicy({ nonce, apiGatewayUrl, production }: PolicyOptions): string {
  const directives: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${production ? "" : " 'unsafe-eval'"}`,
    "style-src": production ? "'self'" : "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": `'self' ${new URL(apiGatewayUrl).origin}`,
    // Beside 'strict-dynamic' workers would need a nonce that nothing can give them.
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
