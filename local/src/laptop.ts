import type { Arguments } from "./arguments";
import { readAuthSecret } from "./client/auth-secret";
import { buildClient } from "./client/build-client";
import { clientVariables, writeEnvironmentFile } from "./client/environment-file";
import { startClient } from "./client/start-client";
import type { Closers } from "./closers";
import { startBackend } from "./backend";
import { openDataFolder } from "./data-folder";
import type { Environment } from "./environment";
import { checkPorts } from "./ports";
import { portUses } from "./port-uses";
import type { Progress } from "./progress";
import { join } from "node:path";

export interface LaptopProps {
  /** Of the project. */
  readonly root: string;
  readonly given: Arguments;
  readonly environment: Environment;
  readonly progress: Progress;
  /** Gets everything that has to be ended. */
  readonly closers: Closers;
}

/** Starts the laptop world. Resolves when everything answers. */
export async function startLaptop({
  root,
  given,
  environment,
  progress,
  closers,
}: LaptopProps): Promise<void> {
  const { ports, dataFolder } = environment;
  const folder = await openDataFolder({ path: dataFolder, reset: given.reset });
  closers.add(() => {
    folder.release();
  });
  await checkPorts(portUses(ports, given.client));

  const backend = await startBackend({ root, folder, environment, progress, closers });
  const inbox = `http://localhost:${ports.cognito}/inbox`;
  const lines = [
    `Gateway       ${backend.gatewayUrl}`,
    `Mail inbox    ${inbox}`,
    `Workers       ${backend.workers}`,
    `Database      ${backend.database}`,
    `Data          ${folder.path}`,
    "",
    "Ctrl-C ends everything.",
  ];
  if (given.client) {
    const url = `http://localhost:${ports.client}`;
    const variables = clientVariables({
      authSecret: await readAuthSecret(folder),
      url,
      gatewayUrl: backend.gatewayUrl,
      cognitoUrl: backend.cognitoUrl,
      cognitoClientId: backend.cognitoClientId,
      idTokenMinutes: backend.idTokenMinutes,
    });
    await writeEnvironmentFile(join(root, "frontend"), variables);
    await progress.step(
      "Building the client (a minute, only when it has changed)",
      (built: boolean) => (built ? "Client built" : "Client is built already"),
      () => buildClient(root, variables),
    );
    const onLine = (line: string) => {
      progress.note(`client: ${line}`);
    };
    const client = await progress.step("Starting the client", "Client serves", () =>
      startClient({ root, port: ports.client, variables, onLine }),
    );
    closers.add(client.close);
    lines.unshift(`Open          ${url}`);
  }
  progress.box(lines);
}
