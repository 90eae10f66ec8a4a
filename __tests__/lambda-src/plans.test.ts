import { Client } from "pg";
import { findSimilar, lists, type Statement } from "../../lambda-src/src/conversations/statements";
import { describeWithPostgres, RealPostgres } from "../support/real-postgres";
import { migrateAsOwner } from "./support/real-database";

interface Node {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly Plans?: readonly Node[];
}

describeWithPostgres()("plans of a real PostgreSQL", () => {
  let postgres: RealPostgres;
  let client: Client;
  const learner = "11111111-aaaa-4aaa-8aaa-111111111111";

  beforeAll(async () => {
    postgres = await RealPostgres.create();
    await migrateAsOwner(postgres);
    client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(
      `INSERT INTO conversations (user_id, id, title, conversation, embedding)
      SELECT CASE n % 50 WHEN 7 THEN $1 ELSE 'learner ' || n % 50 END, gen_random_uuid(), 'talk', '["hi"]',
        (SELECT array_agg(random()) FROM generate_series(1, 768))::vector
      FROM generate_series(1, 5000) AS n`,
      [learner],
    );
    await client.query("VACUUM ANALYZE conversations");
  });
  afterAll(async () => {
    await client.end();
    await postgres.destroy();
  });

  /** All nodes of the plan that is run. */
  async function explain({ name, text }: Statement, types: string, values: string): Promise<Node[]> {
    await client.query(`PREPARE "${name}" (${types}) AS ${text}`);
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Node }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE "${name}" (${values})`,
    );
    const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
    const plan = rows[0]?.["QUERY PLAN"][0].Plan;
    return plan ? flat(plan) : [];
  }

  const types = (nodes: Node[]) => nodes.map((node) => node["Node Type"]);
  const firstPage = `'${learner}', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 20`;

  test("A2: a summary list reads the index alone, in its order, and no further than its page", async () => {
    const nodes = await explain(lists.summary.all, "text, timestamptz, uuid, bigint", firstPage);
    expect(types(nodes)).toContain("Index Only Scan");
    expect(types(nodes)).not.toContain("Sort");
    const scan = nodes.find((node) => node["Index Name"] === "conversations_newest");
    expect(scan?.["Actual Rows"]).toBeLessThan(25);
  });

  test("A2: a full list reads in the index's order, and no further than its page", async () => {
    const nodes = await explain(lists.full.all, "text, timestamptz, uuid, bigint", firstPage);
    expect(types(nodes)).not.toContain("Sort");
    const scan = nodes.find((node) => node["Index Name"] === "conversations_newest");
    expect(scan?.["Actual Rows"]).toBeLessThan(25);
  });

  test("D2: similar conversations are looked for among the learner's own alone, by the key", async () => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM conversations WHERE user_id = $1 LIMIT 1",
      [learner],
    );
    const nodes = await explain(findSimilar, "text, uuid, bigint", `'${learner}', '${rows[0]?.id}', 5`);
    expect(types(nodes)).not.toContain("Seq Scan");
    const read = nodes.filter((node) => node["Index Name"] !== undefined).map((node) => node["Actual Rows"]);
    expect(Math.max(...read)).toBe(100);
  });

  test("D2: vectors lie in their rows; owner and title stay beside them", async () => {
    const { rows } = await client.query(
      `SELECT attname AS name, attstorage AS storage FROM pg_attribute
      WHERE attrelid = 'conversations'::regclass AND attname IN ('embedding', 'user_id', 'title') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { name: "embedding", storage: "p" },
      { name: "title", storage: "m" },
      { name: "user_id", storage: "m" },
    ]);
    const [toast] = await postgres.query(`SELECT pg_relation_size(reltoastrelid)::int / 5000 AS bytes
      FROM pg_class WHERE relname = 'conversations'`);
    expect(toast?.bytes).toBeLessThan(200);
  });
});
