import { DatabaseError } from "pg";
import type { Database } from "../../lambda-src/src/conversations/repository";
import { createConversationsHandler } from "../../lambda-src/src/handler";
import { budi, createCaller, first, messages, proxyEvent } from "./support/caller";

const talk = { id: first, title: "My secret", conversation: messages("Nobody may read this") };

/** A database whose every statement fails. */
const failing = (error: Error): Database => ({ query: () => Promise.reject(error) });

function databaseError(code: string): DatabaseError {
  const error = new DatabaseError('near "Nobody\n    at all may read this"', 1, "error");
  return Object.assign(error, { code, severity: "ERROR", detail: "My secret" });
}

const networkError = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1:5432`), { code });

test.each([
  ["a refused connection", networkError("ECONNREFUSED")],
  ["a reset connection", networkError("ECONNRESET")],
  ["an unknown host", networkError("ENOTFOUND")],
  ["a certificate of somebody else", networkError("SELF_SIGNED_CERT_IN_CHAIN")],
  ["a connection that was cut", new Error("Connection terminated unexpectedly")],
  ["a connection that never came", new Error("timeout exceeded when trying to connect")],
  ["an answer that never came", new Error("Query read timeout")],
  ["a shutdown", databaseError("57P01")],
  ["a statement timeout", databaseError("57014")],
  ["too many connections", databaseError("53300")],
  ["a wrong password", databaseError("28P01")],
  ["missing rights", databaseError("42501")],
  ["a missing table", databaseError("42P01")],
  ["a read-only standby", databaseError("25006")],
])("A2: %s is 503 database_unavailable with CORS headers", async (_, error) => {
  const { status, json, headers } = await createCaller(failing(error)).call("GET");
  expect(json).toEqual({
    status: "error",
    message: "The database is not available. Try again.",
    code: "database_unavailable",
  });
  expect(status).toBe(503);
  expect(headers).toMatchObject({ "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" });
});

test("A2: a value that PostgreSQL alone finds wrong is 400, never 500", async () => {
  const { status, json } = await createCaller(failing(databaseError("22P05"))).call("POST", { body: talk });
  expect(status).toBe(400);
  expect(json.message).toBe("The database cannot hold a value of this request.");
});

test.each([
  ["an unknown SQLSTATE", failing(databaseError("23505"))],
  ["a mistake of our own", { query: () => Promise.resolve({}) } as unknown as Database],
])("A2: %s is 500 internal_error without details", async (_, database) => {
  const { status, json } = await createCaller(database).call("POST", { body: talk });
  expect(status).toBe(500);
  expect(json).toEqual({
    status: "error",
    message: "The service failed. Try again later.",
    code: "internal_error",
  });
});

test("O1: a request is one record with id, operation, status and milliseconds", async () => {
  const { call, records } = createCaller({
    query: () => Promise.resolve({ rows: [] }),
  } as unknown as Database);
  await call("GET", { query: { q: "secret words" } });
  expect(records).toEqual([
    { requestId: "request-1", operation: "listConversations", status: 200, ms: expect.any(Number) as number },
  ]);
});

test("O1: a failure is logged with its code and place, without what the learner wrote", async () => {
  const lines = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const handler = createConversationsHandler({ pool: failing(databaseError("XX000")) });
  await handler(proxyEvent("POST", { body: talk }));
  const written = lines.mock.calls.map(([line]) => String(line));
  lines.mockRestore();
  expect(written).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
  expect(JSON.parse(written[0] ?? "")).toMatchObject({
    level: "ERROR",
    status: 503,
    failure: { name: "error", code: "XX000", at: expect.any(Array) as string[] },
  });
  for (const secret of ["secret", "Nobody", "may read", "learner@example.com", budi])
    expect(written[0]).not.toContain(secret);
});

test("O1: a line of the log is CloudWatch's metric of the request's time, by operation", async () => {
  const lines = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const handler = createConversationsHandler({
    pool: { query: () => Promise.resolve({ rows: [] }) } as unknown as Database,
  });
  await handler(proxyEvent("GET", {}));
  const line = JSON.parse(String(lines.mock.calls[0]?.[0])) as Record<string, unknown>;
  lines.mockRestore();
  expect(line).toEqual({
    level: "INFO",
    requestId: "request-1",
    operation: "listConversations",
    status: 200,
    ms: line.ms,
    RequestTime: line.ms,
    _aws: {
      Timestamp: expect.any(Number) as number,
      CloudWatchMetrics: [
        {
          Namespace: "lks/conversations",
          Dimensions: [["operation"]],
          Metrics: [{ Name: "RequestTime", Unit: "Milliseconds" }],
        },
      ],
    },
  });
});
