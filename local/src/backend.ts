import { startCognito } from "./cognito/start-cognito";
import type { Closers } from "./closers";
import type { DataFolder } from "./data-folder";
import { EmbeddedDatabase } from "./database/embedded-database";
import { openExternalDatabase } from "./database/external-database";
import type { Environment } from "./environment";
import { loadFunctionBundles } from "./functions/bundles";
import { runConversations, serviceUserOf } from "./functions/conversations";
import { createCognitoAuthorizer } from "./gateway/authorizer";
import { createGateway } from "./gateway/server";
import { listen } from "./http/listen";
import { startLoadBalancer } from "./load-balancer/start-load-balancer";
import { workerPortUses } from "./port-uses";
import { checkPorts } from "./ports";
import type { Progress } from "./progress";
import { type Artifacts, readArtifacts } from "./synthesized/artifacts";
import type { LambdaFunction } from "./synthesized/functions";
import { synthesize } from "./synthesized/synthesize";
import { startWorkers } from "./workers/start-workers";

export interface BackendProps {
  /** Of the project. */
  readonly root: string;
  readonly folder: DataFolder;
  readonly environment: Environment;
  readonly progress: Progress;
  readonly closers: Closers;
}

/** Where the parts of the backend answer, and what they are. */
export interface Backend {
  /** With the stage, without a slash at the end. */
  readonly gatewayUrl: string;
  readonly cognitoUrl: string;
  readonly cognitoClientId: string;
  readonly idTokenMinutes: number;
  /** For the terminal. */
  readonly workers: string;
  /** For the terminal. */
  readonly database: string;
}

/** Synthesizes the stacks and starts what they describe: database, user pool, workers, load balancers, gateway. */
export async function startBackend(props: BackendProps): Promise<Backend> {
  const { root, folder, environment, progress, closers } = props;
  const { ports } = environment;
  const onError = (error: unknown) => {
    progress.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };

  const artifacts = await progress.step("Synthesizing the stacks", "Stacks synthesized", async () => {
    await synthesize(root, folder.file("cdktf.out"));
    return readArtifacts(folder.file("cdktf.out"));
  });
  const bundles = loadFunctionBundles(root);
  const conversations = onlyFunction(artifacts);
  const serviceUser = serviceUserOf(conversations);

  const database = await progress.step(
    "Opening the database",
    ({ description }) => `Database ready: ${description}`,
    async () => {
      if (environment.databaseUrl !== undefined) {
        return openExternalDatabase(environment.databaseUrl, bundles.migrate, serviceUser);
      }
      const embedded = await EmbeddedDatabase.open(folder);
      return embedded.migrate(bundles.migrate, serviceUser);
    },
  );
  closers.add(database.close);

  const cognito = await progress.step("Starting the user pool", "User pool ready", () =>
    startCognito({
      settings: artifacts.userPool,
      folder,
      port: ports.cognito,
      onMessage: ({ to, code }) => {
        progress.note(`Code for ${to}: ${code}   (http://localhost:${ports.cognito}/inbox)`);
      },
      onError,
    }),
  );
  closers.add(cognito.close);

  const { loadBalancers, entrances } = artifacts.topology;
  const groups = loadBalancers.flatMap(({ targetGroups }) => targetGroups.map(({ name }) => name));
  const workerPorts = groups.map((_, index) => ports.worker + index);
  const workers = await progress.step(
    "Starting the workers",
    ({ description }) => `Workers ready: ${description}`,
    () =>
      startWorkers({
        root,
        ollamaUrl: environment.ollamaUrl,
        ports: workerPorts,
        models: artifacts.models,
        onLine: progress.note,
        beforeTutor: () => checkPorts(workerPortUses(workerPorts)),
      }),
  );
  closers.add(workers.close);

  const gateway = await progress.step("Starting gateway and load balancers", "Gateway ready", async () => {
    const balancerPorts = [ports.loadBalancerA, ports.loadBalancerB];
    const urls = new Map<string, string>();
    for (const [index, plan] of loadBalancers.entries()) {
      const workersOf = (group: string) => [workers.urls[groups.indexOf(group)] ?? ""];
      const balancer = await startLoadBalancer(plan, workersOf, balancerPorts[index] ?? 0);
      closers.add(balancer.close);
      urls.set(plan.name, balancer.url);
    }
    const running = runConversations(
      conversations,
      bundles.createConversationsHandler,
      database.pool,
      progress.note,
    );
    const server = createGateway({
      api: artifacts.api,
      authorize: createCognitoAuthorizer(cognito),
      findFunction: () => running,
      resolveOrigin: (origin) => urls.get(entrances.get(origin) ?? "") ?? "",
      onError,
    });
    return listen(server, ports.gateway);
  });
  closers.add(gateway.close);

  return {
    gatewayUrl: `${gateway.url}/${artifacts.api.stage}`,
    cognitoUrl: cognito.url,
    cognitoClientId: cognito.clientId,
    idTokenMinutes: artifacts.userPool.client.idTokenLifetime / 60,
    workers: workers.description,
    database: database.description,
  };
}

/** @throws Error where the API calls a function that has no code here */
function onlyFunction({ functions }: Artifacts): LambdaFunction {
  const [first, ...others] = [...functions.values()];
  if (!first || others.some(({ name }) => name !== first.name)) {
    throw new Error("cdktf.out: the API must call exactly one function, the conversations service.");
  }
  return first;
}
