import { join } from "node:path";
import { writeAtomically } from "../atomic-file";

export interface ClientEnvironment {
  readonly authSecret: string;
  /** What people type into the browser. */
  readonly url: string;
  readonly gatewayUrl: string;
  readonly cognitoUrl: string;
  readonly cognitoClientId: string;
  readonly idTokenMinutes: number;
}

/** The client's variables (requirement C3), and where its server finds Cognito on a laptop. */
export function clientVariables(environment: ClientEnvironment): Record<string, string> {
  return {
    AUTH_SECRET: environment.authSecret,
    AUTH_URL: environment.url,
    NEXT_PUBLIC_COGNITO_CLIENT_ID: environment.cognitoClientId,
    // This spelling is the contract.
    NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: String(environment.idTokenMinutes),
    NEXT_PUBLIC_API_GATEWAY_URL: environment.gatewayUrl,
    COGNITO_ENDPOINT: environment.cognitoUrl,
  };
}

/** Writes the file that Next.js reads for a production build and server; it is never committed. */
export async function writeEnvironmentFile(
  frontend: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const content = ["# Written by npm start; changes are lost.", ...lines, ""].join("\n");
  await writeAtomically(join(frontend, ".env.production.local"), content);
}
