import { createRequire } from "node:module";
import { join } from "node:path";
import type { ConversationsHandler, ConversationsHandlerProps } from "../../../lambda-src/src/handler";
import type { MigrateProps, MigrateResult } from "../../../lambda-src/src/migrations/migrate";

export type Migrate = (props: MigrateProps) => Promise<MigrateResult>;
export type CreateConversationsHandler = (props: ConversationsHandlerProps) => ConversationsHandler;

/** What the bundles of the functions export: the very files that are zipped and deployed. */
export interface FunctionBundles {
  readonly migrate: Migrate;
  readonly createConversationsHandler: CreateConversationsHandler;
}

/** @param root of the project; its synthesis has built the bundles */
export function loadFunctionBundles(root: string): FunctionBundles {
  const require = createRequire(import.meta.url);
  const load = (name: string) => require(join(root, "lambda-src/dist", name, "index.js")) as unknown;
  const { migrate } = load("migrate") as { migrate: Migrate };
  const { createConversationsHandler } = load("conversations") as {
    createConversationsHandler: CreateConversationsHandler;
  };
  return { migrate, createConversationsHandler };
}
