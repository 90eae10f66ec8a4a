import { createRequire } from "node:module";
import { resolve } from "node:path";
import fc from "fast-check";
import type { OpenAPIV3 } from "openapi-types";
import { buildContract } from "../../lambda-src/contract/openapi";
import { arbitraryRequest, type GeneratedRequest } from "./support/arbitrary-requests";
import type { DatabaseError, Pool } from "pg";
import { describeWithPostgres, RealPostgres } from "../support/real-postgres";
import { type Answer, createCaller } from "./support/caller";
import { createServicePool, migrateAsOwner } from "./support/real-database";
import { useService } from "./support/service";

// The service's own ajv; tools elsewhere in the project bring an older one.
const requireOfService = createRequire(resolve(__dirname, "../../lambda-src/package.json"));
const { Ajv } = requireOfService("ajv") as { Ajv: new (options: object) => Validator };
interface Validator {
  addSchema(schema: object, key: string): this;
  validate(reference: string, value: unknown): boolean;
  errorsText(): string;
}

const embedded = useService();
const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(
  { components: buildContract().components },
  "contract",
);

/** What is wrong with an answer, if anything. */
function complaint({ definition }: GeneratedRequest, { status, headers, json }: Answer): string | undefined {
  if (status >= 500) return "the service failed";
  const response = definition.responses[status] as OpenAPIV3.ResponseObject | undefined;
  if (!response) return "a status that the contract does not name";
  if (headers["Access-Control-Allow-Origin"] !== "*") return "no CORS";
  const schema = response.content?.["application/json"]?.schema as OpenAPIV3.ReferenceObject;
  return ajv.validate(`contract${schema.$ref}`, json) ? undefined : ajv.errorsText();
}

/**
 * Sends requests made from the contract, one after another.
 * @returns how often each operation answered each status, and what the database refused, but for what is too large
 */
async function attack(pool: Pool, numRuns: number, seed: number) {
  const statuses = new Map<string, number>();
  const refused: unknown[] = [];
  const query: Pool["query"] = pool.query.bind(pool);
  const watched = {
    query: (config: object) =>
      (query(config as never) as unknown as Promise<never>).catch((error: unknown) => {
        const { constraint, message } = error as Partial<DatabaseError>;
        if (constraint !== "conversation_fits_answer") refused.push([message, config]);
        throw error;
      }),
  };
  const { call } = createCaller(watched);
  await fc.assert(
    fc.asyncProperty(arbitraryRequest, async (generated) => {
      const answer = await call(generated.method, generated.request);
      expect([complaint(generated, answer), answer.text]).toEqual([undefined, answer.text]);
      const key = `${generated.definition.operationId} ${answer.status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
    }),
    { numRuns, seed },
  );
  return { statuses, refused };
}

test("A2: 5,000 requests made from the contract, valid and hostile, get no 5xx and only documented answers", async () => {
  const { statuses, refused } = await attack(embedded.pool, 5_000, 7);
  // The embedded database loses its connection where it refuses a value, and the requests behind it fail with it.
  expect(refused).toEqual([]);
  // The generator is no good where it never gets through.
  for (const key of [
    "createConversation 201",
    "createConversation 200",
    "createConversation 400",
    "updateConversation 200",
    "updateConversation 404",
    "getConversation 200",
    "listConversations 200",
    "listConversations 403",
    "findSimilarConversations 200",
    "deleteConversation 200",
    "deleteConversations 200",
  ]) {
    expect([key, statuses.get(key)]).toEqual([key, expect.any(Number)]);
  }
});

describeWithPostgres()("with a real PostgreSQL", () => {
  let postgres: RealPostgres;
  let pool: Pool;
  beforeAll(async () => {
    postgres = await RealPostgres.create();
    await migrateAsOwner(postgres);
    pool = createServicePool(postgres);
  });
  afterAll(async () => {
    await pool.end();
    await postgres.destroy();
  });

  test("A2: it refuses no value of 5,000 other requests: what it cannot hold is a 400 before", async () => {
    const { statuses, refused } = await attack(pool, 5_000, 11);
    expect(refused).toEqual([]);
    expect(statuses.get("createConversation 201")).toBeGreaterThan(50);
  });
});
