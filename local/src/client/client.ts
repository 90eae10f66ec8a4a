import { join } from "node:path";
import { localPool } from "../cognito/settings";
import type { Context } from "../context";
import { readAuthSecret } from "./auth-secret";
import { buildClient, isClientBuilt } from "./build-client";
import { clientVariables, writeEnvironmentFile } from "./environment-file";
import { startClient } from "./start-client";

export interface ClientAddresses {
  /** What people type into the browser. */
  readonly url: string;
  readonly gatewayUrl: string;
  readonly cognitoUrl: string;
  readonly idTokenMinutes: number;
}

/** A client that is ready to be served, or to be built first. */
export interface PreparedClient {
  readonly variables: Readonly<Record<string, string>>;
  readonly built: boolean;
}

/** Writes the client's .env file and looks whether it has to be built. */
export async function prepareClient(context: Context, addresses: ClientAddresses): Promise<PreparedClient> {
  const variables = clientVariables({
    ...addresses,
    authSecret: await readAuthSecret(context.folder),
    cognitoClientId: localPool.clientId,
  });
  await writeEnvironmentFile(join(context.root, "frontend"), variables);
  return { variables, built: await isClientBuilt(context.root) };
}

/** Serves the web page, and builds it before where that is needed. */
export async function serveClient(context: Context, { variables, built }: PreparedClient): Promise<void> {
  const { root, environment, progress, closers } = context;
  if (!built) {
    const title = "Building the client (a minute or two, only when it has changed)";
    await progress.step(title, "Client built", () => buildClient(root, variables));
  }
  await closers.own(
    progress.step("Starting the client", "Client serves", () =>
      startClient({
        root,
        port: environment.ports.client,
        variables,
        onLine: (line) => {
          progress.note(`client: ${line}`);
        },
      }),
    ),
  );
}
