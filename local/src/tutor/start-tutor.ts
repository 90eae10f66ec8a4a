import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "./server/app";
import { Brain, type BrainProps } from "./server/brain";

export interface TutorProps extends BrainProps {
  /** 0 takes any free port. */
  readonly ports: readonly number[];
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** Pace of streamed answers. @default 60 */
  readonly tokensPerSecond?: number;
}

export interface Tutor {
  /** The ports it listens on, in the order asked for. */
  readonly ports: readonly number[];
  readonly close: () => Promise<void>;
}

/**
 * Starts the tutor on all ports: one brain behind them. It listens at once; the spelling checker loads meanwhile.
 * @throws Error of node:net where a port cannot be used; then none is left open
 */
export async function startTutor({
  ports,
  host = "127.0.0.1",
  tokensPerSecond = 60,
  ...brainProps
}: TutorProps): Promise<Tutor> {
  const brain = new Brain(brainProps);
  const app = createApp({ brain, tokensPerSecond });
  const servers = ports.map(() => {
    const server = createServer(app);
    // A load balancer keeps its connections; the default of 5 s would close one just as it is used again.
    server.keepAliveTimeout = 0;
    return server;
  });
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  try {
    await Promise.all(servers.map((server, index) => listen(server, ports[index] ?? 0, host)));
  } catch (error) {
    await close();
    throw error;
  }
  // Once it listens: loading keeps the process busy for about two seconds.
  setImmediate(() => void brain.prepare());
  return { ports: servers.map((server) => (server.address() as AddressInfo).port), close };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
