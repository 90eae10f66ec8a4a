/** What the client needs to know of its surroundings (requirement C3). */
export interface Environment {
  /** Encrypts the session cookie. */
  authSecret: string;
  /** Own address of the client, such as `https://main.d1.amplifyapp.com`. */
  authUrl: string;
  cognitoClientId: string;
  /** Validity of an ID token in minutes, as the user pool's client is configured. */
  idTokenMinutes: number;
  /** Base of the API, with its stage, without a slash at the end. */
  apiGatewayUrl: string;
  /** Where Cognito answers; unset in AWS, where the SDK knows. */
  cognitoEndpoint?: string;
}

type Source = Readonly<Record<string, string | undefined>>;

const isUrl = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value);
const isMinutes = (value: string): boolean => Number(value) > 0;

/**
 * Reads and checks the environment.
 *
 * @throws Error that lists every missing or wrong variable, so that one look is enough.
 */
export function readEnvironment(source: Source): Environment {
  const problems: string[] = [];
  const required = (name: string, check: (value: string) => boolean, expected: string, alias?: string) => {
    const value = source[name]?.trim() || (alias && source[alias]?.trim()) || "";
    if (!value) problems.push(`${name} is missing (${expected})`);
    else if (!check(value)) problems.push(`${name} is "${value}", expected ${expected}`);
    return value;
  };
  const authSecret = required("AUTH_SECRET", Boolean, "a long random text, as from: openssl rand -base64 33");
  const authUrl = required("AUTH_URL", isUrl, "the client's own address, such as http://localhost:3000");
  const cognitoClientId = required(
    "NEXT_PUBLIC_COGNITO_CLIENT_ID",
    Boolean,
    "the id of the user pool's client",
  );
  // The first spelling is the contract with deployments that exist (requirement C3); the correct one works too.
  const minutes = required(
    "NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED",
    isMinutes,
    "minutes an ID token is valid, such as 60; NEXT_PUBLIC_COGNITO_ID_TOKEN_EXPIRED works too",
    "NEXT_PUBLIC_COGNITO_ID_TOKEN_EXPIRED",
  );
  const apiGatewayUrl = required("NEXT_PUBLIC_API_GATEWAY_URL", isUrl, "the API's base address");
  const cognitoEndpoint = source.COGNITO_ENDPOINT?.trim();
  if (cognitoEndpoint && !isUrl(cognitoEndpoint)) {
    problems.push(`COGNITO_ENDPOINT is "${cognitoEndpoint}", expected an address or nothing`);
  }
  if (problems.length > 0) {
    throw new Error(
      `The client's environment (its .env file) is not complete:\n  - ${problems.join("\n  - ")}`,
    );
  }
  return {
    authSecret,
    authUrl,
    cognitoClientId,
    idTokenMinutes: Number(minutes),
    apiGatewayUrl: apiGatewayUrl.replace(/\/+$/, ""),
    ...(cognitoEndpoint ? { cognitoEndpoint } : {}),
  };
}

/*
 * Next.js replaces NEXT_PUBLIC_ variables by their values at build time, but only where they are spelt out. The
 * spread after them lets a value of the running process win, so that a laptop may change a port without a build.
 */
const readProcess = (): Source => ({
  NEXT_PUBLIC_COGNITO_CLIENT_ID: process.env.NEXT_PUBLIC_COGNITO_CLIENT_ID,
  NEXT_PUBLIC_COGNITO_ID_TOKEN_EXPIRED: process.env.NEXT_PUBLIC_COGNITO_ID_TOKEN_EXPIRED,
  NEXT_PUBLIC_API_GATEWAY_URL: process.env.NEXT_PUBLIC_API_GATEWAY_URL,
  ...process.env,
});

let parsed: Environment | undefined;

/** The environment, read once. For the server only: pages pass on what the browser may know. */
export function environment(): Environment {
  if (!parsed) {
    parsed = readEnvironment(readProcess());
    // next-auth reads its two settings from these names itself.
    process.env.NEXTAUTH_SECRET = parsed.authSecret;
    process.env.NEXTAUTH_URL = parsed.authUrl;
  }
  return parsed;
}

/** Whether this is a production build. */
export const isProduction = process.env.NODE_ENV === "production";
