import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Milliseconds for a request to arrive, its body included; who sends byte by byte to keep connections busy is cut off. */
export const arrivalLimit = 60_000;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Ends open connections too. */
  readonly close: () => Promise<void>;
}

/** @param port 0: any free one */
export async function listen(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
