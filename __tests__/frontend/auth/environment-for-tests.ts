/** Sets a complete environment, before the modules that read it are used. */
export function setEnvironment(cognitoEndpoint?: string): void {
  Object.assign(process.env, {
    AUTH_SECRET: "a long random text",
    AUTH_URL: "http://localhost:3000",
    NEXT_PUBLIC_COGNITO_CLIENT_ID: "client",
    NEXT_PUBLUC_COGNITO_ID_TOKEN_EXPIRED: "60",
    NEXT_PUBLIC_API_GATEWAY_URL: "http://localhost:3001",
    ...(cognitoEndpoint ? { COGNITO_ENDPOINT: cognitoEndpoint } : {}),
  });
}

/** An ID token with these claims and no real signature. */
export function idToken(claims: object): string {
  return `x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;
}
