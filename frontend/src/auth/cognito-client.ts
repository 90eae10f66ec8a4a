import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { AuthError, authErrorCode } from "@/auth/auth-error";
import { environment } from "@/environment";

/** Region of the user pool (requirement C2). */
const region = "us-east-1";

let client: CognitoIdentityProviderClient | undefined;

function cognitoClient(): CognitoIdentityProviderClient {
  const { cognitoEndpoint } = environment();
  client ??= new CognitoIdentityProviderClient({
    region,
    ...(cognitoEndpoint ? { endpoint: cognitoEndpoint } : {}),
  });
  return client;
}

/** Runs one operation of the user pool. @throws AuthError for every exception */
export async function callCognito<T>(
  operation: (cognito: CognitoIdentityProviderClient, clientId: string) => Promise<T>,
): Promise<T> {
  const { cognitoClientId } = environment();
  try {
    return await operation(cognitoClient(), cognitoClientId);
  } catch (exception) {
    throw exception instanceof AuthError ? exception : new AuthError(authErrorCode(exception));
  }
}
