/** Everything that can go wrong with a call of the API; each has a text in the dictionary. */
export const apiErrorCodes = [
  "offline",
  "unauthorized",
  "forbidden",
  "not_found",
  "conflict",
  "too_large",
  "rate_limited",
  "invalid_request",
  "unavailable",
  "interrupted",
  "aborted",
  "unexpected",
] as const;
export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** A failed call. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  /**
   * @param code - What the learner is told.
   * @param detail - The service's own words, for the health page.
   * @param status - HTTP status, where there was an answer.
   */
  constructor(
    readonly code: ApiErrorCode,
    readonly detail = "",
    readonly status?: number,
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

const codesByStatus: Readonly<Record<number, ApiErrorCode>> = {
  400: "invalid_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  413: "too_large",
  429: "rate_limited",
};

/** Error of an HTTP status that is no success. */
export function errorOfStatus(status: number, detail: string): ApiError {
  return new ApiError(
    codesByStatus[status] ?? (status >= 500 ? "unavailable" : "unexpected"),
    detail,
    status,
  );
}

/** Whether the browser knows that there is no network. Node 21 and newer have a navigator too, which does not know. */
const isOffline = (): boolean => typeof navigator === "object" && "onLine" in navigator && !navigator.onLine;

/** Any thrown value as an ApiError: fetch rejects with TypeError for the network, AbortError for a stop. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // By its name alone: what fetch throws is not an instance of this realm's Error everywhere.
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === "AbortError") return new ApiError("aborted");
  if (name === "SessionEnded") return new ApiError("unauthorized");
  if (name === "TypeError" || name === "TimeoutError") {
    return new ApiError(isOffline() ? "offline" : "unavailable");
  }
  return new ApiError("unexpected", error instanceof Error ? error.message : "");
}

/** Whether another region, or a later moment, may succeed where this failed. */
export function isTemporary(error: ApiError): boolean {
  return ["unavailable", "offline", "rate_limited", "interrupted"].includes(error.code);
}
