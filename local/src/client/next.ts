import { createRequire } from "node:module";
import { join } from "node:path";
import type { NodeChildProps } from "../process/child";

/**
 * One of Next.js's commands, started by its own file: npx would put processes in between that outlive it.
 * @param frontend folder of the client
 * @param variables those of its .env file, which another start with other ports may be writing at this moment
 */
export function nextCommand(
  frontend: string,
  given: readonly string[],
  variables: Readonly<Record<string, string>>,
): NodeChildProps {
  const require = createRequire(join(frontend, "package.json"));
  return {
    script: require.resolve("next/dist/bin/next"),
    arguments: given,
    cwd: frontend,
    environment: {
      ...variables,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Next.js would ask the registry about compilers for other machines.
      NEXT_IGNORE_INCORRECT_LOCKFILE: "1",
    },
  };
}
