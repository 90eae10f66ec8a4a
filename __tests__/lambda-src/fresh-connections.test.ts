import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { handler } from "../../lambda-src/src/conversations";
import { describeWithPostgres, RealPostgres } from "../support/real-postgres";
import { proxyEvent } from "./support/caller";
import { serviceRole } from "./support/database";
import { migrateAsOwner } from "./support/real-database";

/** The way to a server, which can forget the connections that go over it: neither side ever hears of the other again. */
async function startNetwork(serverPort: number) {
  const pairs: [Socket, Socket][] = [];
  const network = createServer((caller) => {
    const server = connect(serverPort, "127.0.0.1");
    for (const socket of [caller, server]) socket.on("error", () => undefined);
    caller.pipe(server).pipe(caller);
    pairs.push([caller, server]);
  }).listen(0, "127.0.0.1");
  await once(network, "listening");
  return {
    port: (network.address() as AddressInfo).port,
    connections: () => pairs.length,
    forget: () => {
      for (const [caller, server] of pairs) {
        caller.unpipe(server).resume();
        server.unpipe(caller).resume();
      }
    },
    close: () => {
      for (const socket of pairs.flat()) socket.destroy();
      network.close();
    },
  };
}

describeWithPostgres()("connections of a process that rests between requests", () => {
  let postgres: RealPostgres;
  let network: Awaited<ReturnType<typeof startNetwork>>;
  beforeAll(async () => {
    postgres = await RealPostgres.create();
    await migrateAsOwner(postgres);
    network = await startNetwork(postgres.port);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    network.close();
    await postgres.destroy();
  });

  test("A4: the function uses them again within a minute, and after a longer rest waits for none that the network forgot", async () => {
    jest.spyOn(process.stdout, "write").mockReturnValue(true);
    jest.replaceProperty(process, "env", {
      DB_HOST: "127.0.0.1",
      DB_PORT: String(network.port),
      DB_NAME: "postgres",
      DB_USER: serviceRole.serviceUser,
      DB_PASSWORD: serviceRole.servicePassword,
      DB_SSL: "disable",
    });
    const start = Date.now();
    const clock = jest.spyOn(Date, "now");
    const statusAfter = async (rest: number) => {
      clock.mockReturnValue(start + rest);
      return (await handler(proxyEvent("GET", {}))).statusCode;
    };
    expect(await statusAfter(0)).toBe(200);
    expect(await statusAfter(60_000)).toBe(200);
    expect(network.connections()).toBe(1);

    network.forget();
    expect(await statusAfter(120_001)).toBe(200);
    expect(network.connections()).toBe(2);
  });
});
