import { createInterface } from "node:readline/promises";
import { stdin, stdout } from "node:process";
import { Writable } from "node:stream";
import {
  CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { canAsk } from "../command";
import { CommandError } from "../command-error";
import { environment } from "../environment";
import type { Deployment } from "./deployment";
import { reasonOf } from "./reason";

/** A user who is signed in. */
export interface Session {
  /** ID token, as the Authorization header takes it. */
  readonly token: string;
  /** `sub` of the token. */
  readonly uid: string;
}

/**
 * Signs in with VERIFY_EMAIL and VERIFY_PASSWORD, or with what is typed.
 * @param region of the user pool
 * @throws CommandError where nobody can be asked, or the pool refuses
 */
export async function signIn({ clientId, cognitoUrl }: Deployment, region: string): Promise<Session> {
  const { email, password } = await readCredentials();
  const cognito = new CognitoIdentityProviderClient({ region, endpoint: cognitoUrl, maxAttempts: 2 });
  try {
    const { AuthenticationResult, ChallengeName } = await cognito.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: "USER_PASSWORD_AUTH",
        AuthParameters: { USERNAME: email, PASSWORD: password },
      }),
    );
    const token = AuthenticationResult?.IdToken;
    if (token === undefined) throw new CommandError(`Cognito asks for more: ${ChallengeName ?? "nothing"}.`);
    return { token, uid: subjectOf(token) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      error instanceof CognitoIdentityProviderServiceException
        ? `Sign-in as ${email} failed: ${error.message} Fix: check VERIFY_EMAIL and VERIFY_PASSWORD; a new user signs up in the web client and confirms the address.`
        : `Sign-in failed, the user pool${cognitoUrl === undefined ? "" : ` at ${cognitoUrl}`} does not answer: ${reasonOf(error)}. Fix: ${cognitoUrl === undefined ? "look at your network" : "npm start"}.`,
    );
  } finally {
    cognito.destroy();
  }
}

async function readCredentials(): Promise<{ email: string; password: string }> {
  const { verifyEmail, verifyPassword } = environment;
  if (verifyEmail !== "" && verifyPassword !== "") return { email: verifyEmail, password: verifyPassword };
  if (!canAsk()) {
    throw new CommandError(
      "Nobody can be asked here: set VERIFY_EMAIL and VERIFY_PASSWORD to those of a user who has signed up.",
    );
  }
  return {
    email: verifyEmail || (await ask("E-mail of a user: ", true)),
    password: verifyPassword || (await ask("Password: ", false)),
  };
}

/**
 * @param visible whether what is typed is shown
 * @throws CommandError where the question is left with Ctrl-C or Ctrl-D
 */
async function ask(question: string, visible: boolean): Promise<string> {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: stdin, output: visible ? stdout : nowhere, terminal: true });
  // Only now that nothing is echoed any more may somebody begin to type.
  if (!visible) stdout.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once("close", () => {
        reject(new CommandError("Nobody is signed in, so nothing was looked at."));
      });
      terminal.question(visible ? question : "").then((answer) => {
        resolve(visible ? answer.trim() : answer);
      }, reject);
    });
  } finally {
    terminal.close();
    if (!visible) stdout.write("\n");
  }
}

function subjectOf(token: string): string {
  const [, claims = ""] = token.split(".");
  return (JSON.parse(Buffer.from(claims, "base64url").toString()) as { sub: string }).sub;
}
