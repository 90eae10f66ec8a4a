/** Exceptions of the Cognito user pools API that the local pool answers. */
export type CognitoErrorType =
  | "CodeMismatchException"
  | "ExpiredCodeException"
  | "InternalErrorException"
  | "InvalidParameterException"
  | "InvalidPasswordException"
  | "LimitExceededException"
  | "NotAuthorizedException"
  | "ResourceNotFoundException"
  | "SerializationException"
  | "UnknownOperationException"
  | "UnsupportedTokenTypeException"
  | "UserNotConfirmedException"
  | "UserNotFoundException"
  | "UsernameExistsException";

/** An answer with status 400 (500 for InternalErrorException), with the texts of the real service. */
export class CognitoError extends Error {
  override readonly name = "CognitoError";

  constructor(
    readonly type: CognitoErrorType,
    message: string,
  ) {
    super(message);
  }
}

export const wrongCredentials = () =>
  new CognitoError("NotAuthorizedException", "Incorrect username or password.");

export const attemptLimit = () =>
  new CognitoError("LimitExceededException", "Attempt limit exceeded, please try after some time.");

export const invalidParameter = (message: string) => new CognitoError("InvalidParameterException", message);
