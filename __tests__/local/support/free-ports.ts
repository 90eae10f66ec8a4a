import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";

/** Ports that were free a moment ago, each after the other where `count` is more than one. */
export async function freePorts(count: number): Promise<number[]> {
  for (;;) {
    const first = await open(0);
    const base = (first.address() as AddressInfo).port;
    const rest = await Promise.allSettled(
      Array.from({ length: count - 1 }, (_, index) => open(base + 1 + index)),
    );
    const servers = rest.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    await Promise.all([first, ...servers].map((server) => new Promise((done) => server.close(done))));
    if (servers.length === count - 1) return Array.from({ length: count }, (_, index) => base + index);
  }
}

function open(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
