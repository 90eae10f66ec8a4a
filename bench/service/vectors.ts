import { Client } from "pg";
import { type Bench, median, quantile, type Row, time } from "../measure";
import { type BenchedService, withService } from "./database";

const stored = 100_000;
const questions = 100;
/** Learners by how many of the conversations are theirs; the others have about a hundred each. */
const learners = {
  "a learner with 100": "usual 1",
  "a learner with 1,000": "keen",
  "a learner with 2,000": "very keen",
};

/** The nearest five of one learner among all learners' vectors, against an HNSW index over all of them. */
export const vectors: Bench = {
  name: "vectors",
  title: `Nearest five of one learner among ${stored.toLocaleString("en")} stored vectors`,
  run: () =>
    withService(async (service) => {
      const owner = new Client({ connectionString: service.postgres.url });
      await owner.connect();
      try {
        await fill(owner);
        const ours = await askAll(owner, (learner, { id }) => similar(service, learner, id));
        const oursRename = await rename(owner);
        const oursSize = await size(owner);
        await addIndex(owner);
        const indexed = await askAll(owner, (learner, question) => throughIndex(owner, learner, question));
        return [
          ...latencies(ours, indexed),
          recall(ours, indexed),
          cost("rename, median", "ms", oursRename, await rename(owner)),
          cost("table and indexes", "MB", oursSize, await size(owner)),
        ];
      } finally {
        await owner.end();
      }
    }),
};

/** Vectors of length 1 around fifty topics, most of each its own, which is kinder to an index than vectors without any order. */
async function fill(owner: Client): Promise<void> {
  await owner.query(`
    INSERT INTO conversations (user_id, id, title, conversation, embedding)
    SELECT
      CASE
        WHEN n <= 1000 THEN 'keen'
        WHEN n <= 3000 THEN 'very keen'
        ELSE 'usual ' || n % ${(stored - 3000) / 100}
      END,
      gen_random_uuid(),
      'A day at the market',
      jsonb_build_array(jsonb_build_object('role', 'user', 'content', repeat('I go to the market. ', 100))),
      l2_normalize((
        SELECT array_agg(sin(n % 50 * place) + random() - 0.5) FROM generate_series(1, 768) AS place
      )::vector)
    FROM (SELECT n FROM generate_series(1, ${stored}) AS n ORDER BY random()) AS shuffled`);
  await owner.query("VACUUM ANALYZE conversations");
}

interface Question {
  readonly id: string;
  readonly vector: readonly number[];
}

interface Asked {
  /** Milliseconds, by learner. */
  readonly times: Record<string, number[]>;
  /** Of all that is nearest, how much was found. */
  readonly recall: number;
}

/** @param ask finds the ids of the nearest five */
async function askAll(
  owner: Client,
  ask: (learner: string, question: Question) => Promise<string[]>,
): Promise<Asked> {
  const times: Record<string, number[]> = {};
  let found = 0;
  let nearest = 0;
  for (const [who, learner] of Object.entries(learners)) {
    const all = await conversationsOf(owner, learner);
    const taken: number[] = (times[who] = []);
    for (let count = 0; count < questions; count++) {
      const question = all[count % all.length] as Question;
      let answer: string[] = [];
      taken.push(await time(async () => (answer = await ask(learner, question))));
      const exact = nearestFive(question, all);
      nearest += exact.length;
      found += exact.filter((id) => answer.includes(id)).length;
    }
  }
  return { times, recall: found / nearest };
}

async function conversationsOf(owner: Client, learner: string): Promise<Question[]> {
  const { rows } = await owner.query<{ id: string; vector: string }>(
    "SELECT id, embedding::text AS vector FROM conversations WHERE user_id = $1",
    [learner],
  );
  return rows.map(({ id, vector }) => ({ id, vector: JSON.parse(vector) as number[] }));
}

/** Worked out here, so that PostgreSQL's answer has something to be wrong against. */
function nearestFive(question: Question, all: readonly Question[]): string[] {
  return all
    .filter(({ id }) => id !== question.id)
    .map(({ id, vector }) => ({ id, cosine: cosine(question.vector, vector) }))
    .sort((left, right) => right.cosine - left.cosine)
    .slice(0, 5)
    .map(({ id }) => id);
}

function cosine(left: readonly number[], right: readonly number[]): number {
  let [dot, leftSquare, rightSquare] = [0, 0, 0];
  for (let index = 0; index < left.length; index++) {
    const [a, b] = [left[index] ?? 0, right[index] ?? 0];
    dot += a * b;
    leftSquare += a * a;
    rightSquare += b * b;
  }
  return dot / Math.sqrt(leftSquare * rightSquare);
}

async function similar({ call }: BenchedService, learner: string, id: string): Promise<string[]> {
  const body = await call("GET", { uid: learner, id, similar: true });
  return (JSON.parse(body) as { data: { id: string }[] }).data.map((one) => one.id);
}

async function addIndex(owner: Client): Promise<void> {
  await owner.query("SET maintenance_work_mem = '1GB'");
  await owner.query("CREATE INDEX by_vector ON conversations USING hnsw (embedding vector_cosine_ops)");
  await owner.query("SET hnsw.iterative_scan = relaxed_order");
}

/** The operator keeps the planner from the key, which it rightly prefers. */
async function throughIndex(owner: Client, learner: string, { id, vector }: Question): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM conversations WHERE user_id || '' = $1 AND id <> $2 ORDER BY embedding <=> $3::vector LIMIT 5`,
    [learner, id, JSON.stringify(vector)],
  );
  return rows.map((row) => row.id);
}

/** Milliseconds of a change that leaves the vector alone. */
async function rename(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id FROM conversations WHERE user_id = 'usual 2' LIMIT 80",
  );
  const times: number[] = [];
  for (const { id } of rows) {
    const statement =
      "UPDATE conversations SET title = 'x', updated_at = now() WHERE user_id = 'usual 2' AND id = $1";
    times.push(await time(() => owner.query(statement, [id])));
  }
  return median(times);
}

async function size(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ bytes: string }>(
    "SELECT pg_total_relation_size('conversations') AS bytes",
  );
  return Number(rows[0]?.bytes) / 1e6;
}

function latencies(ours: Asked, indexed: Asked): Row[] {
  return Object.keys(learners).map((who) => {
    const [us, them] = [ours, indexed].map(({ times }) => quantile(times[who] ?? [], 0.95)) as [
      number,
      number,
    ];
    return {
      what: `${who}, p95 of ${questions}`,
      ours: `${us.toFixed(1)} ms`,
      other: `${them.toFixed(1)} ms (HNSW, iterative)`,
      result: `${(us / them).toFixed(2)}×`,
      claim: "at most 10 ms",
      met: us <= 10,
    };
  });
}

function recall(ours: Asked, indexed: Asked): Row {
  return {
    what: "recall of the nearest five",
    ours: ours.recall.toFixed(3),
    other: `${indexed.recall.toFixed(3)} (HNSW, iterative)`,
    result: `+${(ours.recall - indexed.recall).toFixed(3)}`,
    claim: "at least 0.95 of the exact ones",
    met: ours.recall >= 0.95,
  };
}

function cost(what: string, unit: string, ours: number, indexed: number): Row {
  return {
    what,
    ours: `${ours.toFixed(1)} ${unit}`,
    other: `${indexed.toFixed(1)} ${unit} (with HNSW)`,
    result: `${(ours / indexed).toFixed(2)}×`,
    claim: "less than with an index",
    met: ours < indexed,
  };
}
