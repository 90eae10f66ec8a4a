import type { ChildProcess } from "node:child_process";
import { Namespace } from "./namespace";

/** Addresses as in zone A; the server's is of a range reserved for examples. */
export const addresses = { nat: "172.32.0.10", worker: "172.32.1.5", server: "203.0.113.9" } as const;

/**
 * A VPC with its public and a private subnet, and a server on the internet. As in AWS, what leaves the private subnet
 * goes to the NAT instance, which has one interface only, and the internet knows no way back to private addresses.
 */
export class ZoneNetwork {
  private constructor(
    private readonly vpc: Namespace,
    private readonly worker: Namespace,
    private readonly internet: Namespace,
    private readonly server: ChildProcess,
  ) {}

  static async create(): Promise<ZoneNetwork> {
    const [vpc, worker, internet] = await Promise.all([
      Namespace.create(),
      Namespace.create(),
      Namespace.create(),
    ]);
    vpc.run(`
      ip link add private type veth peer name eth0 netns ${worker.pid}
      ip link add gateway type veth peer name eth0 netns ${internet.pid}
      ip address add 172.32.1.1/25 dev private
      ip address add 203.0.113.1/24 dev gateway
      ip link set private up
      ip link set gateway up
      echo 1 >/proc/sys/net/ipv4/ip_forward
      for setting in /proc/sys/net/ipv4/conf/*/rp_filter; do echo 0 >$setting; done
    `);
    worker.run(`
      ip address add ${addresses.worker}/25 dev eth0
      ip link set eth0 up
      ip route add default via 172.32.1.1
    `);
    internet.run(`
      ip address add ${addresses.server}/24 dev eth0
      ip link set eth0 up
      ip route add ${addresses.nat}/32 via 203.0.113.1
    `);
    // A worker that gives up resets its connection, which the server outlives.
    const server = await internet.startNode(`
      require("node:net")
        .createServer((socket) => socket.on("error", () => {}).end(socket.remoteAddress))
        .listen(80, "${addresses.server}", () => console.log("ready"));
    `);
    return new ZoneNetwork(vpc, worker, internet, server);
  }

  /** Gives a machine the one interface that a NAT instance has, in the public subnet. */
  plugIn(pid: number, name: string): void {
    this.vpc.run(`
      ip link add public type veth peer name ${name} netns ${pid}
      ip address add 172.32.0.1/24 dev public
      ip link set public up
      echo 0 >/proc/sys/net/ipv4/conf/public/rp_filter
      nsenter --net=/proc/${pid}/ns/net ip address add ${addresses.nat}/24 dev ${name}
      nsenter --net=/proc/${pid}/ns/net ip link set ${name} up
      nsenter --net=/proc/${pid}/ns/net ip route add default via 172.32.0.1 dev ${name}
      ip route add default via ${addresses.nat} dev public table 100
      ip rule add iif private lookup 100
    `);
  }

  /** The interface goes with its machine; what pointed to it stays. */
  unplug(): void {
    this.vpc.run("ip rule delete iif private lookup 100; ip link delete public 2>/dev/null || true");
  }

  /**
   * The address that the server sees when a worker calls it; empty where no answer comes.
   * @param patience milliseconds
   */
  seenByServer(patience = 30_000): string {
    return this.worker.runNode(`
      const socket = require("node:net").connect(80, "${addresses.server}");
      socket.setTimeout(${patience}, () => socket.destroy());
      socket.on("error", () => {}).pipe(process.stdout);
    `);
  }

  end(): void {
    this.server.kill("SIGKILL");
    for (const namespace of [this.vpc, this.worker, this.internet]) namespace.end();
  }
}
