/** Everything that can go wrong with an account, as the forms tell it; each has a text in the dictionary. */
export const authErrorCodes = [
  "user_exists",
  "not_confirmed",
  "already_confirmed",
  "wrong_credentials",
  "wrong_password",
  "session_ended",
  "data_not_deleted",
  "account_not_deleted",
  "code_mismatch",
  "code_expired",
  "weak_password",
  "too_many_requests",
  "delivery_failed",
  "invalid_input",
  "unavailable",
] as const;
export type AuthErrorCode = (typeof authErrorCodes)[number];

export function isAuthErrorCode(value: unknown): value is AuthErrorCode {
  return authErrorCodes.some((code) => code === value);
}

/** An account operation that Cognito refused. The message is the code, since next-auth passes on nothing else. */
export class AuthError extends Error {
  override readonly name = "AuthError";

  constructor(readonly code: AuthErrorCode) {
    super(code);
  }
}

const codesByException: Readonly<Record<string, AuthErrorCode>> = {
  UsernameExistsException: "user_exists",
  AliasExistsException: "user_exists",
  UserNotConfirmedException: "not_confirmed",
  NotAuthorizedException: "wrong_credentials",
  UserNotFoundException: "wrong_credentials",
  CodeMismatchException: "code_mismatch",
  ExpiredCodeException: "code_expired",
  InvalidPasswordException: "weak_password",
  PasswordHistoryPolicyViolationException: "weak_password",
  LimitExceededException: "too_many_requests",
  TooManyRequestsException: "too_many_requests",
  TooManyFailedAttemptsException: "too_many_requests",
  CodeDeliveryFailureException: "delivery_failed",
  InvalidParameterException: "invalid_input",
};

/**
 * Code of an exception of the Cognito client. Cognito uses two exceptions for several cases each, which only their
 * messages tell apart: a confirmed user who confirms again, and a lock after too many wrong passwords.
 */
export function authErrorCode(exception: unknown): AuthErrorCode {
  if (!(exception instanceof Error)) return "unavailable";
  const code = codesByException[exception.name] ?? "unavailable";
  if (code !== "wrong_credentials" && code !== "invalid_input") return code;
  if (/already confirmed|current status is confirmed/i.test(exception.message)) return "already_confirmed";
  if (/attempts exceeded/i.test(exception.message)) return "too_many_requests";
  return code;
}
