import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { PlainError } from "./plain-error";

/** A port that is about to be used, and the variable that changes it. */
export interface PortUse {
  readonly port: number;
  readonly variable: string;
  readonly purpose: string;
  /** Also reached as "localhost" by a browser, which tries ::1 first. @default false */
  readonly openedByBrowser?: boolean;
}

/**
 * @param patience how long children of a killed start may still hold their ports, ms
 * @throws PlainError naming the first used port, its variable and the fix
 */
export async function checkPorts(uses: readonly PortUse[], patience = 3000): Promise<void> {
  const end = Date.now() + patience;
  for (const { port, variable, purpose, openedByBrowser = false } of uses) {
    const hosts = openedByBrowser ? ["127.0.0.1", "::1"] : ["127.0.0.1"];
    for (const host of hosts) {
      let code = await tryListen(port, host);
      while (code === "EADDRINUSE" && Date.now() < end) {
        await delay(100);
        code = await tryListen(port, host);
      }
      if (code === "EADDRINUSE") {
        throw new PlainError(
          `Port ${port} (${purpose}) is used by another program. Fix: end that program, or set ${variable} to a free port.`,
        );
      }
      if (code === "EACCES") {
        throw new PlainError(
          `Port ${port} (${purpose}) needs more rights. Fix: set ${variable} to a port above 1023.`,
        );
      }
    }
  }
}

/** @returns the error's code; undefined where the port is free (or the machine has no such address) */
function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}
