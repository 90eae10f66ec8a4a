import type { Arguments } from "./arguments";
import { startBackend } from "./backend";
import { prepareClient, serveClient } from "./client/client";
import type { Context } from "./context";
import { openDataFolder } from "./data-folder";
import { portUses } from "./port-uses";
import { checkPorts } from "./ports";
import { type Artifacts, readArtifacts } from "./synthesized/artifacts";
import { synthesize } from "./synthesized/synthesize";

/** Starts the laptop world. Resolves when everything answers. */
export async function startLaptop(given: Arguments, surroundings: Omit<Context, "folder">): Promise<void> {
  const { environment, progress, closers } = surroundings;
  const { ports, dataFolder } = environment;
  const folder = await closers.own(openDataFolder({ path: dataFolder, reset: given.reset }));
  await checkPorts(portUses(ports, given.client));
  const context: Context = { ...surroundings, folder };

  const artifacts = await readStacks(context);
  const url = `http://localhost:${ports.client}`;
  const gatewayUrl = `http://127.0.0.1:${ports.gateway}/${artifacts.api.stage}`;
  const cognitoUrl = `http://127.0.0.1:${ports.cognito}`;
  const idTokenMinutes = artifacts.userPool.client.idTokenLifetime / 60;
  const client = given.client
    ? await prepareClient(context, { url, gatewayUrl, cognitoUrl, idTokenMinutes })
    : undefined;
  // The client first: its process starts while the embedded database keeps this one busy.
  const [, backend] = await Promise.all([
    client && serveClient(context, client),
    startBackend(context, artifacts),
  ]);
  progress.box([
    ...(given.client ? [`Open          ${url}`] : []),
    `Gateway       ${gatewayUrl}`,
    `Mail inbox    http://localhost:${ports.cognito}/inbox`,
    `Workers       ${backend.workers}`,
    `Database      ${backend.database}`,
    `Data          ${folder.path}`,
    "",
    "Ctrl-C ends everything.",
  ]);
}

async function readStacks({ root, folder, environment, progress }: Context): Promise<Artifacts> {
  const out = folder.file("cdktf.out");
  await progress.step(
    "Synthesizing the stacks",
    (made: boolean) => (made ? "Stacks synthesized" : "Stacks are synthesized already"),
    () => synthesize(root, out, environment.settingsFile),
  );
  return readArtifacts(out);
}
