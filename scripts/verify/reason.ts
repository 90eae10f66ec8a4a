/** What went wrong, in words. Node's fetch and the SDK hide it one level down, sometimes as a code alone. */
export function reasonOf(error: unknown): string {
  const { message, cause, code } = error as Error & { code?: string };
  if (cause !== undefined) return reasonOf(cause);
  return message || code || String(error);
}
