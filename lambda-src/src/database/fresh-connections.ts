import type { Pool } from "pg";
import type { Database } from "../conversations/repository";

/** Milliseconds; well below the 350 s after which AWS's network forgets a connection, and RDS gives up on its caller. */
const longestRest = 60_000;

/**
 * A database whose connections are never used again after a long rest. Lambda stops the process between requests: it
 * does not hear that a connection was ended meanwhile, its timers stand still, and the first request after a rest would
 * be the one to find out, after the whole time it may wait for an answer.
 * https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html ("Lambda purges idle connections over time")
 */
export function freshConnections(createPool: () => Pool): Database {
  let pool = createPool();
  // By a clock that goes on while the process does not.
  let lastUse = Date.now();
  return {
    query: (config) => {
      const time = Date.now();
      if (time - lastUse > longestRest) {
        // What is still under way ends by itself.
        void pool.end();
        pool = createPool();
      }
      lastUse = time;
      return pool.query(config);
    },
  };
}
