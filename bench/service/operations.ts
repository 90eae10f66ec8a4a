import { setTimeout } from "node:timers/promises";
import { budi } from "../../__tests__/lambda-src/support/caller";
import { beginning } from "../../lambda-src/src/conversations/cursor";
import * as statements from "../../lambda-src/src/conversations/statements";
import { storableVector } from "../../lambda-src/src/conversations/stored-values";
import { type Bench, median, quantile, type Row, time } from "../measure";
import type { QueryConfig, QueryResultRow } from "pg";
import { type BenchedService, createCall, withService } from "./database";
import { talk, vector } from "../../__tests__/lambda-src/support/talk";

const pairs = 300;
const warmUp = 50;
const listed = 50;
const callers = 8;
/**
 * Milliseconds before each call, on both sides. Without it the statement alone follows at once upon another and finds
 * the server still awake, while the handler's statement comes after a moment of JavaScript, as in a Lambda all do.
 */
const pause = 2;

/** The handler against what it cannot do without: the same statement, sent by the same pool. */
export const serviceOperations: Bench = {
  name: "service",
  title: "Warm requests of the conversations service, PostgreSQL 17 over TCP",
  run: () =>
    withService(async (service) => {
      const ids: string[] = [];
      for (let number = 0; number < listed; number++) {
        const body = { ...talk(number), embedding: vector() };
        ids.push(body.id);
        await service.call("POST", { body });
      }
      // Before anything is deleted.
      const rows: Row[] = await sizes(service);
      for (const operation of operations(service, ids)) rows.push(await compare(operation));
      return [...rows, await crowd(service, ids)];
    }),
};

interface Operation {
  readonly what: string;
  /** @param run changes with each call */
  readonly ours: (run: number) => Promise<unknown>;
  readonly bare: (run: number) => Promise<unknown>;
  /** Not measured. */
  readonly before?: (run: number) => Promise<unknown>;
}

function operations({ call, pool }: BenchedService, ids: readonly string[]): Operation[] {
  const id = (run: number): string => ids[run % ids.length] ?? "";
  const bare = (statement: statements.Statement, ...values: unknown[]) =>
    pool.query({ ...statement, values });
  const position = [beginning.updatedAt, beginning.id, listed];
  // Texts are made before the clock runs: the caller of a Lambda makes them, not the service.
  const bodies = ids.map((one, number) => ({ ...talk(number, one), embedding: vector() }));
  const written = bodies.map((body) => [
    body.id,
    body.title,
    JSON.stringify(body.conversation),
    storableVector("embedding", body.embedding),
  ]);
  const json = bodies.map((body) => JSON.stringify(body));
  const messages = bodies.map(({ conversation }) => JSON.stringify({ conversation }));
  const at = <T>(list: readonly T[], run: number): T => list[run % list.length] as T;
  return [
    {
      what: `list of ${listed}`,
      ours: () => call("GET", { query: { limit: String(listed) } }),
      bare: () => bare(statements.lists.full.all, budi, ...position),
    },
    {
      what: `summary list of ${listed}`,
      ours: () => call("GET", { query: { limit: String(listed), view: "summary" } }),
      bare: () => bare(statements.lists.summary.all, budi, ...position),
    },
    {
      what: "get",
      ours: (run) => call("GET", { id: id(run) }),
      bare: (run) => bare(statements.find, budi, id(run)),
    },
    {
      what: "create with a vector",
      ours: (run) => call("POST", { body: at(json, run) }),
      bare: (run) => bare(statements.save, budi, ...at(written, run)),
    },
    {
      what: "update of the messages",
      ours: (run) => call("PUT", { id: id(run), body: at(messages, run) }),
      bare: (run) => bare(statements.update, budi, id(run), null, at(written, run)[2], null, null),
    },
    {
      what: "similar conversations",
      ours: (run) => call("GET", { id: id(run), similar: true }),
      bare: (run) => bare(statements.findSimilar, budi, id(run), 5),
    },
    {
      what: "delete",
      ours: (run) => call("DELETE", { id: id(run) }),
      bare: (run) => bare(statements.remove, budi, id(run)),
      // Each side deletes what is there.
      before: (run) => bare(statements.save, budi, ...at(written, run)),
    },
  ];
}

/** Alternately, so that whatever else the machine does hits both alike. */
async function compare({ what, ours, bare, before }: Operation): Promise<Row> {
  const service: number[] = [];
  const statement: number[] = [];
  for (let run = -warmUp; run < pairs; run++) {
    for (const [side, times] of [
      [ours, service],
      [bare, statement],
    ] as const) {
      await before?.(run + warmUp);
      await setTimeout(pause);
      const taken = await time(() => side(run + warmUp));
      if (run >= 0) times.push(taken);
    }
  }
  const ratio = median(service) / median(statement);
  return {
    what: `${what}, median of ${pairs}`,
    ours: `${median(service).toFixed(2)} ms`,
    other: `${median(statement).toFixed(2)} ms (\`pool.query\` of its statement)`,
    result: `${ratio.toFixed(2)}×`,
    claim: "at most 1.25×",
    met: ratio <= 1.25,
  };
}

/** What a published service of the same kind answers for the same list, vectors included, and its statements for it. */
const published = { bytes: 708_000, statements: 5 };

async function sizes({ call, pool }: BenchedService): Promise<Row[]> {
  const full = Buffer.byteLength(await call("GET", { query: { limit: String(listed) } }));
  const summary = Buffer.byteLength(await call("GET", { query: { limit: String(listed), view: "summary" } }));
  let statements = 0;
  const query = pool.query.bind(pool);
  const counted = {
    query: <R extends QueryResultRow>(config: QueryConfig) => (statements++, query<R>(config)),
  };
  await createCall(counted)("GET", { query: { limit: String(listed) } });
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    {
      what: `bytes of a summary list of ${listed}`,
      ours: kilobytes(summary),
      other: `${kilobytes(full)} (the full list)`,
      result: `1/${(full / summary).toFixed(0)}`,
      claim: "at most 1/20",
      met: summary <= full / 20,
    },
    {
      what: `bytes of a full list of ${listed}`,
      ours: kilobytes(full),
      other: `${kilobytes(published.bytes)} (a published service)`,
      result: `${(full / published.bytes).toFixed(2)}×`,
      claim: "less",
      met: full < published.bytes,
    },
    {
      what: "statements of a list",
      ours: String(statements),
      other: `${published.statements} (a published service)`,
      result: `${(statements / published.statements).toFixed(2)}×`,
      claim: "one",
      met: statements === 1,
    },
  ];
}

/** More callers than connections, on one process. */
async function crowd({ call }: BenchedService, ids: readonly string[]): Promise<Row> {
  const one = (index: number) => call("POST", { body: talk(index, ids[index]) });
  const together: number[] = [];
  const serial: number[] = [];
  for (let round = 0; round < 60; round++) {
    serial.push(
      await time(async () => {
        for (let index = 0; index < callers; index++) await one(index);
      }),
    );
    together.push(
      ...(await Promise.all(Array.from({ length: callers }, (_, index) => time(() => one(index))))),
    );
  }
  const [p95, whole] = [quantile(together, 0.95), quantile(serial, 0.95)];
  return {
    what: `${callers} callers at once, p95 of a call`,
    ours: `${p95.toFixed(1)} ms`,
    other: `${whole.toFixed(1)} ms (${callers} calls one after another, p95)`,
    result: `${(p95 / whole).toFixed(2)}×`,
    claim: "no worse",
    met: p95 <= whole,
  };
}
