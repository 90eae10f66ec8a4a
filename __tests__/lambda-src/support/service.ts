import type { Pool } from "pg";
import { createCaller, type Call } from "./caller";
import { createServiceDatabase } from "./database";

export interface ServiceUnderTest {
  /** Logged in as the service's role. */
  readonly pool: Pool;
  readonly call: Call;
}

/** For a test file: the service on an embedded database that is empty before each test. */
export function useService(): ServiceUnderTest {
  let started: (ServiceUnderTest & { close: () => Promise<void> }) | undefined;
  const running = () => {
    if (!started) throw new Error("The service runs from beforeAll on");
    return started;
  };
  beforeAll(async () => {
    const database = await createServiceDatabase();
    started = { ...database, call: createCaller(database.pool).call };
  });
  beforeEach(() => running().pool.query("DELETE FROM conversations"));
  afterAll(() => started?.close());
  return {
    get pool() {
      return running().pool;
    },
    call: (method, request) => running().call(method, request),
  };
}
