import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Below the ports that the system itself gives to connections and to servers that ask for any (32768 on Linux), so that
 * nobody takes one between now and its use, however long that takes.
 */
const [lowest, highest] = [12_000, 32_000] as const;

/** Test files run in several processes at once: each looks in a part of its own. */
const parts = 8;

/** @returns neighbouring ports of the loopback interface that are free, each after the other */
export async function freePorts(count: number): Promise<number[]> {
  const width = (highest - lowest) / parts;
  const part = lowest + width * (Number(process.env.JEST_WORKER_ID ?? 0) % parts);
  for (;;) {
    const first = part + randomInt(width - count);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return ports;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
