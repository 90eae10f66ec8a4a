/** What somebody typed on the sign-up or sign-in page, so that confirming the address can sign in right away. */
interface Credentials {
  email: string;
  password: string;
}

/** In the memory of this page only: a reload forgets it. */
let pending: Credentials | undefined;

export function rememberCredentials(credentials: Credentials): void {
  pending = credentials;
}

/** The password typed for this address, once. */
export function takePassword(email: string): string | undefined {
  const password = pending?.email === email ? pending.password : undefined;
  pending = undefined;
  return password;
}
