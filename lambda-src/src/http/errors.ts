/** An answer that is not a success; its message is for whoever calls, so it never holds internals. */
export class HttpError extends Error {
  /**
   * @param statusCode one of those the contract names
   * @param code stable, for programs
   * @param message what is wrong, the value got, and what to do
   */
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class BadRequestError extends HttpError {
  constructor(message: string, options?: ErrorOptions) {
    super(400, "invalid_request", message, options);
  }
}

export class UnauthorizedError extends HttpError {
  constructor() {
    super(401, "unauthorized", "The request names no user. Send a valid ID token as Authorization header.");
  }
}

export class ForbiddenError extends HttpError {
  constructor() {
    super(
      403,
      "forbidden",
      "These conversations belong to another user. Use the sub of your ID token as uid.",
    );
  }
}

export class NotFoundError extends HttpError {
  constructor(message: string) {
    super(404, "not_found", message);
  }
}

export class ConflictError extends HttpError {
  constructor(message: string) {
    super(409, "conflict", message);
  }
}

export class PayloadTooLargeError extends HttpError {
  constructor(message: string, options?: ErrorOptions) {
    super(413, "payload_too_large", message, options);
  }
}

export class InternalError extends HttpError {
  constructor(options?: ErrorOptions) {
    super(500, "internal_error", "The service failed. Try again later.", options);
  }
}

export class DatabaseUnavailableError extends HttpError {
  constructor(options?: ErrorOptions) {
    super(503, "database_unavailable", "The database is not available. Try again.", options);
  }
}

/** The one place where any failure becomes an answer; what is not known stays hidden in `cause`. */
export function toHttpError(error: unknown): HttpError {
  return error instanceof HttpError ? error : new InternalError({ cause: error });
}
