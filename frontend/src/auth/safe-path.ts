/** Where a learner goes who has no better place. */
export const defaultPath = "/chat";

/**
 * The path to go to after signing in: a page of our own, never another site.
 *
 * @param wanted - Path or address from the outside, such as a query parameter.
 * @param origin - Our own; only tells own addresses from foreign ones.
 */
export function safePath(wanted: unknown, origin = "http://client.invalid"): string {
  if (typeof wanted !== "string" || wanted === "" || !URL.canParse(wanted, origin)) return defaultPath;
  const url = new URL(wanted, origin);
  // URL reads "//host", "/\host" and tabs as browsers do, so comparing its result is safe where patterns are not.
  if (url.origin !== new URL(origin).origin || url.pathname.startsWith("//")) return defaultPath;
  return url.pathname + url.search + url.hash;
}
