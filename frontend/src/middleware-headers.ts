/** Request header in which the middleware tells layouts the path: Next.js does not, and sign-in leads back to it. */
export const pathHeader = "x-path";
