import type { Operation } from "./operation";
import { deleteUser, getUser, updateUserAttributes } from "./operations/account";
import { initiateAuth } from "./operations/authentication";
import { changePassword, confirmForgotPassword, forgotPassword } from "./operations/password";
import { globalSignOut, revokeToken } from "./operations/sign-out";
import { confirmSignUp, resendConfirmationCode, signUp } from "./operations/sign-up";

/** Every operation the local pool knows, by its name in the API. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ["ChangePassword", changePassword],
  ["ConfirmForgotPassword", confirmForgotPassword],
  ["ConfirmSignUp", confirmSignUp],
  ["DeleteUser", deleteUser],
  ["ForgotPassword", forgotPassword],
  ["GetUser", getUser],
  ["GlobalSignOut", globalSignOut],
  ["InitiateAuth", initiateAuth],
  ["ResendConfirmationCode", resendConfirmationCode],
  ["RevokeToken", revokeToken],
  ["SignUp", signUp],
  ["UpdateUserAttributes", updateUserAttributes],
]);
