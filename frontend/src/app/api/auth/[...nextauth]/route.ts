import NextAuth from "next-auth";
import { routeOptions } from "@/auth/options";

type Handler = (request: Request, context: { params: { nextauth: string[] } }) => Promise<Response>;

const handler = NextAuth(routeOptions()) as Handler;

export { handler as GET, handler as POST };
