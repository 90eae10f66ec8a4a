import {
  ChangePasswordCommand,
  DeleteUserCommand,
  GlobalSignOutCommand,
  UpdateUserAttributesCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { callCognito } from "@/auth/cognito-client";

/*
 * What a signed-in user may do with the own account. Each operation takes an access token, which Cognito itself
 * checks against its revocations.
 */

export async function updateName(AccessToken: string, name: string): Promise<void> {
  const UserAttributes = [{ Name: "name", Value: name }];
  await callCognito((cognito) =>
    cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes })),
  );
}

/** @throws AuthError `wrong_credentials` where the previous password is not the right one */
export async function changePassword(
  AccessToken: string,
  PreviousPassword: string,
  ProposedPassword: string,
): Promise<void> {
  await callCognito((cognito) =>
    cognito.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword })),
  );
}

/** Ends every session of the user, this one included. */
export async function signOutEverywhere(AccessToken: string): Promise<void> {
  await callCognito((cognito) => cognito.send(new GlobalSignOutCommand({ AccessToken })));
}

export async function deleteUser(AccessToken: string): Promise<void> {
  await callCognito((cognito) => cognito.send(new DeleteUserCommand({ AccessToken })));
}
