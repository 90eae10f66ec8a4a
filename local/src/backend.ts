import { startCognito } from "./cognito/start-cognito";
import type { Context } from "./context";
import { startDatabase } from "./database/start-database";
import { loadFunctionBundles } from "./functions/bundles";
import { runConversations, serviceUserOf } from "./functions/conversations";
import { startGateway } from "./gateway/start-gateway";
import { workerPortUses } from "./port-uses";
import { checkPorts } from "./ports";
import type { Artifacts } from "./synthesized/artifacts";
import { targetGroupNames } from "./synthesized/topology";
import { startWorkers } from "./workers/start-workers";

/** What the parts of the backend are, for the terminal. */
export interface Backend {
  readonly workers: string;
  readonly database: string;
}

/** Starts what the stacks describe: database, user pool and workers at once, then load balancers and gateway. */
export async function startBackend(context: Context, artifacts: Artifacts): Promise<Backend> {
  const { root, folder, environment, progress, closers } = context;
  const { ports } = environment;
  const onError = (error: unknown) => {
    progress.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  const bundles = loadFunctionBundles(root);
  const { conversations } = artifacts;
  const workerPorts = targetGroupNames(artifacts.topology).map((_, index) => ports.worker + index);

  const [cognito, workers, database] = await Promise.all([
    closers.own(
      progress.step("Starting the user pool", "User pool ready", () =>
        startCognito({
          settings: artifacts.userPool,
          folder,
          port: ports.cognito,
          onMessage: ({ to, code }) => {
            progress.note(`Code for ${to}: ${code}   (http://localhost:${ports.cognito}/inbox)`);
          },
          onError,
        }),
      ),
    ),
    closers.own(
      progress.step(
        "Starting the workers",
        ({ description }) => `Workers ready: ${description}`,
        () =>
          startWorkers({
            root,
            ollamaUrl: environment.ollamaUrl,
            ollamaChosen: environment.ollamaChosen,
            ports: workerPorts,
            models: artifacts.models,
            onLine: progress.note,
            beforeTutor: () => checkPorts(workerPortUses(workerPorts)),
          }),
      ),
    ),
    closers.own(
      progress.step(
        "Opening the database",
        ({ description }) => `Database ready: ${description}`,
        () =>
          startDatabase({
            folder,
            databaseUrl: environment.databaseUrl,
            migrate: bundles.migrate,
            serviceUser: serviceUserOf(conversations),
          }),
      ),
    ),
  ]);
  await closers.own(
    progress.step("Starting gateway and load balancers", "Gateway ready", () =>
      startGateway({
        api: artifacts.api,
        topology: artifacts.topology,
        port: ports.gateway,
        balancerPorts: [ports.loadBalancerA, ports.loadBalancerB],
        cognito,
        workers,
        conversations: runConversations(
          conversations,
          bundles.createConversationsHandler,
          database.pool,
          progress.note,
        ),
        onError,
      }),
    ),
  );
  return { workers: workers.description, database: database.description };
}
