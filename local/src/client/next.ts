import { createRequire } from "node:module";
import { join } from "node:path";
import type { NodeChildProps } from "../process/child";

/**
 * One of Next.js's commands, started by its own file: npx would put processes in between that outlive it.
 * @param frontend folder of the client
 * @param variables names that its .env file alone decides about
 */
export function nextCommand(
  frontend: string,
  given: readonly string[],
  variables: readonly string[],
): NodeChildProps {
  const require = createRequire(join(frontend, "package.json"));
  return {
    script: require.resolve("next/dist/bin/next"),
    arguments: given,
    cwd: frontend,
    environment: {
      ...Object.fromEntries(variables.map((name) => [name, undefined])),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Next.js would ask the registry about compilers for other machines.
      NEXT_IGNORE_INCORRECT_LOCKFILE: "1",
    },
  };
}
