import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "@/content-security-policy";
import { environment, isProduction } from "@/environment";
import { pathHeader } from "@/middleware-headers";

/** Gives every page a policy with a nonce of its own; Next.js reads the nonce from the request's header. */
export function middleware(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({
    nonce,
    apiGatewayUrl: environment().apiGatewayUrl,
    production: isProduction,
  });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: "/((?!api/|_next/|icons/|[\\w-]+\\.(?:svg|png|js|css|html|webmanifest)$).*)",
};
