import NextAuth from "next-auth";
import { routeOptions } from "@/auth/options";
import { withRefusalStatus } from "@/auth/refusal";

type Handler = (request: Request, context: { params: { nextauth: string[] } }) => Promise<Response>;

const handler = NextAuth(routeOptions()) as Handler;

export { handler as GET };

export const POST: Handler = async (request, context) =>
  withRefusalStatus(request, await handler(request, context));
