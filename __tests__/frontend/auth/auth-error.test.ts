/** @jest-environment node */
import { authErrorCode } from "@/auth/auth-error";

function exception(name: string, message = "Something"): Error {
  return Object.assign(new Error(message), { name });
}

describe("authErrorCode", () => {
  it.each([
    ["UsernameExistsException", "user_exists"],
    ["UserNotConfirmedException", "not_confirmed"],
    ["NotAuthorizedException", "wrong_credentials"],
    ["UserNotFoundException", "wrong_credentials"],
    ["CodeMismatchException", "code_mismatch"],
    ["ExpiredCodeException", "code_expired"],
    ["InvalidPasswordException", "weak_password"],
    ["LimitExceededException", "too_many_requests"],
    ["TooManyFailedAttemptsException", "too_many_requests"],
    ["CodeDeliveryFailureException", "delivery_failed"],
    ["InvalidParameterException", "invalid_input"],
    ["InternalErrorException", "unavailable"],
    ["TimeoutError", "unavailable"],
  ])("C4: maps %s to %s", (name, code) => {
    expect(authErrorCode(exception(name))).toBe(code);
  });

  it.each([
    ["NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED", "already_confirmed"],
    ["InvalidParameterException", "User is already confirmed.", "already_confirmed"],
    ["NotAuthorizedException", "Password attempts exceeded", "too_many_requests"],
  ])("C4: tells the cases of %s apart by its message: %s", (name, message, code) => {
    expect(authErrorCode(exception(name, message))).toBe(code);
  });

  it("maps what is no exception to unavailable", () => {
    expect(authErrorCode("boom")).toBe("unavailable");
  });
});
