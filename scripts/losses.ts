import type { Settings } from "../config/presets";

/** What is gone for good once a stack is destroyed; the others can be deployed again as they were. */
const losses: Readonly<Record<string, (settings: Settings) => string>> = {
  storage: () =>
    "the language models on EFS: workers pull them again (about 8 GB), what else lies there is gone",
  data: ({ preset, database }) =>
    preset === "production"
      ? `every conversation of every learner, but for the snapshot lks-db-final; automated backups of ${database.backupRetention} days go too`
      : `every conversation of every learner, and the automated backups with them (${database.backupRetention} days); no snapshot is kept`,
  api: () =>
    "every learner's account (Cognito has no backup), with it the way to their conversations, and the address of the API",
  web: () => "the address of the site, its custom domains and builds",
};

/** One line for each of the stacks that takes something with it. */
export function lossesOf(stacks: readonly string[], settings: Settings): string[] {
  return stacks.flatMap((stack) => {
    const loss = losses[stack]?.(settings);
    return loss === undefined ? [] : [`  ${stack}: ${loss}.`];
  });
}
